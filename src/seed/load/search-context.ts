import { SAME_IN_SEARCH } from '../../domain/search-words.js';
import { placement } from '../../edges/placement.js';
import type { EdgeDefinition } from '../../model/definition/edge.js';
import type { GraphModel } from '../../model/definition/graph-model.js';
import { sourceIdOf } from '../../model/definition/evidence-place.js';
import { kindOf, type NodeDefinition } from '../../model/definition/node.js';
import { metric } from '../../nodes/metric/metric.node.js';
import { contextTextOf, nameLine, placeLine, wordsLine } from '../../shared/context-lines.js';
import { LIMIT } from '../../shared/limits.js';
import { isHan, normalize, wordsOf } from '../../shared/normalize.js';
import { PlaceNames } from '../../shared/place-names.js';
import { reached } from '../merge/reached.js';
import type { SeedRow } from '../read/seed-row.js';

interface Joined {
  readonly definition: EdgeDefinition;
  readonly from: string;
  readonly to: string;
}
type Links = Map<string, Set<string>>;

/** What is said of a thing in our own words. */
const SAID = ['summary', 'summaryEn', 'definition', 'definitionEn'];
/** What says where a thing is, today or before. */
const PLACING: ReadonlySet<string> = new Set(placement.edges.map(({ type }) => type));
const places = ({ definition }: Joined): boolean => PLACING.has((definition.othersOf ?? definition).type);

/**
 * What each entity or source is found by below its names, and its names where it is. A district has no more than what
 * it lies in: all that is done in it says little of it. A source has the districts that it speaks of.
 */
export class SearchContexts {
  readonly #rows: ReadonlyMap<string, SeedRow>;
  readonly #up: Links = new Map();
  readonly #beside: Links = new Map();
  readonly #names = new Map<string, readonly string[]>();
  readonly #places = new Map<string, readonly string[]>();
  readonly #placeNames: PlaceNames;

