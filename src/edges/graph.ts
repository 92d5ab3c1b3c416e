import { GraphModel } from '../model/definition/graph-model.js';
import { district } from '../nodes/district/district.node.js';
import { nodes } from '../nodes/nodes.js';
import { source } from '../nodes/source/source.node.js';
import { edges } from './edges.js';
import { DISTRICT_LEVELS, partOf } from './part-of/part-of.edge.js';
import { reportedIn } from './reported-in/reported-in.edge.js';

/** The graph as it is defined: made once. */
export const graphModel = new GraphModel({
  nodes,
  edges,
  hierarchy: { node: district, edge: partOf.edge, levels: DISTRICT_LEVELS },
  evidence: { node: source, edge: reportedIn.edge },
});
