import { expect, test } from '@jest/globals';
import jsonld from 'jsonld';
import { answer, ask } from '../support/ask.js';
import { counting } from '../support/counting.js';
import { describeEngine } from '../support/engines.js';
import { serve } from '../support/exports.js';
import { loadedGraph } from '../support/loaded.js';
import { withRows } from '../support/small-package.js';

interface Cited {
  readonly observations: {
    readonly nodes: readonly {
      readonly asPrinted: string;
      readonly citation: string;
      readonly evidence: readonly { readonly citation: string }[];
    }[];
  };
  readonly programs: { readonly nodes: readonly { readonly evidence: readonly { readonly citation: string }[] }[] };
  readonly source: object;
  readonly overview: { readonly release: string };
}
type Thing = Readonly<Record<string, unknown>>;
const WAS_DERIVED = 'http://www.w3.org/ns/prov#wasDerivedFrom';
const cells = { sourceKind: 'MEDIA', locators: 'p1' };
const CONTENT = withRows({
  'nodes/sources.csv': [
    { id: 'source:of-a-year', title: '年', publishedOn: '2021', ...cells },
    { id: 'source:of-a-month', title: '月', publishedOn: '2021-02', ...cells },
  ],
  'edges/derived-from.csv': [
    { from: 'source:of-a-year', to: 'source:of-a-month', derivation: 'REPRINT' },
    { from: 'source:of-a-year', to: 'source:old', derivation: 'EXCERPT', evidence: 'source:of-a-year#p1' },
  ],
});

describeEngine('sources on %s', (engine) => {
  const graph = loadedGraph(engine, CONTENT);
  const idsOf = async (narrowed: string) =>
    (
      (await answer(graph(), `{ sources(${narrowed}, first: 10) { nodes { id } } }`)) as unknown as {
        readonly sources: { readonly nodes: readonly { readonly id: string }[] };
      }
    ).sources.nodes.map(({ id }) => id.slice('source:'.length));

  test('are ordered and filtered by the last day that their date can mean', async () => {
    const order = 'orderBy: [{ field: PUBLISHED_ON, direction: DESC }]';
    expect(await idsOf(order)).toEqual(['of-a-year', 'new', 'of-a-month', 'old']);
    expect(await idsOf(`${order}, filter: { publishedFrom: "2021-12-31" }`)).toEqual(['of-a-year']);
    expect(await idsOf(`${order}, filter: { publishedTo: "2021-02-28" }`)).toEqual(['of-a-month', 'old']);
    expect(await idsOf(`${order}, filter: { publishedTo: "2021-02-27" }`)).toEqual(['old']);
  });

  test('derive from others, and say how; what derives is itself the evidence', async () => {
    const relations = 'edges { derivation evidence { locator source { id } } relation { knownFrom } node { id } }';
    const query = `{ source(id: "source:of-a-year") { derivedFrom { ${relations} } derivatives { totalCount } }
      original: source(id: "source:of-a-month") { derivatives { nodes { id } } } }`;
    const derived = (derivation: string, locator: string, id: string) => ({
      derivation,
      evidence: [{ locator, source: { id: 'source:of-a-year' } }],
      relation: { knownFrom: '2021-12-31' },
      node: { id },
    });
    expect(await answer(graph(), query)).toEqual({
      source: {
        derivedFrom: {
          edges: [derived('REPRINT', 'p0', 'source:of-a-month'), derived('EXCERPT', 'p1', 'source:old')],
        },
        derivatives: { totalCount: 0 },
      },
      original: { derivatives: { nodes: [{ id: 'source:of-a-year' }] } },
    });
  });

  test('are cited with the place, what is printed of a figure, and the release', async () => {
    const { database, names } = counting(graph());
    const query = `{
      observations(first: 100) { nodes { asPrinted citation(style: APA) evidence { citation(style: RIS) locator } } }
      programs(first: 100) { nodes { evidence { citation(style: RIS) } } }
      source(id: "source:of-a-year") { citation title: citation(locator: "p0") }
      overview { release } }`;
    const found = (await answer(database, query)) as unknown as Cited;
    const { release } = found.overview;
    const [figure] = found.observations.nodes as readonly [Cited['observations']['nodes'][number]];
    expect(figure.citation).toContain(`(para. 1: “${figure.asPrinted}”; Edugraph release ${release}).`);
    expect(figure.evidence[0]?.citation).toMatch(/\nID {2}- source:[a-z-]+#p1\n(.*\n)+N1 {2}- para\. 1: “/);
    expect(found.programs.nodes[0]?.evidence[0]?.citation).toMatch(
      new RegExp(`\nN1 {2}- para\\. \\d+\nN1 {2}- Edugraph release ${release}\n`),
    );
    expect(found.source).toEqual({ citation: '年[Z]. 2021.', title: `年[Z]. 2021. 标题. Edugraph数据版本${release}.` });
    expect(names.filter((name) => name === 'release.read').length).toBeLessThanOrEqual(2);
    expect(names.filter((name) => name === 'Source.byId').length).toBeLessThanOrEqual(3);
    for (const locator of ['第1段', 'p999'])
      expect(
        (await ask(graph(), `{ source(id: "source:of-a-year") { citation(locator: "${locator}") } }`)).errors?.[0]
          ?.message,
      ).toMatch(new RegExp(`^locator: expected a place of the source \\(p0, p1.*\\), got "${locator}"\\.$`));
  });

  test('have their derivations in the terms of PROV-O', async () => {
    const service = await serve(graph());
    const text = await (await fetch(`${service.url}/graph.jsonld`)).text();
    await service.end();
    const expanded = (await jsonld.expand(JSON.parse(text) as jsonld.JsonLdDocument)) as unknown as Thing[];
    const [derived] = expanded.filter((each) => each['@id'] === 'urn:edugraph:source:of-a-year' && WAS_DERIVED in each);
    const [month, old] = ['of-a-month', 'old'].map((slug) => ({ '@id': `urn:edugraph:source:${slug}` }));
    expect(derived?.[WAS_DERIVED]).toEqual([month, old]);
    expect(derived?.['http://www.w3.org/ns/prov#wasQuotedFrom']).toEqual([old]);
  });

  test('say when they were published as far as is known', async () => {
    expect(await answer(graph(), '{ source(id: "source:of-a-month") { publishedOn knownFrom } }')).toEqual({
      source: { publishedOn: '2021-02', knownFrom: '2021-02-28' },
    });
  });
});
