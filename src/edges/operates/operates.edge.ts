import type { DefinedEdge } from '../../model/definition/defined-edge.js';
import { defineEdge, toMany } from '../../model/definition/edge.js';
import { inTense } from '../../domain/has-ended.js';
import { organization } from '../../nodes/organization/organization.node.js';
import { school } from '../../nodes/school/school.node.js';

const edge = defineEdge({
  type: 'OPERATES',
  description: 'An organisation runs a school; only if a source says so.',
  words: { zh: '办学', en: 'Operates' },
  inverse: { zh: '由其办学', en: 'Operated by' },
  sentence: inTense(
    { zh: '{from}举办{to}', en: '{from} runs {to}' },
    { zh: '{from}曾举办{to}', en: '{from} ran {to}' },
  ),
  from: [organization],
  to: [school],
});

const fields = {
  schoolOperators: toMany({
    on: school,
    name: 'operators',
    description: 'The organisations that run it.',
    edges: [edge],
    direction: 'IN',
    target: organization,
  }),
};

export const operates = { edge, fields } satisfies DefinedEdge;
