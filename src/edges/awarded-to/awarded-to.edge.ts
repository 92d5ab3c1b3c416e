import type { DefinedEdge } from '../../model/definition/defined-edge.js';
import type { EdgeFilter } from '../../model/definition/filter-field.js';
import { defineEdge, toMany, type EdgeDefinition } from '../../model/definition/edge.js';
import { hasEnded } from '../../domain/has-ended.js';
import type { Hop } from '../../model/definition/path.js';
import { oneOf } from '../../model/definition/property.js';
import { Award, HeldBy } from '../../domain/vocabulary.js';
import { district } from '../../nodes/district/district.node.js';
import { organization } from '../../nodes/organization/organization.node.js';
import { program } from '../../nodes/program/program.node.js';
import { recognition } from '../../nodes/recognition/recognition.node.js';
import { school } from '../../nodes/school/school.node.js';
import { placementOver } from '../placement.js';

interface Holder {
  readonly zh: string;
  readonly en: string;
  /** Whom the entity wants to gain it. */
  readonly aimed: string;
}
const HOLDERS: Readonly<Record<string, Holder>> = {
  SELF: { zh: '', en: '{to}', aimed: '' },
  UNNAMED_SCHOOLS: { zh: '有学校', en: 'Some schools of {to}', aimed: ' for some of its schools' },
  UNNAMED_TEACHERS: { zh: '有教师', en: 'Some teachers of {to}', aimed: ' for some of its teachers' },
};
/** How a recognition is gained, if not as most are. */
const GAINED: Readonly<Record<string, readonly [zh: string, has: string, gain: string]>> = {
  REVIEW_PASSED: ['通过', 'passed', 'pass'],
  CLAIMED_FIRST: ['', '', 'be'],
};
/** What was not granted is not said to be, and it is the entity that aims, not the unnamed. */
const awarded: EdgeDefinition['sentence'] = (values, { from: { recognitionKind } }) => {
  const { award, heldBy } = values;
  const { zh, en, aimed } = HOLDERS[heldBy as string] as Holder;
  const self = heldBy === 'SELF';
  const ended = award === 'GRANTED' && hasEnded(values);
  const [gained, has, gain] = GAINED[recognitionKind as string] ?? [
    ended ? '曾获得' : '获得',
    `${ended ? 'had' : self ? 'has' : 'have'} the recognition`,
    'gain the recognition',
  ];
  if (award === 'AIMED_AT') return { zh: `{to}争取${zh}${gained}{from}`, en: `{to} aims${aimed} to ${gain} {from}` };
  if (award === 'CLAIMED') return { zh: `{to}${zh}自称{from}`, en: `${en} ${self ? 'claims' : 'claim'}: {from}` };
  return { zh: `{to}${zh}${gained}{from}`, en: `${en} ${has} {from}` };
};

const edge = defineEdge({
  type: 'AWARDED_TO',
  description:
    'A recognition was granted to, is aimed at by, or is claimed by an entity, or unnamed schools or teachers of it.',
  words: { zh: '授予', en: 'Awarded to' },
  inverse: { zh: '获得、争取或自称', en: 'Has, aims at or claims' },
  sentence: awarded,
  asks: ['recognitionKind'],
  inSentence: ['award', 'heldBy'],
  event: true,
  from: [recognition],
  to: [district, school, organization, program],
  identity: 'award',
  rules: [
    {
      on: 'award',
      expected: 'CLAIMED or AIMED_AT for a claim to be the first, which nobody grants',
      holds: ({ award }, { recognitionKind }) => recognitionKind !== 'CLAIMED_FIRST' || award !== 'GRANTED',
    },
    {
      on: 'award',
      expected: 'GRANTED or AIMED_AT; CLAIMED is for recognitions of the kind CLAIMED_FIRST alone',
      holds: ({ award }, { recognitionKind }) => recognitionKind === 'CLAIMED_FIRST' || award !== 'CLAIMED',
    },
  ],
  properties: {
    award: oneOf('Granted, only aimed at, or claimed by itself.', Award, { required: true }),
    heldBy: oneOf('Who holds it: the entity itself, or unnamed schools or teachers of it.', HeldBy, { required: true }),
  },
});

const fields = {
  recognitionHolders: toMany({
    on: recognition,
    name: 'holders',
    description: 'Who holds it, aims at it or claims it; the edge says which.',
    edges: [edge],
    direction: 'OUT',
    target: 'Entity',
    connection: 'Holder',
  }),
  districtRecognitions: toMany({
    on: district,
    name: 'recognitions',
    description: 'The recognitions it holds, aims at or claims; the edge says which.',
    edges: [edge],
    direction: 'IN',
    target: recognition,
  }),
  schoolRecognitions: toMany({
    on: school,
    name: 'recognitions',
    description: 'The recognitions it holds, aims at or claims; the edge says which.',
    edges: [edge],
    direction: 'IN',
    target: recognition,
  }),
  organizationRecognitions: toMany({
    on: organization,
    name: 'recognitions',
    description: 'The recognitions it holds, aims at or claims; the edge says which.',
    edges: [edge],
    direction: 'IN',
    target: recognition,
  }),
  programRecognitions: toMany({
    on: program,
    name: 'recognitions',
    description: 'The recognitions it holds, aims at or claims; the edge says which.',
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
    description: 'Who holds it, aims at it or claims it.',
    field: { kind: 'end', paths: [[holder]] },
  },
  {
    on: recognition,
    name: 'within',
    description:
      'Held, aimed at or claimed by this district, or by anything that lies or is implemented in it, at any depth.',
    field: { kind: 'within', path: placementOver(edge) },
  },
];

export const awardedTo = { edge, fields, filters } satisfies DefinedEdge;
