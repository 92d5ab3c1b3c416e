import type { DefinedEdge } from '../../model/definition/defined-edge.js';
import type { EdgeFilter } from '../../model/definition/filter-field.js';
import { defineEdge, toMany } from '../../model/definition/edge.js';
import type { Hop } from '../../model/definition/path.js';
import { oneOf } from '../../model/definition/property.js';
import { Award, HeldBy } from '../../domain/vocabulary.js';
import { district } from '../../nodes/district/district.node.js';
import { organization } from '../../nodes/organization/organization.node.js';
import { program } from '../../nodes/program/program.node.js';
import { recognition } from '../../nodes/recognition/recognition.node.js';
import { school } from '../../nodes/school/school.node.js';
import { placementOver } from '../placement.js';

const edge = defineEdge({
  type: 'AWARDED_TO',
  description: 'A recognition was granted to, or is aimed at by, an entity, or unnamed schools or teachers of it.',
  words: { zh: '授予', en: 'Awarded to' },
  from: [recognition],
  to: [district, school, organization, program],
  properties: {
    award: oneOf('Granted, or only aimed at.', Award, { required: true }),
    heldBy: oneOf('Who holds it: the entity itself, or unnamed schools or teachers of it.', HeldBy, { required: true }),
  },
});

const fields = {
  recognitionHolders: toMany({
    on: recognition,
    name: 'holders',
    description: 'Who holds it or aims at it; the edge says which.',
    edges: [edge],
    direction: 'OUT',
    target: 'Entity',
    connection: 'Holder',
  }),
  districtRecognitions: toMany({
    on: district,
    name: 'recognitions',
    description: 'The recognitions it holds or aims at; the edge says which.',
    edges: [edge],
    direction: 'IN',
    target: recognition,
  }),
  schoolRecognitions: toMany({
    on: school,
    name: 'recognitions',
    description: 'The recognitions it holds or aims at; the edge says which.',
    edges: [edge],
    direction: 'IN',
    target: recognition,
  }),
  programRecognitions: toMany({
    on: program,
    name: 'recognitions',
    description: 'The recognitions it holds or aims at; the edge says which.',
    edges: [edge],
    direction: 'IN',
    target: recognition,
  }),
};

const holder: Hop = { edges: [edge], direction: 'OUT', to: 'Entity' };
const filters: readonly EdgeFilter[] = [
  {
    on: recognition,
    name: 'holder',
    description: 'Who holds it or aims at it.',
    field: { kind: 'end', paths: [[holder]] },
  },
  {
    on: recognition,
    name: 'within',
    description:
      'Held or aimed at by this district, or by anything that lies in it or is implemented in it, at any depth.',
    field: { kind: 'within', path: placementOver(edge) },
  },
];

export const awardedTo = { edge, fields, filters } satisfies DefinedEdge;
