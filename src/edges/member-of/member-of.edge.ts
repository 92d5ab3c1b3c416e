import type { DefinedEdge } from '../../model/definition/defined-edge.js';
import { quantifiedFilter } from '../../model/definition/filter-field.js';
import { defineEdge, toMany } from '../../model/definition/edge.js';
import { inTense } from '../../domain/has-ended.js';
import { organization } from '../../nodes/organization/organization.node.js';
import { school } from '../../nodes/school/school.node.js';

const edge = defineEdge({
  type: 'MEMBER_OF',
  description: 'A school belongs to an organisation such as an education group or an alliance.',
  words: { zh: '加入', en: 'Member of' },
  inverse: { zh: '成员有', en: 'Has the member' },
  sentence: inTense(
    { zh: '{from}是{to}的成员', en: '{from} is a member of {to}' },
    { zh: '{from}曾是{to}的成员', en: '{from} was a member of {to}' },
  ),
  from: [school],
  to: [organization],
});

const fields = {
  schoolMemberOf: toMany({
    on: school,
    name: 'memberOf',
    description: 'The organisations that it belongs to, such as an education group.',
    edges: [edge],
    direction: 'OUT',
    target: organization,
  }),
  organizationMembers: toMany({
    on: organization,
    name: 'members',
    description: 'The schools that belong to it.',
    edges: [edge],
    direction: 'IN',
    target: school,
  }),
};

const filters = [
  quantifiedFilter(fields.schoolMemberOf, 'The organisations that it belongs to.'),
  quantifiedFilter(fields.organizationMembers),
];

export const memberOf = { edge, fields, filters } satisfies DefinedEdge;
