import { cypher } from '../../database/cypher.js';
import { statement, type NoParameters, type Statement } from '../../database/statement.js';
import type { EdgeDefinition } from '../definition/edge.js';
import { identifier } from '../definition/identifier.js';
import type { NodeDefinition } from '../definition/node.js';
import { withoutId, type Properties } from '../definition/property.js';
import type { Item } from './decode.js';
import { columnsOf, itemPart, reading, type ItemRow, type ReadStatement } from './columns.js';
import { SEARCHED, type IdParameters } from './fragments.js';

/** What a load reads and writes. The node Release says which data the graph holds. */

/** The properties of a node or a relationship as they are stored; what is empty is left out. */
type Stored = Readonly<Record<string, unknown>>;
type Rows<Row> = { readonly rows: readonly Row[] };
type WrittenCount<Row> = Statement<Rows<Row>, [count: number]>;
type WrittenNode = { readonly id: string; readonly properties: Stored };
export type WrittenEdge = WrittenNode & { readonly from: string; readonly to: string };
type DeletedEdge = { readonly id: string; readonly from: string };

export const labelsOf = (node: NodeDefinition): string =>
  ['Node', ...(node.entity ? ['Entity'] : []), node.label].map(identifier).join(':');

const everyOf = (variable: string, properties: Properties) =>
  columnsOf<{ readonly item: Item }>({
    item: itemPart(variable, properties, withoutId(properties)),
  });

/** Every node of a label: its id and all its properties. */
export function readStoredNodes(node: NodeDefinition): ReadStatement<NoParameters, ItemRow, Item> {
  const columns = everyOf('n', node.properties);
  return reading(
    statement<NoParameters, ItemRow>({
      name: `load.read.${node.label}`,
      parameters: {},
      columns: columns.names,
      text: cypher`
        MATCH (n:${node.label})
        RETURN ${columns.named}`,
    }),
    (values) => columns.read(values).item,
  );
}

/** Every relationship of a type: its id and all its properties. */
export function readStoredEdges(edge: EdgeDefinition): ReadStatement<NoParameters, ItemRow, Item> {
  const columns = everyOf('e', edge.properties);
  return reading(
    statement<NoParameters, ItemRow>({
      name: `load.read.${edge.type}`,
      parameters: {},
      columns: columns.names,
      text: cypher`
        MATCH (:Node)-[e:${edge.type}]->(:Node)
        RETURN ${columns.named}`,
    }),
    (values) => columns.read(values).item,
  );
}

/** One row: how many relationships there are, how many whose ends are not those of their id, and one of these. */
export const countEnds = statement<NoParameters, [count: number, wrong: number, example: string | null]>({
  name: 'load.read.ends',
  parameters: {},
  columns: ['count', 'wrong', 'example'],
  text: cypher`
    MATCH (a:Node)-[e]->(b)
    WITH coalesce(e.id, '') AS id,
      coalesce(e.to = b.id AND e.id STARTS WITH type(e) + '|' + a.id + '|' + b.id, false) AS fits
    RETURN count(*) AS count, coalesce(sum(CASE WHEN fits THEN 0 ELSE 1 END), 0) AS wrong,
      min(CASE WHEN fits THEN null ELSE id END) AS example`,
});

const writing = (name: string, text: string) =>
  ({
    name: `load.${name}`,
    parameters: { rows: 'maps' },
    columns: ['count'],
    text: cypher`
      UNWIND $rows AS row
      ${text}
      RETURN count(*) AS count`,
  }) as const;
const writingNodes = (name: string, text: string): WrittenCount<WrittenNode> =>
  statement<Rows<WrittenNode>, [count: number]>(writing(name, text));
const writingEdges = (name: string, text: string): WrittenCount<WrittenEdge> =>
  statement<Rows<WrittenEdge>, [count: number]>(
    writing(
      name,
      cypher`
        MATCH (a:Node {id: row.from})
        MATCH (b:Node {id: row.to})
        ${text}
        SET e = row.properties`,
    ),
  );

const allLabelsOf = (node: NodeDefinition): string => `${labelsOf(node)}${node.names ? `:${SEARCHED}` : ''}`;
/** One row: how many nodes were written; one that is there gets its labels anew, which another version may not know. */
export const writeNodes = (node: NodeDefinition): WrittenCount<WrittenNode> =>
  writingNodes(
    `write.${node.label}`,
    cypher`
      MERGE (n:Node {id: row.id})
      SET n:${allLabelsOf(node)}
      SET n = row.properties`,
  );
/** The same for a graph that holds no node. */
export const createNodes = (node: NodeDefinition): WrittenCount<WrittenNode> =>
  writingNodes(
    `create.${node.label}`,
    cypher`
      CREATE (n:${allLabelsOf(node)})
      SET n = row.properties`,
  );
/** One row: how many relationships were written; fewer than the rows if an end is missing. */
export const writeEdges = ({ type }: EdgeDefinition): WrittenCount<WrittenEdge> =>
  writingEdges(`write.${type}`, `MERGE (a)-[e:${type} {id: row.id}]->(b)`);
/** The same for relationships of which none is there. */
export const createEdges = ({ type }: EdgeDefinition): WrittenCount<WrittenEdge> =>
  writingEdges(`create.${type}`, `CREATE (a)-[e:${type}]->(b)`);

/** One row: how many relationships were deleted. */
export const deleteEdges = ({ type }: EdgeDefinition): WrittenCount<DeletedEdge> =>
  statement<Rows<DeletedEdge>, [count: number]>({
    name: `load.delete.${type}`,
    parameters: { rows: 'maps' },
    columns: ['count'],
    text: cypher`
      UNWIND $rows AS row
      MATCH (a:Node {id: row.from})-[e:${type} {id: row.id}]->(:Node)
      DELETE e
      RETURN count(*) AS count`,
  });
/** One row: how many nodes were deleted. */
export const deleteNodes = statement<IdParameters, [count: number]>({
  name: 'load.delete.nodes',
  parameters: { ids: 'nodes' },
  columns: ['count'],
  text: cypher`
    UNWIND $ids AS id
    MATCH (n:Node {id: id})
    DETACH DELETE n
    RETURN count(*) AS count`,
});

const countOf = (name: string, label: string): Statement<NoParameters, [count: number]> =>
  statement<NoParameters, [count: number]>({
    name,
    parameters: {},
    columns: ['count'],
    text: cypher`
      MATCH (n${label})
      RETURN count(n) AS count`,
  });
/** One row: the number of all nodes, of those that are Edugraph's, and of releases. */
export const countNodes = countOf('load.count', '');
export const countOurs = countOf('load.countOurs', ':Node');
export const countReleases = countOf('load.countReleases', ':Release');
/** One row: the number of all relationships. */
export const countRelationships = statement<NoParameters, [count: number]>({
  name: 'load.countRelationships',
  parameters: {},
  columns: ['count'],
  text: cypher`
    MATCH ()-[e]->()
    RETURN count(e) AS count`,
});
