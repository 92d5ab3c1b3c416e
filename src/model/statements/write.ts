import { statement, type Statement } from '../../database/statement.js';
import type { EdgeDefinition } from '../definition/edge.js';
import { identifier } from '../definition/identifier.js';
import type { NodeDefinition } from '../definition/node.js';
import { columns } from './fragments.js';

/** What a load reads and writes. The node Release says which data the graph holds. */

export const labelsOf = (node: NodeDefinition): string =>
  ['Node', ...(node.entity ? ['Entity'] : []), node.label].map(identifier).join(':');

/** Every node of a label: its id and all its properties. */
export const readNodes = (node: NodeDefinition): Statement =>
  statement(`load.read.${node.label}`, `MATCH (n:${node.label}) RETURN ${columns('n', Object.keys(node.properties))}`);
/** Every relationship of a type: its id and all its properties. */
export const readEdges = (edge: EdgeDefinition): Statement =>
  statement(
    `load.read.${edge.type}`,
    `MATCH (:Node)-[e:${edge.type}]->(:Node) RETURN ${columns('e', ['id', ...Object.keys(edge.properties)])}`,
  );

/** Parameters: rows of id and properties. One row: how many nodes were written. */
export const writeNodes = (node: NodeDefinition): Statement =>
  statement(
    `load.write.${node.label}`,
    `UNWIND $rows AS row MERGE (n:${labelsOf(node)} {id: row.id}) SET n = row.properties RETURN count(n) AS count`,
  );
const written = ({ type }: EdgeDefinition, clause: 'MERGE' | 'CREATE'): string =>
  `UNWIND $rows AS row MATCH (a:Node {id: row.from}) MATCH (b:Node {id: row.to}) ${clause} (a)-[e:${type} {id: row.id}]->(b) SET e = row.properties RETURN count(e) AS count`;
/** Parameters: rows of id, from, to and properties. One row: how many relationships were written; fewer than the rows where an end is missing. */
export const writeEdges = (edge: EdgeDefinition): Statement =>
  statement(`load.write.${edge.type}`, written(edge, 'MERGE'));
/**
 * The same for relationships of which none is there yet. To look for each among all of a node's would take the embedded engine long; Neo4j
 * looks all the same, for its driver may run again what it has done.
 */
export const createEdges = (edge: EdgeDefinition): Statement =>
  statement(`load.create.${edge.type}`, written(edge, 'CREATE'), written(edge, 'MERGE'));
/** Parameters: rows of id and from. */
export const deleteEdges = (edge: EdgeDefinition): Statement =>
  statement(
    `load.delete.${edge.type}`,
    `UNWIND $rows AS row MATCH (a:Node {id: row.from})-[e:${edge.type} {id: row.id}]->(:Node) DELETE e RETURN count(*) AS count`,
  );
/** Parameters: ids. */
export const deleteNodes: Statement = statement(
  'load.delete.nodes',
  'UNWIND $ids AS id MATCH (n:Node {id: id}) DETACH DELETE n RETURN count(*) AS count',
);

/** One row: the number of all nodes, and of those that are Edugraph's. */
export const countNodes: Statement = statement('load.count', 'MATCH (n) RETURN count(n) AS count');
export const countOurs: Statement = statement('load.countOurs', 'MATCH (n:Node) RETURN count(n) AS count');
export const countReleases: Statement = statement('load.countReleases', 'MATCH (n:Release) RETURN count(n) AS count');

/** One row where the graph was ever loaded: the release it holds, null in the middle of a batched load. */
export const readRelease: Statement = statement(
  'release.read',
  'MATCH (r:Release {id: $id}) RETURN r.release AS release',
);
/** Parameters: id. Holds the release against other loads until the transaction ends; one row: the release there is. */
export const holdRelease: Statement = statement(
  'release.hold',
  'MERGE (r:Release {id: $id}) SET r.id = $id RETURN r.release AS release',
);
/** One row where the graph was ever loaded: the form it is stored in. */
export const readForm: Statement = statement('release.form', 'MATCH (r:Release {id: $id}) RETURN r.form AS form');
/** Parameters: id, release, form. */
export const writeRelease: Statement = statement(
  'release.write',
  'MERGE (r:Release {id: $id}) SET r.release = $release, r.form = $form RETURN r.release AS release',
);
export const RELEASE = 'release';
