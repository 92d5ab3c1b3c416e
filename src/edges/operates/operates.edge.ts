import { defineEdge, toMany } from '../../model/definition/edge.js';
import { organization } from '../../nodes/organization/organization.node.js';
import { school } from '../../nodes/school/school.node.js';

export const operates = defineEdge({
  type: 'OPERATES',
  description: 'An organisation runs a school; only where a source says so.',
  words: { zh: '办学', en: 'Operates' },
  from: [organization],
  to: [school],
});

export const operatesFields = {
  schoolOperators: toMany({
    on: school,
    name: 'operators',
    description: 'The organisations that run it.',
    edges: [operates],
    direction: 'IN',
    target: organization,
  }),
};
