import { defineEntity } from '../../model/definition/node.js';
import { oneOf, text } from '../../model/definition/property.js';
import { RecognitionKind, RecognitionScope } from '../../domain/vocabulary.js';

export const recognition = defineEntity({
  label: 'Recognition',
  plural: 'recognitions',
  description:
    'An honour, a pilot, a passed review, a feature, or a claim to be the first; ' +
    'AWARDED_TO says who holds it or aims at it.',
  words: { zh: '荣誉与认定', en: 'Recognition' },
  marks: 'quotes',
  example: 'county-managed-teachers-demonstration-area',
  properties: {
    recognitionKind: oneOf('What kind of recognition it is.', RecognitionKind, {
      words: { zh: '类别', en: 'Kind' },
      required: true,
      factual: true,
    }),
    scope: oneOf('How far it reaches; null if no source says.', RecognitionScope, {
      words: { zh: '级别', en: 'Scope' },
      factual: true,
    }),
    grantor: text('Who grants it, as text; null for claims, and if no source says.', {
      words: { zh: '授予者', en: 'Granted by' },
      factual: true,
      deprecated: 'Use `grantors`, which are organisations of the graph.',
    }),
  },
  rules: [
    {
      on: 'grantor',
      expected: 'no grantor for a claim to be the first',
      holds: ({ recognitionKind, grantor }) => recognitionKind !== 'CLAIMED_FIRST' || grantor === null,
    },
  ],
  filters: ['recognitionKind', 'scope'],
});
