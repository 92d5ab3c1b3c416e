import { GraphModel } from '../model/definition/graph-model.js';
import { district } from '../nodes/district/district.node.js';
import { nodes } from '../nodes/nodes.js';
import { source } from '../nodes/source/source.node.js';
import { edgeFilters, edgeOrders, edges, relationFields } from './edges.js';
import { partOf } from './part-of/part-of.edge.js';
import { reportedIn } from './reported-in/reported-in.edge.js';

/** The graph as it is defined: made once. */
export const graphModel = new GraphModel(
  nodes,
  edges,
  relationFields,
  edgeFilters,
  edgeOrders,
  { node: district, edge: partOf, levels: 8 },
  { node: source, edge: reportedIn },
);
