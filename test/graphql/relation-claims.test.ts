import { expect, test } from '@jest/globals';
import { answer, ask } from '../support/ask.js';
import { counting } from '../support/counting.js';
import { describeEngine } from '../support/engines.js';
import { loadedDocuments } from '../support/loaded.js';
import { at, DOCUMENTS, edge, source } from '../support/second-documents.js';
import type { Cells, Content } from '../support/small-package.js';

const ID = 'PARTNERS_IN|organization:heyun|program:yunhe-ai|TECHNOLOGY';
/** Beside those of 2023 (since 2019) and 2024 (until 2020), two more tell of the first partnership. */
const document = (id: string, publishedOn: string, cells: Cells): Content => ({
  ...source(id, id, publishedOn),
  'nodes/programs.csv': at(`${id}#p1`, { id: 'program:yunhe-ai' }),
  'nodes/organizations.csv': at(`${id}#p1`, { id: 'organization:heyun' }),
  'edges/partners-in.csv': at(
    `${id}#p1`,
    edge('organization:heyun', 'program:yunhe-ai', { role: 'TECHNOLOGY', ...cells }),
  ),
});
const EARLIER = document('says-2018', '2025-01-01', { since: '2018', mode: '共建' });
const AGAIN = document('says-2023', '2026-01-01', { since: '2023' });
/** It was to last until 2025, and was prolonged meanwhile. */
const AGREED = document('agreed-2024', '2024-05-01', { role: 'FUNDING', since: '2024', until: '2025' });
const PROLONGED = document('prolonged-2025', '2025-02-01', { role: 'FUNDING', until: '2027' });
const DENYING = document('denying', '2026-06-01', { since: '2022', denies: 'true' });

interface Said {
  readonly property: string;
  readonly value: string;
  readonly chosen: boolean;
  readonly disputed: boolean;
  readonly evidence: readonly { readonly place: string }[];
}
const inShort = (claims: readonly Said[]): readonly string[] =>
  claims.map(({ property, value, chosen, disputed, evidence }) => {
    const places = evidence.map(({ place }) => place.slice('source:'.length));
    const marks = [...(chosen ? ['used'] : []), ...(disputed ? ['disputed'] : [])];
    return `${[`${property} ${value}`, ...marks].join(', ')}: ${places.join()}`;
  });
const CLAIMS = 'property value chosen disputed evidence { place }';

describeEngine('what sources say of one relationship, on %s', (engine) => {
  const database = loadedDocuments(engine, [...DOCUMENTS, EARLIER, AGAIN, AGREED, PROLONGED, DENYING]);
  interface Found {
    readonly id: string;
    readonly since: string | null;
    readonly until: string | null;
    readonly claims: readonly Said[];
  }
  const partnership = async (args: string, wanted = ID): Promise<Found> => {
    const { organization } = await answer(
      database(),
      `{ organization(id: "organization:heyun") {
         relations { nodes { id since until claims${args} { ${CLAIMS} } } } } }`,
    );
    const { nodes } = (organization as unknown as { relations: { nodes: readonly Found[] } }).relations;
    return nodes.find(({ id }) => id === wanted) as Found;
  };

  test('each value with who says it, and which is used; what denies it claims nothing', async () => {
    const { since, until, claims } = await partnership('');
    expect(inShort(claims)).toEqual([
      'mode 共建, used: says-2018#p1',
      'since 2018, disputed: says-2018#p1',
      'since 2019, disputed: yunhe-2023#p3',
      'since 2023, used, disputed: says-2023#p1',
      // It cannot have ended before it began: the older date is not used, and still there.
      'until 2020: yunhe-2024#p1',
    ]);
    expect({ since, until }).toEqual({ since: '2023', until: null });
  });

  test('as it was known on a day, and of one property', async () => {
    const known = async (args: string): Promise<readonly string[]> => inShort((await partnership(args)).claims);
    expect(await known('(knownAt: "2025-12-31", property: "since")')).toEqual([
      'since 2018, used, disputed: says-2018#p1',
      'since 2019, disputed: yunhe-2023#p3',
    ]);
    expect(await known('(knownAt: "2025-12-31", property: "until")')).toEqual(['until 2020, used: yunhe-2024#p1']);
    expect(await known('(knownAt: "2023-12-31")')).toEqual(['since 2019, used: yunhe-2023#p3']);
    expect(await known('(knownAt: "2021-12-31")')).toEqual([]);
  });

  test('what a newer document only prolongs is not disputed', async () => {
    const { until, claims } = await partnership('', ID.replace('TECHNOLOGY', 'FUNDING'));
    expect(inShort(claims)).toEqual([
      'since 2024, used: agreed-2024#p1',
      'until 2025: agreed-2024#p1',
      'until 2027, used: prolonged-2025#p1',
    ]);
    expect(until).toBe('2027');
  });

  test('one source is enough; a property that no relationship has is refused', async () => {
    const asked = (property: string) =>
      ask(
        database(),
        `{ recognition(id: "recognition:advanced-bureau") { holders { edges { award since relation {
           claims(property: "${property}") { ${CLAIMS} } } } } } }`,
      );
    const { data } = await asked('heldBy');
    expect(data).toEqual({
      recognition: {
        holders: {
          edges: [
            ['AIMED_AT', '2024', 'yunhe-2023'],
            ['GRANTED', '2020', 'yunhe-2021'],
            ['GRANTED', '2022', 'yunhe-2023'],
          ].map(([award, since, by]) => {
            const evidence = [{ place: `source:${by}#p6` }];
            const claims = [{ property: 'heldBy', value: 'SELF', chosen: true, disputed: false, evidence }];
            return { award, since, relation: { claims } };
          }),
        },
      },
    });
    const { errors } = await asked('name');
    expect(errors?.[0]?.message).toMatch(/^property: expected one of .*since, until.*, got "name"\.$/u);
  });

  test('they cost no statement beside that of the relationships', async () => {
    const cost = async (more: string): Promise<number> => {
      const counted = counting(database());
      await answer(
        counted.database,
        `{ programs { nodes { partners { edges { node { id } relation { id ${more} } } } } }
           schools { nodes { relations { nodes { id ${more} } } } } }`,
      );
      return counted.names.length;
    };
    expect(await cost('claims { value chosen evidence { locator } }')).toBe(await cost(''));
  });
});
