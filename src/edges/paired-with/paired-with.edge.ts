import type { DefinedEdge } from '../../model/definition/defined-edge.js';
import { quantifiedFilter } from '../../model/definition/filter-field.js';
import { defineEdge, toMany } from '../../model/definition/edge.js';
import { inTense } from '../../domain/has-ended.js';
import { text } from '../../model/definition/property.js';
import { district } from '../../nodes/district/district.node.js';
import { school } from '../../nodes/school/school.node.js';

const edge = defineEdge({
  type: 'PAIRED_WITH',
  description: 'Two schools, or two districts, are paired; it leads neither way, and is written once.',
  words: { zh: '结对', en: 'Paired with' },
  sentence: inTense(
    { zh: '{from}与{to}结对', en: '{from} is paired with {to}' },
    { zh: '{from}曾与{to}结对', en: '{from} was paired with {to}' },
  ),
  from: [district, school],
  to: [district, school],
  sameLabel: true,
  symmetric: true,
  properties: { mode: text('The form of cooperation as printed, such as U-G-S.') },
});

const fields = {
  districtPairedWith: toMany({
    on: district,
    name: 'pairedWith',
    description: 'The districts that it is paired with; the edge has the mode.',
    edges: [edge],
    direction: 'BOTH',
    target: district,
  }),
  schoolPairedWith: toMany({
    on: school,
    name: 'pairedWith',
    description: 'The schools that it is paired with; the edge has the mode.',
    edges: [edge],
    direction: 'BOTH',
    target: school,
  }),
};

const filters = [
  quantifiedFilter(fields.districtPairedWith, 'The districts that it is paired with.'),
  quantifiedFilter(fields.schoolPairedWith, 'The schools that it is paired with.'),
];

export const pairedWith = { edge, fields, filters } satisfies DefinedEdge;
