import { relationOf, type EdgeDefinition } from '../model/definition/edge.js';
import type { Properties } from '../model/definition/property.js';
import { AUTHORS, citation, LICENCE_URL } from './origin.js';
import { labelOf, present, shownOf, textOf, unionOf, type GraphWriter } from './shape.js';
import { attributes, xml, xmlType } from './xml.js';

/** GEXF 1.3, as Gephi reads it: every relationship an edge with an id of its own, every property an attribute under its own name. */
export const writeGexf: GraphWriter = async function* (rows, part, origin) {
  const [nodes, edges] = [unionOf(part.kinds), unionOf(part.edges)];
  yield [
    '<?xml version="1.0" encoding="UTF-8"?>\n<gexf xmlns="http://gexf.net/1.3" version="1.3">\n',
    `<meta${attributes({ lastmodifieddate: origin.date })}>\n<creator>${xml(AUTHORS)}</creator>\n`,
    `<description>${xml(`${citation(origin)} ${LICENCE_URL}`)}</description>\n</meta>\n`,
    '<graph defaultedgetype="directed" mode="static">\n',
    declared('node', ['kind'], nodes),
    declared('edge', ['type'], edges),
    '<nodes>\n',
  ].join('');
  for await (const { node, items } of rows.nodes(part, (each) => Object.keys(shownOf(each.properties)))) {
    const properties = shownOf(node.properties);
    yield items
      .map(
        (item) =>
          `<node${attributes({ id: item.id, label: labelOf(item) })}>${valuesOf([['kind', node.label], ...present(properties, item)])}</node>\n`,
      )
      .join('');
  }
  yield '</nodes>\n<edges>\n';
  for await (const items of rows.relations(part, Object.keys(edges)))
    yield items
      .map((item) => {
        const { type, from, to } = relationOf(item.id);
        const { properties } = rows.model.edgeOf(type) as EdgeDefinition;
        return `<edge${attributes({ id: item.id, source: from, target: to, label: type, kind: type })}>${valuesOf([['type', type], ...present(shownOf(properties), item)])}</edge>\n`;
      })
      .join('');
  yield '</edges>\n</graph>\n</gexf>\n';
};

function declared(kind: 'node' | 'edge', more: readonly string[], properties: Properties): string {
  const every = [
    ...more.map((name) => [name, 'string'] as const),
    ...Object.entries(properties).map(([name, { storedAs }]) => [name, xmlType(storedAs)] as const),
  ];
  return `<attributes${attributes({ class: kind })}>\n${every.map(([name, type]) => `<attribute${attributes({ id: name, title: name, type })}/>\n`).join('')}</attributes>\n`;
}

const valuesOf = (values: readonly (readonly [name: string, value: unknown, ...rest: readonly unknown[]])[]): string =>
  `<attvalues>${values.map(([name, value]) => `<attvalue${attributes({ for: name, value: textOf(value) })}/>`).join('')}</attvalues>`;
