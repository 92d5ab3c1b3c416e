import type { DefinedEdge } from '../../model/definition/defined-edge.js';
import { quantifiedFilter } from '../../model/definition/filter-field.js';
import { defineEdge, toMany } from '../../model/definition/edge.js';
import type { NodeDefinition } from '../../model/definition/node.js';
import { district } from '../../nodes/district/district.node.js';
import { organization } from '../../nodes/organization/organization.node.js';
import { policy } from '../../nodes/policy/policy.node.js';
import { program } from '../../nodes/program/program.node.js';
import { school } from '../../nodes/school/school.node.js';

const KINDS = [policy, school, organization, district, program];

/** dct:replaces: a merger has one later end and many earlier ones, a split one earlier end and many later ones. */
const edge = defineEdge({
  type: 'REPLACES',
  description:
    'A later thing takes the place of an earlier one of its kind: a policy that repeals another, a school into which ' +
    'others were merged, each part of what was split. `since` is when it did.',
  words: { zh: '取代', en: 'Replaces' },
  inverse: { zh: '被取代', en: 'Replaced by' },
  sentence: (_, { from }) => ({
    zh: from.kind === policy.kind ? '{from}取代{to}' : '{from}接替{to}',
    en: '{from} took the place of {to}',
  }),
  event: true,
  from: KINDS,
  to: KINDS,
  sameLabel: true,
  acyclic: true,
});

const replacesOf = <Node extends NodeDefinition>(on: Node) =>
  toMany({
    on,
    name: 'replaces',
    description: 'What it took the place of: several if they were merged; `since` is when.',
    edges: [edge],
    direction: 'OUT',
    target: on,
  });
const replacedByOf = <Node extends NodeDefinition>(on: Node) =>
  toMany({
    on,
    name: 'replacedBy',
    description: 'What took its place: several if it was split; `since` is when.',
    edges: [edge],
    direction: 'IN',
    target: on,
  });

const fields = {
  policyReplaces: replacesOf(policy),
  policyReplacedBy: replacedByOf(policy),
  schoolReplaces: replacesOf(school),
  schoolReplacedBy: replacedByOf(school),
  organizationReplaces: replacesOf(organization),
  organizationReplacedBy: replacedByOf(organization),
  districtReplaces: replacesOf(district),
  districtReplacedBy: replacedByOf(district),
  programReplaces: replacesOf(program),
  programReplacedBy: replacedByOf(program),
};

const filters = Object.values(fields).map((field) =>
  field === fields.policyReplacedBy
    ? quantifiedFilter(field, `${field.description} What was replaced and holds again is found by \`inForceOn\`.`)
    : quantifiedFilter(field),
);

export const replaces = { edge, fields, filters } satisfies DefinedEdge;
