import type { DefinedEdge } from '../../model/definition/defined-edge.js';
import { defineEdge, toMany } from '../../model/definition/edge.js';
import { policy } from '../../nodes/policy/policy.node.js';
import { program } from '../../nodes/program/program.node.js';

const edge = defineEdge({
  type: 'UNDER',
  description: 'A programme is set out in, or carried out under, a policy.',
  words: { zh: '依据', en: 'Under' },
  from: [program],
  to: [policy],
});

const fields = {
  programPolicies: toMany({
    on: program,
    name: 'policies',
    description: 'The policies it is implemented under.',
    edges: [edge],
    direction: 'OUT',
    target: policy,
  }),
  policyPrograms: toMany({
    on: policy,
    name: 'programs',
    description: 'The programmes implemented under it.',
    edges: [edge],
    direction: 'IN',
    target: program,
  }),
};

export const under = { edge, fields } satisfies DefinedEdge;
