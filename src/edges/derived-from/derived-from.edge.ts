import { Derivation } from '../../domain/vocabulary.js';
import type { DefinedEdge } from '../../model/definition/defined-edge.js';
import { defineEdge, toMany } from '../../model/definition/edge.js';
import type { Words } from '../../model/definition/enumeration.js';
import { oneOf } from '../../model/definition/property.js';
import { source } from '../../nodes/source/source.node.js';

const DERIVED: Readonly<Record<string, Words>> = {
  REPRINT: { zh: '{from}转载{to}', en: '{from} reprints {to}' },
  TRANSLATION: { zh: '{from}翻译{to}', en: '{from} translates {to}' },
  EXCERPT: { zh: '{from}摘录{to}', en: '{from} is an excerpt of {to}' },
  REVISION: { zh: '{from}修订{to}', en: '{from} revises {to}' },
  RETRACTION: { zh: '{from}撤回{to}', en: '{from} retracts {to}' },
};

const edge = defineEdge({
  type: 'DERIVED_FROM',
  description:
    'A source reprints, translates, excerpts, revises or retracts another one; no source derives from itself.',
  words: { zh: '来自', en: 'Derived from' },
  inverse: { zh: '派生出', en: 'Source of' },
  sentence: ({ derivation }) => DERIVED[derivation as string] as Words,
  inSentence: ['derivation'],
  from: [source],
  to: [source],
  sameLabel: true,
  acyclic: true,
  properties: { derivation: oneOf('What the later source does with the earlier one.', Derivation, { required: true }) },
});

const fields = {
  sourceOrigins: toMany({
    on: source,
    name: 'derivedFrom',
    description: 'The sources it reprints, translates, excerpts, revises or retracts; the edge says which.',
    edges: [edge],
    direction: 'OUT',
    target: source,
  }),
  sourceDerivatives: toMany({
    on: source,
    name: 'derivatives',
    description: 'The sources that reprint, translate, excerpt, revise or retract it; the edge says which.',
    edges: [edge],
    direction: 'IN',
    target: source,
  }),
};

export const derivedFrom = { edge, fields } satisfies DefinedEdge;
