import type { DefinedEdge } from '../../model/definition/defined-edge.js';
import { quantifiedFilter } from '../../model/definition/filter-field.js';
import { defineEdge, toMany } from '../../model/definition/edge.js';
import { inTense } from '../../domain/has-ended.js';
import { oneOf } from '../../model/definition/property.js';
import { Participation } from '../../domain/vocabulary.js';
import { program } from '../../nodes/program/program.node.js';
import { school } from '../../nodes/school/school.node.js';

const edge = defineEdge({
  type: 'PARTICIPATES_IN',
  description: 'A school takes part in a programme.',
  words: { zh: '参与', en: 'Participates in' },
  inverse: { zh: '参与方有', en: 'Has the participant' },
  sentence: inTense(
    { zh: '{from}参与{to}', en: '{from} takes part in {to}' },
    { zh: '{from}曾参与{to}', en: '{from} took part in {to}' },
  ),
  from: [school],
  to: [program],
  properties: { participation: oneOf('How the school takes part.', Participation) },
});

const fields = {
  programSchools: toMany({
    on: program,
    name: 'schools',
    description: 'The schools that take part in it; the edge says how.',
    edges: [edge],
    direction: 'IN',
    target: school,
  }),
  schoolPrograms: toMany({
    on: school,
    name: 'programs',
    description: 'The programmes it takes part in; the edge says how.',
    edges: [edge],
    direction: 'OUT',
    target: program,
  }),
};

const paths = { programs: [{ edges: [edge], direction: 'OUT', to: program }] } satisfies DefinedEdge['paths'];
const filters = [
  quantifiedFilter(fields.schoolPrograms, 'The programmes it takes part in.'),
  quantifiedFilter(fields.programSchools, 'The schools that take part in it.'),
];

export const participatesIn = { edge, fields, filters, paths } satisfies DefinedEdge;
