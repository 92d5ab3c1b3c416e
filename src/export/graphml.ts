import { relationOf, type EdgeDefinition } from '../model/definition/edge.js';
import type { Properties } from '../model/definition/property.js';
import { citation, LICENCE_URL } from './origin.js';
import { labelOf, present, shownOf, textOf, unionOf, type GraphWriter } from './shape.js';
import { attributes, xml, xmlType } from './xml.js';

const SCHEMA = 'http://graphml.graphdrawing.org/xmlns';

/** GraphML, as networkx, igraph, yEd and Cytoscape read it: every property a key under its own name. */
export const writeGraphml: GraphWriter = async function* (rows, part, origin) {
  const [nodes, edges] = [unionOf(part.kinds), unionOf(part.edges)];
  yield [
    `<?xml version="1.0" encoding="UTF-8"?>\n<graphml${attributes({ xmlns: SCHEMA, 'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance', 'xsi:schemaLocation': `${SCHEMA} ${SCHEMA}/1.0/graphml.xsd` })}>\n`,
    `<desc>${xml(`${citation(origin)} ${LICENCE_URL}`)}</desc>\n`,
    declared('node', ['label', 'kind'], nodes),
    declared('edge', ['label'], edges),
    '<graph id="edugraph" edgedefault="directed">\n',
  ].join('');
  for await (const { node, items } of rows.nodes(part, (each) => Object.keys(shownOf(each.properties)))) {
    const properties = shownOf(node.properties);
    yield items
      .map(
        (item) =>
          `<node${attributes({ id: item.id })}>${dataOf('node', [['label', labelOf(item)], ['kind', node.label], ...present(properties, item)])}</node>\n`,
      )
      .join('');
  }
  for await (const items of rows.relations(part, Object.keys(edges)))
    yield items
      .map((item) => {
        const { type, from, to } = relationOf(item.id);
        const { properties } = rows.model.edgeOf(type) as EdgeDefinition;
        return `<edge${attributes({ id: item.id, source: from, target: to })}>${dataOf('edge', [['label', type], ...present(shownOf(properties), item)])}</edge>\n`;
      })
      .join('');
  yield '</graph>\n</graphml>\n';
};

function declared(kind: 'node' | 'edge', more: readonly string[], properties: Properties): string {
  const every = [
    ...more.map((name) => [name, 'string'] as const),
    ...Object.entries(properties).map(([name, { storedAs }]) => [name, xmlType(storedAs)] as const),
  ];
  return every
    .map(
      ([name, type]) =>
        `<key${attributes({ id: `${kind}.${name}`, for: kind, 'attr.name': name, 'attr.type': type })}/>\n`,
    )
    .join('');
}

const dataOf = (
  kind: 'node' | 'edge',
  values: readonly (readonly [name: string, value: unknown, ...rest: readonly unknown[]])[],
): string =>
  values.map(([name, value]) => `<data${attributes({ key: `${kind}.${name}` })}>${xml(textOf(value))}</data>`).join('');
