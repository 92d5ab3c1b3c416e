import { relationOf, type EdgeDefinition } from '../model/definition/edge.js';
import type { Properties } from '../model/definition/property.js';
import { graphAttributes } from './origin.js';
import { labelProperty, valuesPresent, visibleProperties, cellText, unionOf, type GraphWriter } from './shape.js';
import { attributes, typedAttributes, xml } from './xml.js';

const SCHEMA = 'http://graphml.graphdrawing.org/xmlns';
const NAMESPACES = {
  xmlns: SCHEMA,
  'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
  'xsi:schemaLocation': `${SCHEMA} ${SCHEMA}/1.0/graphml.xsd`,
};

/** What has attributes. */
type Owner = 'graph' | 'node' | 'edge';
type Values = readonly (readonly [name: string, value: unknown, ...rest: readonly unknown[]])[];

/** GraphML, as networkx, igraph, yEd and Cytoscape read it: every property a key under its own name. */
export const writeGraphml: GraphWriter = async function* (rows, part, origin, language) {
  const [nodes, edges] = [unionOf(part.kinds), unionOf(part.edges)];
  const about = Object.entries(graphAttributes(origin)).filter(([, value]) => value !== null);
  yield [
    `<?xml version="1.0" encoding="UTF-8"?>\n<graphml${attributes(NAMESPACES)}>\n`,
    keyElements(
      'graph',
      about.map(([name]) => name),
    ),
    keyElements('node', ['label', 'kind'], nodes),
    keyElements('edge', ['id', 'label', 'type'], edges),
    `<graph id="edugraph" edgedefault="directed">\n${dataOf('graph', about)}\n`,
  ].join('');
  for await (const { node, items } of rows.nodesOf(part, (each) => Object.keys(visibleProperties(each.properties)))) {
    const properties = visibleProperties(node.properties);
    yield items
      .map((item) => {
        const named: Values = [
          ['label', labelProperty(item, language)],
          ['kind', node.label],
        ];
        const data = dataOf('node', [...named, ...valuesPresent(properties, item)]);
        return `<node${attributes({ id: item.id })}>${data}</node>\n`;
      })
      .join('');
  }
  for await (const items of rows.relationsOf(part, Object.keys(edges)))
    yield items
      .map((item) => {
        const { type, from, to } = relationOf(item.id);
        const { properties, words } = rows.model.edgeOf(type) as EdgeDefinition;
        // The id is written twice: igraph 1.0 gives edges the ids of nodes if theirs are not among their data.
        const named: Values = [
          ['id', item.id],
          ['label', words[language]],
          ['type', type],
        ];
        const data = dataOf('edge', [...named, ...valuesPresent(visibleProperties(properties), item)]);
        return `<edge${attributes({ id: item.id, source: from, target: to })}>${data}</edge>\n`;
      })
      .join('');
  yield '</graph>\n</graphml>\n';
};

function keyElements(owner: Owner, texts: readonly string[], properties: Properties = {}): string {
  return typedAttributes(texts, properties)
    .map(
      ([name, type]) =>
        `<key${attributes({ id: `${owner}.${name}`, for: owner, 'attr.name': name, 'attr.type': type })}/>\n`,
    )
    .join('');
}

const dataOf = (owner: Owner, values: Values): string =>
  values
    .map(([name, value]) => `<data${attributes({ key: `${owner}.${name}` })}>${xml(cellText(value))}</data>`)
    .join('');
