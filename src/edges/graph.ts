import { GraphModel } from '../model/graph-model.js';
import { nodes } from '../nodes/nodes.js';
import { edges, relationFields } from './edges.js';

/** The graph as it is defined: made once. */
export const graphModel = new GraphModel(nodes, edges, relationFields);
