import type { Item } from '../model/statements/decode.js';
import { relationOf, type EdgeDefinition } from '../model/definition/edge.js';
import type { NodeDefinition } from '../model/definition/node.js';
import type { Properties } from '../model/definition/property.js';
import { groupBy } from '../shared/collections.js';
import { firstDay, lastDay } from '../shared/dates.js';
import { AUTHORS, datasetCitation, LICENCE_URL, type Origin } from './origin.js';
import {
  labelProperty,
  valuesPresent,
  visibleProperties,
  cellText,
  unionOf,
  type GraphWriter,
  type LabelLanguage,
} from './shape.js';
import { attributes, typedAttributes, xml } from './xml.js';

/** The colour of each kind on a light ground; of one that is not listed, that of a source. */
const COLOURS: Readonly<Record<string, readonly [red: number, green: number, blue: number]>> = {
  District: [0x1c, 0x33, 0xaf],
  School: [0x8b, 0x5b, 0xb2],
  Organization: [0xad, 0x4e, 0x00],
  Program: [0x2b, 0x7b, 0x67],
  Policy: [0x4d, 0x40, 0x00],
  Recognition: [0x86, 0x07, 0x61],
  Metric: [0x24, 0x24, 0x24],
  Observation: [0x1f, 0x29, 0x33],
};
const OTHER_COLOUR = [0x52, 0x60, 0x6d] as const;

/** The properties that say from when and until when something is or was so. */
const STARTS = ['since', 'starts', 'opened', 'issuedOn', 'publishedOn', 'periodStart'];
const END_DATES = ['until', 'ends', 'closed', 'dissolved', 'validUntil', 'periodEnd'];

/** GEXF 1.3, as Gephi reads it: relationships are edges with ids of their own, properties attributes of their names. */
export const writeGexf: GraphWriter = async function* (rows, part, origin, language) {
  const [nodes, edges] = [unionOf(part.kinds), unionOf(part.edges)];
  yield `${head(origin)}${attributesOf('node', ['kind'], nodes)}${attributesOf('edge', ['type'], edges)}<nodes>\n`;
  for await (const { node, items } of rows.nodesOf(part, (each) => Object.keys(visibleProperties(each.properties)))) {
    const properties = visibleProperties(node.properties);
    yield items.map((item) => nodeElement(node, properties, item, language)).join('');
  }
  yield '</nodes>\n<edges>\n';
  for await (const items of rows.relationsOf(part, Object.keys(edges))) {
    // All that leads from one node comes in one part, and so all that run parallel to each other.
    const parallel = groupBy(items, ({ id }) => endsOf(id));
    yield items
      .map((item) => {
        const edge = rows.model.edgeOf(relationOf(item.id).type) as EdgeDefinition;
        return edgeElement(edge, item, (parallel.get(endsOf(item.id)) ?? []).length > 1, language);
      })
      .join('');
  }
  yield '</edges>\n</graph>\n</gexf>\n';
};

const head = (origin: Origin): string => {
  const lastmodifieddate = origin.date && lastDay(origin.date);
  return [
    '<?xml version="1.0" encoding="UTF-8"?>\n',
    '<gexf xmlns="http://gexf.net/1.3" xmlns:viz="http://gexf.net/1.3/viz" version="1.3">\n',
    `<meta${attributes({ lastmodifieddate })}>\n<creator>${xml(AUTHORS)}</creator>\n`,
    `<description>${xml(`${datasetCitation(origin)} ${LICENCE_URL}`)}</description>\n</meta>\n`,
    '<graph defaultedgetype="directed" mode="dynamic" timeformat="date">\n',
  ].join('');
};

function attributesOf(kind: 'node' | 'edge', texts: readonly string[], properties: Properties): string {
  const each = typedAttributes(texts, properties).map(
    ([name, type]) => `<attribute${attributes({ id: name, title: name, type })}/>\n`,
  );
  return `<attributes${attributes({ class: kind })}>\n${each.join('')}</attributes>\n`;
}

function nodeElement(node: NodeDefinition, properties: Properties, item: Item, language: LabelLanguage): string {
  const opening = attributes({ id: item.id, label: labelProperty(item, language), ...spanOf(item) });
  const [r, g, b] = (COLOURS[node.label] ?? OTHER_COLOUR).map(String) as [string, string, string];
  const values = attributeValues([['kind', node.label], ...valuesPresent(properties, item)]);
  return `<node${opening}>${values}<viz:color${attributes({ r, g, b })}/></node>\n`;
}

function edgeElement(edge: EdgeDefinition, item: Item, parallel: boolean, language: LabelLanguage): string {
  const { type, from, to } = relationOf(item.id);
  // Gephi merges parallel edges of one kind, so each of these has a kind of its own: its type, and its role if any.
  const kind = parallel ? [type, ...item.id.split('|').slice(3)].join('|') : null;
  const label = edge.words[language];
  const opening = attributes({ id: item.id, source: from, target: to, label, kind, ...spanOf(item) });
  const values = attributeValues([['type', type], ...valuesPresent(visibleProperties(edge.properties), item)]);
  return `<edge${opening}>${values}</edge>\n`;
}

const endsOf = (id: string): string => {
  const { from, to } = relationOf(id);
  return `${from}|${to}`;
};

/** The first and the last day that something is known to be so; null if no source says it. */
function spanOf(item: Item): { readonly start: string | null; readonly end: string | null } {
  const first = (names: readonly string[]): string | null =>
    (names.map((name) => item[name]).find((value) => value != null) ?? null) as string | null;
  const [from, to] = [first(STARTS), first(END_DATES)];
  const [start, end] = [from && firstDay(from), to && lastDay(to)];
  // What was cancelled before it was to begin never was: a reader of GEXF takes no span that ends before it starts.
  return start && end && end < start ? { start: null, end: null } : { start, end };
}

function attributeValues(
  values: readonly (readonly [name: string, value: unknown, ...rest: readonly unknown[]])[],
): string {
  const each = values.map(([name, value]) => `<attvalue${attributes({ for: name, value: cellText(value) })}/>`);
  return `<attvalues>${each.join('')}</attvalues>`;
}
