import type { Item } from '../model/statements/decode.js';
import { relationOf, type EdgeDefinition } from '../model/definition/edge.js';
import { placeParts } from '../model/definition/evidence-place.js';
import type { GraphModel } from '../model/definition/graph-model.js';
import type { StoredAs } from '../model/definition/property.js';
import { groupBy } from '../shared/collections.js';
import { separators } from './json.js';
import { linksOf } from './links.js';
import { observationTerms } from './observation-terms.js';
import { AUTHORS, datasetCitation, LICENCE_URL, type Origin } from './origin.js';
import { valuesPresent, visibleProperties, unionOf, type GraphWriter } from './shape.js';

/** What our kinds are to schema.org; all but the first are also under our own name. */
const TYPES: Readonly<Record<string, string>> = {
  District: 'schema:AdministrativeArea',
  School: 'schema:School',
  Organization: 'schema:Organization',
  Program: 'schema:Project',
  Policy: 'schema:CreativeWork',
  Metric: 'schema:StatisticalVariable',
  Observation: 'schema:Observation',
  Source: 'schema:CreativeWork',
};

const zh = (id: string): object => ({ '@id': id, '@language': 'zh' });
const en = (id: string): object => ({ '@id': id, '@language': 'en' });
const link = (id: string): object => ({ '@id': id, '@type': '@id' });

/** What has a name in schema.org, Dublin Core, ELI, PROV-O or RDF; what has none is a term of ours, by @vocab. */
const TERMS: Readonly<Record<string, unknown>> = {
  '@version': 1.1,
  '@vocab': 'urn:edugraph:term:',
  id: 'urn:edugraph:',
  term: 'urn:edugraph:term:',
  schema: 'https://schema.org/',
  prov: 'http://www.w3.org/ns/prov#',
  dct: 'http://purl.org/dc/terms/',
  eli: 'http://data.europa.eu/eli/ontology#',
  rdf: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
  name: zh('schema:name'),
  nameEn: en('schema:name'),
  aliases: { '@id': 'schema:alternateName' },
  summary: zh('schema:description'),
  summaryEn: en('schema:description'),
  definition: zh('schema:description'),
  definitionEn: en('schema:description'),
  title: zh('schema:name'),
  titleEn: en('schema:name'),
  url: link('schema:url'),
  publisher: { '@id': 'schema:publisher' },
  publishedOn: { '@id': 'schema:datePublished' },
  closed: { '@id': 'schema:dissolutionDate' },
  dissolved: { '@id': 'schema:dissolutionDate' },
  validUntil: { '@id': 'eli:date_no_longer_in_force' },
  unit: { '@id': 'schema:unitText' },
  unitText: { '@id': 'schema:unitText' },
  unitCode: { '@id': 'schema:unitCode' },
  observationDate: { '@id': 'schema:observationDate' },
  observationPeriod: { '@id': 'schema:observationPeriod' },
  value: { '@id': 'schema:value' },
  identifier: { '@id': 'schema:identifier' },
  wasDerivedFrom: link('prov:wasDerivedFrom'),
  specializationOf: link('prov:specializationOf'),
  locator: { '@id': 'prov:value' },
  subject: link('rdf:subject'),
  predicate: { '@id': 'rdf:predicate', '@type': '@vocab' },
  object: link('rdf:object'),
  OF: link('schema:variableMeasured'),
  ABOUT: link('schema:observationAbout'),
  REPORTED_IN: link('prov:hadPrimarySource'),
  isBasedOn: link('schema:isBasedOn'),
  REPLACES: link('dct:replaces'),
  DERIVED_FROM: link('prov:wasDerivedFrom'),
  wasQuotedFrom: link('prov:wasQuotedFrom'),
  wasRevisionOf: link('prov:wasRevisionOf'),
  translationOfWork: link('schema:translationOfWork'),
};

/** What kinds of derivation have a name of their own; all of them are DERIVED_FROM too. */
const DERIVATIONS: Readonly<Record<string, string>> = {
  EXCERPT: 'wasQuotedFrom',
  REVISION: 'wasRevisionOf',
  TRANSLATION: 'translationOfWork',
};

const DATE_TERMS: readonly StoredAs[] = ['date'];

/** The context of the file, whole: nothing is to be fetched to read it. */
function contextOf(model: GraphModel): object {
  const dates = Object.entries({ ...model.nodeProperties, ...model.edgeProperties }).filter(([, { storedAs }]) =>
    DATE_TERMS.includes(storedAs),
  );
  return {
    ...Object.fromEntries(dates.map(([name]) => [name, { '@id': `term:${name}`, '@type': 'xsd:date' }])),
    ...Object.fromEntries(model.edges.map(({ type }) => [type, link(`term:${type}`)])),
    ...TERMS,
  };
}

