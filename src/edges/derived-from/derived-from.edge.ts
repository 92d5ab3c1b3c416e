import { Derivation } from '../../domain/vocabulary.js';
import type { DefinedEdge } from '../../model/definition/defined-edge.js';
import { defineEdge, toMany } from '../../model/definition/edge.js';
import { oneOf } from '../../model/definition/property.js';
import { source } from '../../nodes/source/source.node.js';

const edge = defineEdge({
  type: 'DERIVED_FROM',
  description: 'A source reprints, translates, excerpts or revises another one; no source derives from itself.',
  words: { zh: '来自', en: 'Derived from' },
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
    description: 'The sources it reprints, translates, excerpts or revises; the edge says which.',
    edges: [edge],
    direction: 'OUT',
    target: source,
  }),
  sourceDerivatives: toMany({
    on: source,
    name: 'derivatives',
    description: 'The sources that reprint, translate, excerpt or revise it; the edge says which.',
    edges: [edge],
    direction: 'IN',
    target: source,
  }),
};

export const derivedFrom = { edge, fields } satisfies DefinedEdge;
