import { GraphModel } from '../model/definition/graph-model.js';
import { nodes } from '../nodes/nodes.js';
import { edgeFilters, edgeOrders, edges, relationFields } from './edges.js';

/** The graph as it is defined: made once. */
export const graphModel = new GraphModel(nodes, edges, relationFields, edgeFilters, edgeOrders);
