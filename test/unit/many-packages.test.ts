import 'reflect-metadata';
import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { graphModel } from '../../src/edges/graph.js';
import type { Item } from '../../src/model/statements/decode.js';
import type { GraphRows } from '../../src/seed/load/seed-graph.js';
import { setsOf } from '../../src/traversals/breakdowns/breakdowns.js';
import { claimsOfEntity, claimsOfRelation } from '../../src/traversals/claims/claims.js';
import { perPeriod, type Chosen } from '../../src/traversals/figures/choose.js';
import type { Figure } from '../../src/traversals/figures/figures.js';
import { resultsOf } from '../../src/traversals/results/results.js';
import { times } from '../support/cases.js';
import { points, quantity, usedIn, withdrawn, type Known } from '../support/choice-reference.js';
import { ClaimsReference, saidIn, type Said } from '../support/claims-reference.js';
import { disputed } from '../support/disputed-reference.js';
import { partsOf, referenceOf, spokenOf } from '../support/documents-reference.js';
import type { FigureReference } from '../support/figure-reference.js';
import { graphIn } from '../support/packages-in-memory.js';
import { documents, rowsOf, type Documents, type Written } from '../support/random-documents.js';
import { cameOf } from '../support/results-reference.js';
import { StoredFigures } from '../support/stored-figures.js';
import { wholeGraph } from '../support/whole-graph.js';

/** Random documents, split into packages and shuffled, against references that never heard of packages. */
const CASES = times(2_100);
const STATUSES = ['ACTUAL', 'TARGET', 'PLANNED', 'BASELINE', 'NORM'];
const LATER = '2030-01-01';

interface World {
  readonly given: Documents;
  readonly rows: readonly Written[];
  readonly day: string;
  readonly graph: GraphRows;
  readonly stored: StoredFigures;
  readonly reference: FigureReference;
  readonly figures: readonly Figure[];
  readonly known: readonly Known[];
}

const worlds = fc.record({
  given: documents,
  seed: fc.integer({ min: 1, max: 1_000_000 }),
  day: fc.oneof(
    { weight: 8, arbitrary: fc.constant(LATER) },
    { weight: 1, arbitrary: fc.constantFrom('2021-09-28', '2021-12-31') },
  ),
});

function worldOf({ given, seed, day }: typeof worlds extends fc.Arbitrary<infer Value> ? Value : never): World {
  const rows = rowsOf(given);
  const graph = graphIn(rows, seed);
  const [stored, reference] = [new StoredFigures(graph), referenceOf(rows)];
  const [figures, known] = [stored.figures(day), reference.figures(day)];
  return { given, rows, day, graph, stored, reference, figures, known };
}

const ids = (each: readonly { readonly id: string }[]): readonly string[] => each.map(({ id }) => id).sort();
const pairsIn = (figures: readonly Known[]): readonly (readonly [about: string, metric: string])[] =>
  [...new Set(figures.map(({ about, metric }) => `${about} ${metric}`))].map(
    (pair) => pair.split(' ') as [string, string],
  );
const found = (chosen: Chosen): object => ({
  used: chosen.used.id,
  reports: chosen.reports.map(({ id }) => id),
  alternatives: ids(chosen.alternatives),
  beside: ids(chosen.beside),
  earlier: ids(chosen.earlier),
});

/** How often something happened that is worth a case. */
const seen = new Map<string, number>();
const count = (name: string, often: number): void => void seen.set(name, (seen.get(name) ?? 0) + often);

/** What was found, and what is right: compared once, since there are very many. */
type Compared = readonly [found: unknown, expected: unknown];
const compare = (pairs: readonly Compared[]): void =>
  expect(pairs.map(([each]) => each)).toEqual(pairs.map(([, each]) => each));

/** Figures of each entity and metric, as they are stored and as the reference knows them. */
const perPair = ({ figures, known }: World) =>
  pairsIn(known).map(([about, metric]) => ({
    about,
    figures: figures.filter((each) => each.entity === about && each.metric === metric),
    known: known.filter((each) => each.about === about && each.metric === metric),
  }));