  constructor(
    private readonly model: GraphModel,
    nodes: readonly SeedRow[],
    edges: Iterable<Joined>,
    evidenceOf: (row: SeedRow) => readonly string[],
  ) {
    this.#rows = new Map(
      nodes.filter(({ table }) => table.node?.names).map((row) => [row.values['id'] as string, row]),
    );
    for (const edge of edges) {
      if (places(edge)) link(this.#up, edge.from, edge.to);
      this.#joins(edge.from, edge.to);
    }
    for (const row of nodes) {
      const ends = this.#ends(row);
      for (const [index, one] of ends.entries()) for (const other of ends.slice(index + 1)) this.#joins(one, other);
    }
    const districts = [...this.#rows.keys()].filter((id) => this.#isPlace(id));
    for (const id of districts)
      for (const source of new Set(evidenceOf(this.#rows.get(id) as SeedRow).map(sourceIdOf)))
        if (this.#rows.get(source)?.values['sourceKind'] !== 'STANDARD') link(this.#beside, source, id);
    this.#placeNames = new PlaceNames(
      districts.map((id) => ({ id, names: this.#chinese(id), above: this.#reached(id) })),
    );
  }

  textOf(id: string): string {
    const around = [...this.#inPlaces(id), ...(this.#isPlace(id) ? [] : this.#around(id))];
    const { table, values } = this.#rows.get(id) as SeedRow;
    return contextTextOf([
      ...this.#inPlaces(id).map(placeLine),
      ...this.#namesInPlaces(id),
      ...[...SAID.flatMap((said) => (values[said] ?? []) as string | readonly string[]), ...kindsOf(table.node, values)]
        .map((text) => wordsOf(text).join(' '))
        .map(wordsLine),
      ...this.#sameWords(id),
      ...[...new Set(around)]
        .filter((each) => each !== id)
        .slice(0, LIMIT.searchContext)
        .flatMap((each) => this.#namesOf(each).map(wordsLine)),
    ]);
  }

  /** What is another word for one that the names of a metric have; in other names 投入使用 and 投资集团 are no money. */
  #sameWords(id: string): readonly string[] {
    if (kindOf(id) !== metric.kind) return [];
    const searched = (this.#rows.get(id)?.values['searchNames'] ?? []) as readonly string[];
    const names = [...this.#namesOf(id), ...searched.map(normalize)].map((name) => ` ${name}`);
    const has = (word: string): boolean => names.some((name) => name.includes(isHan(word) ? word : ` ${word}`));
    return SAME_IN_SEARCH.filter((words) => words.some(has)).map((words) => wordsLine(words.join(' ')));
  }

  /** Its names with the places that it is in; without the place that stands in them, with that place alone. */
  #namesInPlaces(id: string): readonly string[] {
    return this.#chinese(id).flatMap((name) => {
      const read = this.#placeNames.read(name);
      return [
        ...this.#inPlaces(id).map((place) => nameLine(name, place)),
        ...(read?.places ?? []).map((place) => nameLine(read?.rest ?? name, place)),
      ];
    });
  }

  /** Where it is: what it lies in, and the one place that its name begins with. */
  #inPlaces(id: string): readonly string[] {
    const known = this.#places.get(id);
    if (known) return known;
    const [place, ...others] = this.#placeNames.read(this.#chinese(id)[0] ?? '')?.places ?? [];
    const named = place === undefined || others.length > 0 || place === id ? [] : [place, ...this.#reached(place)];
    const found = [...new Set([...this.#reached(id), ...named])].sort().slice(0, LIMIT.searchContext);
    this.#places.set(id, found);
    return found;
  }

  /** Every district that it lies in, however deep. */
  #reached(id: string): readonly string[] {
    return reached((each) => [...(this.#up.get(each) ?? [])], [id]).filter(
      (each) => each !== id && this.#isPlace(each),
    );
  }

  /** What it is joined to, and where that is. */
  #around(id: string): readonly string[] {
    const beside = [...(this.#beside.get(id) ?? [])].sort().slice(0, LIMIT.searchContext);
    return [...beside, ...new Set(beside.flatMap((each) => this.#inPlaces(each)))];
  }

  /** Two that a relationship joins, or a figure. */
  #joins(one: string, other: string): void {
    if (!this.#rows.has(one) || !this.#rows.has(other)) return;
    link(this.#beside, one, other);
    link(this.#beside, other, one);
  }

  /** What the columns of a row name: of a figure what it measures, what it is about and what it is for. */
  #ends({ table, values }: SeedRow): readonly string[] {
    const columns = table.node ? this.model.columnsOf(table.node) : [];
    return columns.flatMap(({ origin }) => (values[origin.column] as string | null | undefined) ?? []);
  }

  #isPlace(id: string): boolean {
    return (this.#rows.get(id)?.table.node as NodeDefinition | undefined) === this.model.hierarchy.node;
  }

  #namesOf(id: string): readonly string[] {
    const known = this.#names.get(id);
    if (known) return known;
    const { table, values } = this.#rows.get(id) ?? {};
    const { name, nameEn, aliases } = table?.node?.names?.(values ?? {}) ?? { name: '' };
    const names = [name, nameEn ?? '', ...(aliases ?? [])];
    const found = [...new Set(names.map(normalize))].filter((name) => name !== '');
    this.#names.set(id, found);
    return found;
  }

  #chinese(id: string): readonly string[] {
    return this.#namesOf(id).filter(isHan);
  }
}

/** What kind of thing it is, in words: a school, a primary one. */
const kindsOf = (node: NodeDefinition | undefined, values: SeedRow['values']): readonly string[] =>
  [
    node?.words,
    ...Object.entries(node?.written ?? {}).map(([name, { enumeration }]) =>
      name === 'nameSource' ? undefined : enumeration?.words[values[name] as string],
    ),
  ].flatMap((words) => (words ? [words.zh, words.en] : []));

function link(links: Links, from: string, to: string): void {
  links.set(from, (links.get(from) ?? new Set()).add(to));
}
