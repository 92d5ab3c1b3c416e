import { graphModel } from '../../src/edges/graph.js';
import { knownOn, retractedSince, type Retractions } from '../../src/domain/retraction.js';
import { foreignCurrency } from '../../src/nodes/observation/quantity.js';
import type { GraphRows, NodeRow } from '../../src/seed/load/seed-graph.js';
import type { Figure } from '../../src/traversals/figures/figures.js';

type Properties = Readonly<Record<string, unknown>>;

/** A graph that was made of packages, as far as figures are read from it: as statements do, without a database. */
export class StoredFigures {
  readonly #rows = new Map<string, NodeRow>();
  /** What is stored of a node is made when it is asked for. */
  readonly #made = new Map<string, Properties>();
  readonly #ends = new Map<string, readonly string[]>();

  constructor(graph: GraphRows) {
    for (const definition of graphModel.nodes) for (const row of graph.nodesOf(definition)) this.#rows.set(row.id, row);
    for (const definition of graphModel.edges)
      for (const { from, to } of graph.edgesOf(definition)) {
        this.#add(`${definition.type} of ${from}`, to);
        this.#add(`${definition.type} to ${to}`, from);
      }
  }
  #add(key: string, id: string): void {
    this.#ends.set(key, [...(this.#ends.get(key) ?? []), id].sort());
  }
  of(id: string, type: string): readonly string[] {
    return this.#ends.get(`${type} of ${id}`) ?? [];
  }
  node(id: string): Properties {
    const made = this.#made.get(id) ?? this.#rows.get(id)?.properties ?? {};
    this.#made.set(id, made);
    return made;
  }
  #isKnown(id: string, day: string): boolean {
    return (this.node(id)['knownFrom'] as string) <= day;
  }
  #retracted(source: string, day: string): string | null {
    return retractedSince(knownOn(day, this.node(source)['retractions'] as Retractions));
  }

  /** Every figure that was known on a day. */
  figures(day: string): readonly Figure[] {
    const ids = [...this.#rows.keys()].filter((id) => id.startsWith('observation:') && this.#isKnown(id, day));
    return ids.sort().map((id) => this.#figure(id, day));
  }

  #figure(id: string, day: string): Figure {
    const known = this.of(id, 'REPORTED_IN').filter((each) => this.#isKnown(each, day));
    const standing = known.filter((each) => this.#retracted(each, day) === null);
    const sources = standing.length > 0 ? standing : known;
    const each = (name: string): never => sources.map((source) => this.node(source)[name]) as never;
    const latest = (days: readonly (string | null)[]): string => [...days].sort().at(-1) ?? '';
    const corrections = (this.#ends.get(`CORRECTS to ${id}`) ?? []).filter((by) =>
      this.of(by, 'REPORTED_IN').some((source) => this.#isKnown(source, day) && !this.#retracted(source, day)),
    );
    const [entity, metric] = [this.of(id, 'ABOUT')[0] as string, this.of(id, 'OF')[0] as string];
    const figure = this.node(id);
    const of = (name: string): never => (figure[name] ?? null) as never;
    return {
      ...{ id, entity, metric, sources, entityName: entity, entityNameEn: null, level: null, borders: null },
      ...{ titles: sources, titlesEn: sources, corrections: [], programName: null, programNameEn: null },
      ...{ value: of('value'), upper: of('upper'), least: of('least'), most: of('most'), rank: of('rank') },
      ...{ asPrinted: of('asPrinted'), qualifier: of('qualifier'), status: of('status'), extent: of('extent') },
      ...{ breakdown: of('breakdown'), moneyStage: of('moneyStage'), quantity: of('quantity') },
      currency: foreignCurrency(figure['currency']) || null,
      ...{ start: of('periodStart'), end: of('periodEnd'), precision: of('periodPrecision') },
      ...{ from: of('periodFrom'), to: of('periodTo'), program: this.of(id, 'FOR')[0] ?? null },
      ...{ unit: this.node(metric)['unit'] as string, addsOverTime: this.node(metric)['additiveOverTime'] === true },
      ...{ publishedFrom: latest(each('saidFrom')), published: latest(each('saidBy')) },
      ...{ origins: each('origins'), revisions: each('revisions') },
      retracted: standing.length > 0 ? null : latest(known.map((one) => this.#retracted(one, day))).slice(11),
      ...{ corrects: this.of(id, 'CORRECTS')[0] ?? null, correctedBy: corrections },
    };
  }

  /** The day of the last source that speaks of an entity and was known; a standard does not speak of it. */
  spoken(entity: string, day: string): string | null {
    const days = this.of(entity, 'REPORTED_IN')
      .map((source) => this.node(source))
      .filter(({ sourceKind, knownFrom }) => sourceKind !== 'STANDARD' && (knownFrom as string) <= day)
      .map(({ knownFrom }) => knownFrom as string);
    return days.sort().at(-1) ?? null;
  }
}