const ASKED = { statuses: STATUSES, year: null, withBreakdowns: true, withCurrencies: true };
/** Which figures are used for each period, and what others say of them. */
function checkChoice(world: World): void {
  const compared = perPair(world).map(({ figures, known }): Compared => {
    const expected = points(known, ASKED);
    count('voices', expected.filter(({ reports, alternatives }) => reports.length + alternatives.length > 0).length);
    return [perPeriod(figures, ASKED).map(found), expected.map(({ known: _, ...rest }) => rest)];
  });
  compare(compared);
}

/** What a load decides of figures: which ones are used, how many stand, and whether they are contradicted. */
function checkDecided({ known, stored }: World): void {
  const used = ids(usedIn(known));
  const standing = (figure: Known): number =>
    known.filter((other) => quantity(other) === quantity(figure) && !withdrawn(other, known)).length;
  compare([
    [
      known.map(({ id }) => Math.abs(Number(stored.node(id)['voiceCount'] ?? 0))),
      known.map((figure) => (used.includes(figure.id) ? standing(figure) : 0)),
    ],
    [
      ids(known.filter(({ id }) => stored.node(id)['contradicted'] !== undefined)),
      ids(disputed(known, STATUSES).map(({ known: figure }) => figure)),
    ],
  ]);
}

function checkBreakdowns({ given, figures, known, stored }: World): void {
  const { unit, additive } = given.metrics;
  const undivided = (id: string): unknown => stored.node(id)['undivided'];
  const compared = figures.map(({ id, breakdown: within, value }, index): Compared => {
    const parts = figures
      .filter((part) => part.breakdown !== null && undivided(part.id) === undivided(id))
      .map((part) => ({
        ...{ ...part, of: id, within, whole: value, unit, additive, breakdown: part.breakdown as string },
      }));
    const expected = partsOf(known[index] as Known, known, additive && unit !== 'PERCENT');
    count('breakdowns', expected.length);
    count('sums', expected.filter(({ sum, parts: own }) => sum !== null && own.length > 1).length);
    const sets = setsOf(parts).map(({ dimension, parts: own, sum }) => ({ dimension, parts: [...own].sort(), sum }));
    return [sets, expected];
  });
  compare(compared);
}

function checkResults(world: World): void {
  const { given, rows, day, reference, stored } = world;
  const { direction, unit, additiveOverTime } = given.metrics;
  const compared = perPair(world).map(({ about, figures, known }): Compared => {
    const spoken = spokenOf(rows, reference, about, day);
    const came = cameOf(known, { direction, spoken, adds: additiveOverTime && unit !== 'PERCENT' });
    const results = resultsOf(figures, { direction, spoken: stored.spoken(about, day) }).toSorted((one, other) =>
      one.target.used.id < other.target.used.id ? -1 : 1,
    );
    for (const { state, progress } of results)
      for (const each of ['results', state, ...(progress === null ? [] : ['progress'])]) count(each, 1);
    return [
      results.map(({ target, baseline, actuals, progress, progressOf, state }, index) => ({
        ...{
          target: target.used.id,
          baseline: baseline?.used.id ?? null,
          actuals: ids(actuals.map(({ used }) => used)),
        },
        ...{ progress, progressOf: progressOf?.used.id ?? null },
        // Of several ways to measure, any will do.
        states: came[index]?.states.includes(state) ? came[index].states : [state],
      })),
      came,
    ];
  });
  compare(compared);
}

type Values = Readonly<Record<string, string | null>>;
const perName = (names: readonly string[], of: (name: string) => string | null): Values =>
  Object.fromEntries(names.map((name) => [name, of(name)]));
/** The values that claims are said to be chosen of. */
const chosenIn = (claims: ReturnType<typeof claimsOfEntity>, names: readonly string[]): Values =>
  perName(names, (name) => claims.find(({ property, chosen }) => property === name && chosen)?.value ?? null);