/** JSON-LD after schema.org and PROV-O: every node and every relationship is derived from the places that say so. */
export const writeJsonLd: GraphWriter = async function* (rows, part, origin) {
  const separator = separators();
  const write = (things: readonly object[]): string =>
    things.map((thing) => `${separator()}${JSON.stringify(thing)}`).join('');
  yield `{"@context":${JSON.stringify(contextOf(rows.model))},\n"@graph":[${write([dataset(origin)])}`;
  for await (const { node, items } of rows.nodesOf(part, (each) => Object.keys(visibleProperties(each.properties)))) {
    const properties = visibleProperties(node.properties);
    const types = ['prov:Entity', `term:${node.label}`, ...(TYPES[node.label] ? [TYPES[node.label]] : [])];
    const terms = node.label === 'Observation' ? await observationTerms(rows, items) : null;
    const links = await linksOf(rows, items);
    yield write(
      items.map((item) => ({
        '@id': iri(item.id),
        '@type': types,
        identifier: item.id,
        ...factOf(item, valuesPresent(properties, item), links),
        ...terms?.get(item.id),
      })),
    );
  }
  for await (const items of rows.relationsOf(part, Object.keys(unionOf(part.edges)))) {
    const direct = [...groupBy(items, ({ id }) => relationOf(id).from)].map(([from, found]) => ({
      '@id': iri(from),
      ...endsOf(found),
    }));
    const links = await linksOf(rows, items);
    yield write([...direct, ...items.map((item) => relationFact(rows.model, item, links))]);
  }
  yield '\n]}\n';
};

const dataset = (origin: Origin): object => ({
  '@id': 'id:dataset',
  '@type': ['schema:Dataset', 'prov:Entity'],
  'schema:name': 'Edugraph',
  'schema:version': origin.release,
  'schema:license': { '@id': LICENCE_URL },
  'schema:creator': { '@type': 'schema:Organization', 'schema:name': AUTHORS },
  'schema:citation': datasetCitation(origin),
  ...(origin.date === null ? {} : { 'schema:dateModified': origin.date }),
});

/** An id as it may stand in an IRI: relationships have a bar in theirs. */
const iri = (id: string): string => `id:${id.replaceAll('|', '%7C')}`;

const endsOf = (items: readonly Item[]): object =>
  Object.fromEntries(
    [...groupBy(items.flatMap(namedLinks), ([name]) => name)].map(([name, found]) => [name, found.map(([, to]) => to)]),
  );

/** A relationship under its type and, if it is a derivation that has one, under that name too. */
function namedLinks({ id, derivation }: Item): readonly (readonly [name: string, to: string])[] {
  const { type, to } = relationOf(id);
  const name = DERIVATIONS[derivation as string];
  return [type, ...(name === undefined ? [] : [name])].map((each) => [each, iri(to)] as const);
}

/** A relationship as a fact of its own, with what it has and who says so. */
function relationFact(model: GraphModel, item: Item, links: Links): object {
  const { type, from, to } = relationOf(item.id);
  const { properties } = model.edgeOf(type) as EdgeDefinition;
  return {
    '@id': iri(item.id),
    '@type': ['prov:Entity', 'rdf:Statement'],
    subject: iri(from),
    predicate: type,
    object: iri(to),
    ...factOf(item, valuesPresent(visibleProperties(properties), item), links),
  };
}

type Links = ReadonlyMap<string, readonly string[]>;

/**
 * The properties of a fact; its evidence as the places it is derived from, each a part of a source, and where to read
 * them.
 */
function factOf({ id, evidence }: Item, values: ReturnType<typeof valuesPresent>, links: Links): object {
  const own = Object.fromEntries(values.filter(([name]) => name !== 'evidence').map(([name, value]) => [name, value]));
  if (evidence === undefined) return own;
  const isBasedOn = links.get(id) ?? [];
  return {
    ...own,
    wasDerivedFrom: (evidence as readonly string[]).map(place),
    ...(isBasedOn.length === 0 ? {} : { isBasedOn }),
  };
}

function place(cited: string): object {
  const [source, locator] = placeParts(cited);
  return {
    '@id': iri(cited),
    '@type': 'prov:Entity',
    locator,
    specializationOf: iri(source),
  };
}
