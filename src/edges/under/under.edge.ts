import type { DefinedEdge } from '../../model/definition/defined-edge.js';
import { quantifiedFilter } from '../../model/definition/filter-field.js';
import { defineEdge, toMany } from '../../model/definition/edge.js';
import { policy } from '../../nodes/policy/policy.node.js';
import { program } from '../../nodes/program/program.node.js';

const edge = defineEdge({
  type: 'UNDER',
  description: 'A programme is set out in, or carried out under, a policy; a policy is issued under another.',
  words: { zh: '依据', en: 'Under' },
  inverse: { zh: '是其依据', en: 'Is the basis of' },
  sentence: () => ({ zh: '{from}以{to}为依据', en: '{from} is based on {to}' }),
  from: [program, policy],
  to: [policy],
  acyclic: true,
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
  policyUnder: toMany({
    on: policy,
    name: 'under',
    description: 'The policies it was issued under, or carries out.',
    edges: [edge],
    direction: 'OUT',
    target: policy,
  }),
  policyPolicies: toMany({
    on: policy,
    name: 'policies',
    description: 'The policies issued under it.',
    edges: [edge],
    direction: 'IN',
    target: policy,
  }),
};

const filters = [quantifiedFilter(fields.programPolicies), quantifiedFilter(fields.policyUnder)];

export const under = { edge, fields, filters } satisfies DefinedEdge;
