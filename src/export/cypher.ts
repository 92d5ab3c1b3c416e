import { dialects } from '../database/dialects.js';
import { relationOf, type EdgeDefinition } from '../model/definition/edge.js';
import { storageVersionOf } from '../model/definition/storage-version.js';
import { constraintsOf } from '../model/statements/constraints.js';
import { scriptLine } from '../model/statements/script.js';
import { NO_PACKAGES, RELEASE, writeRelease } from '../model/statements/release.js';
import { writeEdges, writeNodes, type WrittenEdge } from '../model/statements/write.js';
import type { Item } from '../model/statements/decode.js';
import { withoutId, type Properties } from '../model/definition/property.js';
import { chunks, groupBy } from '../shared/collections.js';
import { datasetCitation, LICENCE_URL } from './origin.js';
import type { GraphWriter } from './shape.js';

/** How many rows one line of the script holds: the server parses each line as a whole. */
const ROWS = 25;

/**
 * A script that makes the same graph in an empty Neo4j: one statement a line, every one of which may be run again. All
 * is as it is stored, with what is made for the search.
 */
export const writeCypher: GraphWriter = async function* (rows, part, origin) {
  const { model } = rows;
  // The format is Neo4j's, whichever engine answers.
  const schema = dialects.neo4j.schema(constraintsOf(model)).map((text) => `${text};\n`);
  const head = [datasetCitation(origin), LICENCE_URL, 'Into an empty Neo4j: cypher-shell -f <this file>'];
  yield [...head.map((line) => `// ${line}\n`), ...schema].join('');
  for await (const { node, items } of rows.nodesOf(part, (each) => withoutId(each.properties)))
    for (const chunk of chunks(items, ROWS))
      yield scriptLine(writeNodes(node), {
        rows: chunk.map((item) => ({ id: item.id, properties: storedProperties(node.properties, item) })),
      });
  for await (const items of rows.relationsOf(part, withoutId(model.edgeProperties)))
    for (const [type, found] of groupBy(items, ({ id }) => relationOf(id).type)) {
      const edge = model.edgeOf(type) as EdgeDefinition;
      for (const chunk of chunks(found, ROWS))
        yield scriptLine(writeEdges(edge), { rows: chunk.map((item) => edgeRow(edge, item)) });
    }
  // A part is no release: only the whole graph says which one it is.
  if (part.ids === null && part.kinds.length === model.nodes.length && part.edges.length === model.edges.length)
    yield scriptLine(writeRelease, {
      ...{ id: RELEASE, release: origin.release, storageVersion: storageVersionOf(model) },
      // Counted and read again by the next load.
      ...{ sizes: null, restored: false, madeFrom: NO_PACKAGES },
    });
};

const storedProperties = (properties: Properties, item: Item): Readonly<Record<string, unknown>> =>
  Object.fromEntries(
    ['id', ...withoutId(properties)].flatMap((name) => (item[name] == null ? [] : [[name, item[name]] as const])),
  );

function edgeRow(edge: EdgeDefinition, item: Item): WrittenEdge {
  const { from, to } = relationOf(item.id);
  return { id: item.id, from, to, properties: storedProperties(edge.properties, item) };
}
