import type { DefinedEdge } from '../../model/definition/defined-edge.js';
import { quantifiedFilter, type EdgeFilter } from '../../model/definition/filter-field.js';
import { reversed, type HopPath } from '../../model/definition/path.js';
import { implementedIn } from '../implemented-in/implemented-in.edge.js';
import { locatedIn } from '../located-in/located-in.edge.js';
import { participatesIn } from '../participates-in/participates-in.edge.js';
import { partnersIn } from '../partners-in/partners-in.edge.js';
import { defineEdge, toMany } from '../../model/definition/edge.js';
import { inTense } from '../../domain/has-ended.js';
import { text } from '../../model/definition/property.js';
import { district } from '../../nodes/district/district.node.js';
import { organization } from '../../nodes/organization/organization.node.js';
import { school } from '../../nodes/school/school.node.js';
import { operates } from '../operates/operates.edge.js';

const edge = defineEdge({
  type: 'PARTNERS_WITH',
  description: 'A partnership without a named programme, or a joint founding.',
  words: { zh: '合作', en: 'Partners with' },
  sentence: inTense(
    { zh: '{from}与{to}合作', en: '{from} works with {to}' },
    { zh: '{from}曾与{to}合作', en: '{from} worked with {to}' },
  ),
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

const schools = [{ edges: [edge], direction: 'OUT', to: school }] satisfies HopPath;
/**
 * How an organisation is at work in a district: by a programme done there, a partnership with it, or with a school in
 * it.
 */
const atWork = [
  [...partnersIn.paths.programs, ...implementedIn.paths.districts],
  [{ edges: [edge], direction: 'OUT', to: district }],
  [...schools, ...locatedIn.paths.district],
] satisfies readonly HopPath[];
const schoolPartnersByProgram: HopPath = [
  ...participatesIn.paths.programs,
  ...reversed(partnersIn.paths.programs, organization),
];
/** From a school to its partners: with it, or in a programme that it takes part in. */
const schoolPartners = [reversed(schools, organization), schoolPartnersByProgram];
const districtPartners = atWork.map((path) => reversed(path, organization));
const paths = { atWork, schools, schoolPartners, schoolPartnersByProgram, districtPartners };
const filters: readonly EdgeFilter[] = [
  {
    on: organization,
    name: 'districts',
    description: 'The districts it works in, through its programmes and partnerships.',
    field: { kind: 'quantified', paths: atWork, target: district },
  },
  {
    on: district,
    name: 'partners',
    description: 'The organisations that partner with it, with a school in it, or in a programme in it.',
    field: { kind: 'quantified', paths: districtPartners, target: organization },
  },
  {
    on: school,
    name: 'partners',
    description: 'The organisations that partner with it or in a programme it takes part in.',
    field: { kind: 'quantified', paths: schoolPartners, target: organization },
  },
  quantifiedFilter(fields.organizationSchools, 'The schools that it runs or partners with.'),
];

export const partnersWith = { edge, fields, filters, paths } satisfies DefinedEdge;
