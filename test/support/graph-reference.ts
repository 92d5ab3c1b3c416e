import type { SeedGraph } from '../../src/seed/load/seed-graph.js';

const COPIES = ['REPRINT', 'TRANSLATION', 'EXCERPT'];

/** What the nodes and relationships of a graph say, looked up one by one. */
export class GraphReference {
  constructor(readonly graph: SeedGraph) {}

  /** The days of these sources, the first one first. */
  days(sources: readonly string[], name = 'knownFrom'): readonly string[] {
    return sources.map((source) => this.property(source, name) as string).sort();
  }
  /** What a source copies, in any number of steps. */
  origins(source: string): readonly string[] {
    const direct = this.derived((edge) => edge.from === source, COPIES).map(({ to }) => to);
    return [...new Set(direct.flatMap((each) => [each, ...this.origins(each)]))].sort();
  }
  /** The first and the last day of what it says: of the first that it copies, if it copies anything. */
  said(source: string): { readonly saidFrom: string; readonly saidBy: string } {
    const copied = this.origins(source);
    const [first] = (copied.length > 0 ? copied : [source])
      .map((id) => ['knownFrom', 'saidFrom'].map((name) => this.property(id, name) as string))
      .sort();
    return { saidFrom: first?.[1] ?? '', saidBy: first?.[0] ?? '' };
  }
  /** What revises it or what it copies, in any number of steps. */
  revisions(source: string): readonly string[] {
    const later = (id: string): readonly string[] =>
      this.derived(({ to }) => to === id, ['REVISION']).flatMap(({ from }) => [from, ...later(from)]);
    return [...new Set([source, ...this.origins(source)].flatMap(later))].sort();
  }
  /** What retracts it, or what it copies. */
  notices(source: string): readonly string[] {
    const all = [source, ...this.origins(source)];
    return this.derived(({ to }) => all.includes(to), ['RETRACTION']).map(({ from }) => from);
  }
  /** Whether it is retracted on a day: what retracts it is known, and is not retracted itself. */
  isRetracted(source: string, day: string): boolean {
    return this.notices(source).some((notice) => this.#day(notice) <= day && !this.isRetracted(notice, day));
  }
  /** The days of what retracts it, in any number of steps: on these it may come to be retracted, or to stand. */
  #daysOfNotices(source: string): readonly (readonly [day: string, date: string])[] {
    const above = (id: string): readonly string[] => this.notices(id).flatMap((each) => [each, ...above(each)]);
    const all = [...new Set(above(source))];
    const dates = all.map((id) => [this.#day(id), this.property(id, 'publishedOn') as string] as const);
    return [...new Map([...dates].sort().reverse())].sort();
  }
  #day(source: string): string {
    return this.property(source, 'knownFrom') as string;
  }
  /** Since when it is retracted on a day: the first notice that stands, but not before it last stood itself. */
  retracted(source: string, knownAt: string | null = null): string | null {
    const day = knownAt ?? '9999-12-31';
    if (!this.isRetracted(source, day)) return null;
    const known = this.#daysOfNotices(source).filter(([each]) => each <= day);
    const stood = known.findLastIndex(([each]) => !this.isRetracted(source, each));
    const begun = (known[stood + 1] ?? []).join(' ');
    const standing = this.notices(source)
      .filter((id) => this.#day(id) <= day && !this.isRetracted(id, day))
      .map((id) => `${this.#day(id)} ${this.property(id, 'publishedOn')}`)
      .sort();
    return [begun, standing[0] as string].sort()[1] as string;
  }
  /** When it was retracted, stood again, and so on: the day, then since when; at once if another notice counts. */
  retractions(source: string): readonly string[] {
    const found: string[] = [];
    let before: string | null = null;
    for (const [day, date] of this.#daysOfNotices(source)) {
      const now = this.retracted(source, day);
      if (now === before) continue;
      if (before !== null) found.push(`${day} ${day} ${date}`);
      if (now !== null) found.push(`${day} ${now}`);
      before = now;
    }
    return found;
  }
  /** Those of these sources that are not retracted on a day; all if no other is left. */
  thatCount(sources: readonly string[], knownAt: string | null): readonly string[] {
    const standing = sources.filter((each) => this.retracted(each, knownAt) === null);
    return standing.length > 0 ? standing : sources;
  }
  /** The date since which all of these sources are retracted, if they are on a day. */
  allRetracted(sources: readonly string[], knownAt: string | null): string | null {
    const changes = sources.map((each) => this.retracted(each, knownAt));
    return changes.includes(null) ? null : ([...(changes as string[])].sort().at(-1)?.slice(11) ?? null);
  }
  derived(of: (edge: SeedGraph['edges'][number]) => boolean, kinds: readonly string[]): SeedGraph['edges'] {
    return this.graph.edges.filter(
      (edge) =>
        edge.definition.type === 'DERIVED_FROM' && of(edge) && kinds.includes(edge.properties['derivation'] as string),
    );
  }
  /** The first day of what a figure's sources are, or copy. */
  firstSaid(figure: string): string {
    return this.days(this.to(figure, 'REPORTED_IN').flatMap((each) => [each, ...this.origins(each)]))[0] ?? '';
  }
  /** When a district, or one that it lies in, last came to lie elsewhere. */
  moved(district: string): string | null {
    return last([district, ...this.above(district)].map((each) => this.left(each, null)));
  }
  /** When it last came to lie elsewhere, or what lies in it today or lay in it came or left. */
  borders(district: string): string | null {
    if (!district.startsWith('district:')) return null;
    const all = this.graph.nodes.filter(({ id }) => id.startsWith('district:') && id !== district);
    return last([
      this.left(district, null),
      ...all.map(({ id }) => this.left(id, (place) => this.within(place, district))),
    ]);
  }
  /** When a district last went to another place, or only from inside of something to its outside or back. */
  left(district: string, inside: ((place: string) => boolean) | null): string | null {
    const stays = (type: string): SeedGraph['edges'] =>
      this.graph.edges.filter((edge) => edge.from === district && edge.definition.type === type);
    const dated = stays('OTHER_PART_OF').filter(({ properties }) => properties['until']);
    const places = [
      ...dated.sort((one, other) => (orderOf(one) < orderOf(other) ? -1 : 1)),
      ...stays('PART_OF').slice(0, 1),
    ];
    const day = (stay: SeedGraph['edges'][number] | undefined, name: string): string | null =>
      (stay?.properties[name] ?? null) as string | null;
    const crosses = (one: string, other: string | undefined): boolean =>
      inside === null || (inside(one) && (other === undefined || !inside(other)));
    return last(
      places.flatMap((stay, index) => {
        const [before, after] = [places[index - 1], places[index + 1]];
        const former = stay.definition.type === 'OTHER_PART_OF';
        return [
          crosses(stay.to, before?.to) ? (day(stay, 'since') ?? day(before, 'until')) : null,
          former && crosses(stay.to, after?.to) ? day(stay, 'until') : null,
        ];
      }),
    );
  }
  /** When its borders last changed, or a district moved that it is in. */
  bordersIn(entity: string): string | null {
    // A programme may be part of another, which was once part of a third: that is no place.
    const places = this.to(entity, 'LOCATED_IN', 'IMPLEMENTED_IN', 'ISSUED_IN', 'PART_OF').filter((each) =>
      each.startsWith('district:'),
    );
    return last([this.borders(entity), ...places.map((each) => this.moved(each))]);
  }

  property(id: string, name: string): unknown {
    return this.graph.nodes.find((node) => node.id === id)?.properties[name] ?? null;
  }
  to(from: string, ...types: readonly string[]): string[] {
    return this.graph.edges
      .filter((edge) => edge.from === from && types.includes(edge.definition.type))
      .map(({ to }) => to);
  }
  from(to: string, type: string): string[] {
    return this.graph.edges.filter((edge) => edge.to === to && edge.definition.type === type).map(({ from }) => from);
  }
  above(id: string): ReadonlySet<string> {
    const direct = this.to(id, 'LOCATED_IN', 'IMPLEMENTED_IN', 'ISSUED_IN', 'PART_OF');
    return new Set(direct.flatMap((each) => [each, ...this.above(each)]));
  }
  within(id: string, district: string): boolean {
    return id === district || this.above(id).has(district);
  }
  districts(entity: string): readonly string[] {
    return entity.startsWith('district:') ? [entity] : this.to(entity, 'LOCATED_IN', 'IMPLEMENTED_IN', 'ISSUED_IN');
  }
  city(district: string): string | null {
    if (this.property(district, 'level') === 'CITY') return district;
    const [parent] = this.to(district, 'PART_OF');
    return parent === undefined ? null : this.city(parent);
  }
}

const last = (days: readonly (string | null)[]): string | null =>
  days
    .filter((day) => day !== null)
    .sort()
    .at(-1) ?? null;
const orderOf = ({ properties, to }: SeedGraph['edges'][number]): string => `${String(properties['until'])} ${to}`;
