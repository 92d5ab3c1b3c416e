import { defineEdge, toMany } from '../../model/definition/edge.js';
import { policy } from '../../nodes/policy/policy.node.js';
import { program } from '../../nodes/program/program.node.js';

export const under = defineEdge({
  type: 'UNDER',
  description: 'A programme is set out in, or carried out under, a policy.',
  words: { zh: '依据', en: 'Under' },
  from: [program],
  to: [policy],
});

const edges = [under];
export const underFields = {
  programPolicies: toMany({
    on: program,
    name: 'policies',
    description: 'The policies it is done under.',
    edges,
    direction: 'OUT',
    target: policy,
  }),
  policyPrograms: toMany({
    on: policy,
    name: 'programs',
    description: 'The programmes done under it.',
    edges,
    direction: 'IN',
    target: program,
  }),
};
