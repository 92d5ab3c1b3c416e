import { GraphModel } from '../model/definition/graph-model.js';
import { nodes } from '../nodes/nodes.js';
import { source } from '../nodes/source/source.node.js';
import { edges } from './edges.js';
import { districts } from './part-of/part-of.edge.js';
import { reportedIn } from './reported-in/reported-in.edge.js';

/** The graph as it is defined: made once. */
export const graphModel = new GraphModel({
  nodes,
  edges,
  hierarchy: districts,
  evidence: { node: source, edge: reportedIn.edge },
});
