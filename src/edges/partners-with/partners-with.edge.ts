import type { EdgeFilter } from '../../model/definition/filter-field.js';
import type { Path } from '../../model/definition/path.js';
import { implementedIn } from '../implemented-in/implemented-in.edge.js';
import { locatedIn } from '../located-in/located-in.edge.js';
import { partnersIn } from '../partners-in/partners-in.edge.js';
import { program } from '../../nodes/program/program.node.js';
import { defineEdge, toMany } from '../../model/definition/edge.js';
import { text } from '../../model/definition/property.js';
import { district } from '../../nodes/district/district.node.js';
import { organization } from '../../nodes/organization/organization.node.js';
import { school } from '../../nodes/school/school.node.js';
import { operates } from '../operates/operates.edge.js';

export const partnersWith = defineEdge({
  type: 'PARTNERS_WITH',
  description: 'A partnership for which no programme is named, or a co-founding.',
  words: { zh: '合作', en: 'Partners with' },
  from: [organization],
  to: [district, school, organization],
  properties: { mode: text('The form of cooperation, as printed: U-G-S.') },
});

export const partnersWithFields = {
  organizationSchools: toMany({
    on: organization,
    name: 'schools',
    description: 'The schools that it runs or partners with; the edge says which.',
    edges: [operates, partnersWith],
    direction: 'OUT',
    target: school,
  }),
};

/** The ways by which an organisation is at work in a district: a programme done there, a partnership with it, or with a school in it. */
export const presencePaths: readonly Path[] = [
  [
    { edges: [partnersIn], direction: 'OUT', to: program },
    { edges: [implementedIn], direction: 'OUT', to: district },
  ],
  [{ edges: [partnersWith], direction: 'OUT', to: district }],
  [
    { edges: [partnersWith], direction: 'OUT', to: school },
    { edges: [locatedIn], direction: 'OUT', to: district },
  ],
];
export const partnersWithFilters: readonly EdgeFilter[] = [
  {
    on: organization,
    name: 'districts',
    description: 'The districts it is at work in, by its programmes and partnerships.',
    field: { kind: 'quantified', paths: presencePaths, target: district },
  },
];
