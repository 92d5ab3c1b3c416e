import type { EdgeDefinition } from '../model/definition/edge.js';
import type { Hop, HopPath } from '../model/definition/path.js';
import { district } from '../nodes/district/district.node.js';
import { LIMIT } from '../shared/limits.js';
import { implementedIn } from './implemented-in/implemented-in.edge.js';
import { issuedIn } from './issued-in/issued-in.edge.js';
import { locatedIn } from './located-in/located-in.edge.js';
import { partOf } from './part-of/part-of.edge.js';

/** From an entity to each district that it is, lies in, is done in or holds for, however deep. */
export const placement = {
  edges: [locatedIn.edge, implementedIn.edge, issuedIn.edge, partOf.edge],
  direction: 'OUT',
  to: district,
  span: { least: 0, most: LIMIT.placementHops },
} satisfies Hop;

/** The same from the tail of a relationship that leads to such an entity, by what its heads can have. */
export const placementOver = (edge: EdgeDefinition): HopPath => [
  { edges: [edge], direction: 'OUT', to: 'Entity' },
  { ...placement, edges: placement.edges.filter(({ from }) => from.some((node) => edge.to.includes(node))) },
];