const [SCHOOL, DISTRICT, TIME] = [
  ['name', 'stage', 'status', 'opened', 'closed'],
  ['name', 'level'],
  ['since', 'until'],
];
const PARTNERS = graphModel.edges.find(({ type }) => type === 'PARTNERS_WITH') as (typeof graphModel.edges)[number];
function checkClaims({ rows, day, graph, stored, reference }: World): void {
  const rules = new ClaimsReference(reference, day);
  const valueOf = (said: Said | null): string | null => said?.value ?? null;
  const named = (said: readonly Said[], name: string): readonly Said[] => said.filter((each) => each.property === name);

  const ofSchool = saidIn(rows, ({ path, cells }) => path === 'claims.csv' || cells['id'] === 'school:one', SCHOOL);
  const school = perName(SCHOOL, (name) =>
    name === 'closed'
      ? valueOf(rules.end(named(ofSchool, 'closed'), named(ofSchool, 'status'), 'OPEN'))
      : valueOf(rules.used(named(ofSchool, name))),
  );
  const node = stored.node('school:one');
  const ofDistrict = rules.bound(saidIn(rows, ({ cells }) => cells['id'] === 'district:one', DISTRICT));
  const together = saidIn(rows, ({ path }) => path === 'edges/partners-with.csv', TIME);
  const [since, until] = rules.time(named(together, 'since'), named(together, 'until'));
  const relations = [...graph.edgesOf(PARTNERS)].map(({ properties }) => properties as Item);
  const asked = { knownAt: day };
  compare([
    [chosenIn(claimsOfEntity(node as Item, asked), SCHOOL), school],
    [day === LATER && perName(SCHOOL, (name) => (node[name] ?? null) as string | null), day === LATER && school],
    [
      chosenIn(claimsOfEntity(stored.node('district:one') as Item, asked), DISTRICT),
      perName(DISTRICT, (name) => valueOf(rules.used(named(ofDistrict, name)))),
    ],
    ...relations.map((relation): Compared => [
      chosenIn(claimsOfRelation(relation, asked), TIME),
      { since: valueOf(since), until: valueOf(until) },
    ]),
  ]);
  const differ = (name: string): boolean => new Set(named(ofSchool, name).map(({ value }) => value)).size > 1;
  count('claims', SCHOOL.filter(differ).length);
}

test('what packages say together is what plain references say of their rows, however these are spread', () => {
  let cases = 0;
  fc.assert(
    fc.property(worlds, (drawn) => {
      const world = worldOf(drawn);
      expect(ids(world.figures)).toEqual(ids(world.known));
      checkChoice(world);
      if (world.day === LATER) checkDecided(world);
      checkBreakdowns(world);
      checkResults(world);
      checkClaims(world);
      cases++;
    }),
    { numRuns: CASES },
  );
  expect(cases).toBe(CASES);
  // As many of each kind, and not all of them trivial.
  for (const each of ['voices', 'breakdowns', 'results', 'claims'])
    expect([each, (seen.get(each) ?? 0) >= times(2_000)]).toEqual([each, true]);
  for (const each of ['sums', 'progress', 'MET', 'NOT_MET', 'NOT_DUE', 'UNKNOWN'])
    expect([each, (seen.get(each) ?? 0) > CASES / 50]).toEqual([each, true]);
});

test('whatever packages the same rows are in, and in whatever order, the graph is the same', () => {
  const stored = (rows: readonly Written[], seed: number): object => {
    const { nodes, edges } = wholeGraph(graphIn(rows, seed));
    return Object.fromEntries([...nodes, ...edges].map(({ id, properties }) => [id, properties]));
  };
  fc.assert(
    fc.property(documents, fc.integer({ min: 1, max: 1_000_000 }), (given, seed) =>
      expect(stored(rowsOf(given), seed)).toEqual(stored(rowsOf(given), seed + 1)),
    ),
    { numRuns: times(100) },
  );
});
