import type { DefinedEdge } from '../../model/definition/defined-edge.js';
import { defineEdge, toMany } from '../../model/definition/edge.js';
import { district } from '../../nodes/district/district.node.js';
import { organization } from '../../nodes/organization/organization.node.js';
import { school } from '../../nodes/school/school.node.js';
import { locatedIn } from '../located-in/located-in.edge.js';

const edge = defineEdge({
  type: 'OTHER_LOCATED_IN',
  description:
    'Where something was located before, or is according to another source: what LOCATED_IN is not used for.',
  words: { zh: '曾位于或另说位于', en: 'Located in, before or according to others' },
  inverse: { zh: '曾是或另说是其所在地', en: 'Is where it is located, before or according to others' },
  sentence: ({ until }) =>
    until == null
      ? { zh: '另据记载，{from}位于{to}', en: 'By another account, {from} is located in {to}' }
      : { zh: '{from}曾位于{to}', en: '{from} was located in {to}' },
  from: locatedIn.edge.from,
  to: locatedIn.edge.to,
  othersOf: locatedIn.edge,
});

const description =
  'The districts it was located in before, or is according to another source; the edge says until when.';
const fields = {
  schoolOtherDistricts: toMany({
    on: school,
    name: 'otherDistricts',
    description,
    edges: [edge],
    direction: 'OUT',
    target: district,
  }),
  organizationOtherDistricts: toMany({
    on: organization,
    name: 'otherDistricts',
    description,
    edges: [edge],
    direction: 'OUT',
    target: district,
  }),
};

export const otherLocatedIn = { edge, fields } satisfies DefinedEdge;
