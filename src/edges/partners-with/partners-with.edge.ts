import type { DefinedEdge } from '../../model/definition/defined-edge.js';
import type { EdgeFilter } from '../../model/definition/filter-field.js';
import type { Path } from '../../model/definition/path.js';
import { implementedIn } from '../implemented-in/implemented-in.edge.js';
import { locatedIn } from '../located-in/located-in.edge.js';
import { partnersIn } from '../partners-in/partners-in.edge.js';
import { defineEdge, toMany } from '../../model/definition/edge.js';
import { text } from '../../model/definition/property.js';
import { district } from '../../nodes/district/district.node.js';
import { organization } from '../../nodes/organization/organization.node.js';
import { school } from '../../nodes/school/school.node.js';
import { operates } from '../operates/operates.edge.js';

const edge = defineEdge({
  type: 'PARTNERS_WITH',
  description: 'A partnership without a named programme, or a joint founding.',
  words: { zh: '合作', en: 'Partners with' },
  sentence: () => ['{from}与{to}合作', '{from} works with {to}'],
  from: [organization],
  to: [district, school, organization],
  properties: { mode: text('The form of cooperation as printed, such as U-G-S.') },
});

const fields = {
  organizationSchools: toMany({
    on: organization,
    name: 'schools',
    description: 'The schools that it runs or partners with; the edge says which.',
    edges: [operates.edge, edge],
    direction: 'OUT',
    target: school,
  }),
};

const schools = [{ edges: [edge], direction: 'OUT', to: school }] satisfies Path;
/**
 * How an organisation is at work in a district: by a programme done there, a partnership with it, or with a school in
 * it.
 */
const atWork = [
  [...partnersIn.paths.programs, ...implementedIn.paths.districts],
  [{ edges: [edge], direction: 'OUT', to: district }],
  [...schools, ...locatedIn.paths.district],
] satisfies readonly Path[];
const paths = { atWork, schools };
const filters: readonly EdgeFilter[] = [
  {
    on: organization,
    name: 'districts',
    description: 'The districts it works in, through its programmes and partnerships.',
    field: { kind: 'quantified', paths: atWork, target: district },
  },
];

export const partnersWith = { edge, fields, filters, paths } satisfies DefinedEdge;
