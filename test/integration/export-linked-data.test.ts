import { afterAll, beforeAll, expect, test } from '@jest/globals';
import jsonld from 'jsonld';
import { seedGraph } from '../support/seeds.js';
import { expected } from '../support/exports.js';
import { startService, type Service } from '../support/service.js';

const graph = await seedGraph();
const { nodes } = expected(graph);
let service: Service;
beforeAll(async () => {
  service = await startService();
});
afterAll(() => service.end());

test('the graph as JSON-LD can be read without a network, and every fact says where it is from', async () => {
  const text = (await service.send('/export/graph.jsonld')).text;
  const read = (await jsonld.expand(
    JSON.parse(text) as jsonld.JsonLdDocument,
    {
      documentLoader: () => Promise.reject(new Error('nothing is to be fetched')),
      safe: true,
    } as jsonld.Options.Expand,
  )) as unknown as Record<string, { '@id': string; '@value': unknown }[]>[];
  const prov = 'http://www.w3.org/ns/prov#';
  const facts = read.flatMap((each) =>
    each[`${prov}wasDerivedFrom`] ? [[String(each['@id']), each[`${prov}wasDerivedFrom`]] as const] : [],
  );
  const places = new Map(
    facts.map(([id, from]) => [
      decodeURIComponent(id.replace('urn:edugraph:', '')),
      (from as unknown as Record<string, { '@value': string }[]>[]).map(
        (place) => place[`${prov}value`]?.[0]?.['@value'],
      ),
    ]),
  );
  const cited = [...graph.nodes, ...graph.edges].filter(({ properties }) => properties['evidence'] !== undefined);
  expect(places).toEqual(
    new Map(
      cited.map(({ id, properties }) => [
        id,
        (properties['evidence'] as readonly string[]).map((place) => place.split('#')[1]),
      ]),
    ),
  );
  expect(text).not.toMatch(/"@context":\s*"http/);
  expect(text).toContain('"REPLACES":{"@id":"dct:replaces","@type":"@id"}');
  expect(text).toContain('"eli":"http://data.europa.eu/eli/ontology#"');
  expect(text).toContain('"validUntil":{"@id":"eli:date_no_longer_in_force"}');
  const schema = 'https://schema.org/';
  const observed = new Map(
    read
      .filter((each) => (each['@type'] as unknown as readonly string[] | undefined)?.includes(`${schema}Observation`))
      .map((each) => [
        decodeURIComponent(String(each['@id']).replace('urn:edugraph:', '')),
        ['value', 'unitText', 'observationDate', 'observationPeriod'].map(
          (term) => each[`${schema}${term}`]?.[0]?.['@value'],
        ),
      ]),
  );
  expect([...observed.keys()].sort()).toEqual([...nodes.keys()].filter((id) => id.startsWith('observation:')).sort());
  for (const [id, [value, unit, date, period]] of observed) {
    const own = nodes.get(id) as Readonly<Record<string, unknown>>;
    const metric = graph.edges.find(({ from, definition }) => from === id && definition.type === 'OF')?.to ?? '';
    expect([id, value, unit]).toEqual([id, own['value'], (nodes.get(metric) as Record<string, unknown>)['unit']]);
    const end = own['periodEnd'] as string | undefined;
    expect([id, date === undefined ? null : end?.startsWith(date as string)]).toEqual([id, end ? true : null]);
    expect([id, period ?? null]).toEqual([id, end ? expect.stringMatching(/^P[1-9]\d*[YMD]$/) : null]);
  }
});
