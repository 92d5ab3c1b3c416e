import { firstDay, lastDay } from '../../src/shared/dates.js';
import { before } from './choice-reference.js';
import { sourcesIn } from './documents-reference.js';
import type { GraphReference } from './graph-reference.js';
import type { Written } from './random-documents.js';

/** How claims are chosen, written for the tests alone: plain and slow, after docs/claims.md. */
export interface Said {
  readonly property: string;
  readonly value: string;
  readonly since: string;
  readonly until: string;
  readonly isWithdrawal: boolean;
  readonly source: string;
}

/** The value that is used of each property of one thing, as far as was known on a day; none if all are withdrawn. */
export class ClaimsReference {
  constructor(
    private readonly sources: GraphReference,
    private readonly day: string,
  ) {}

  /** When it can have been said: the first day, and the last one, turned so that the newest comes first. */
  #said({ source }: Said): readonly [from: string, by: string] {
    return ['saidFrom', 'saidBy'].map((name) => this.sources.property(source, name) as string) as [string, string];
  }
  #isRetracted({ source }: Said): boolean {
    return this.sources.isRetracted(source, this.day);
  }
  #isKnown({ source }: Said): boolean {
    return (this.sources.property(source, 'knownFrom') as string) <= this.day || this.#isStandard(source);
  }
  #isStandard(source: string): boolean {
    return this.sources.property(source, 'sourceKind') === 'STANDARD';
  }
  /** What standards say of a property that is bound to them leaves no room for others. */
  bound(said: readonly Said[]): readonly Said[] {
    return said.filter(
      ({ property, source }) =>
        this.#isStandard(source) ||
        !said.some((other) => other.property === property && this.#isStandard(other.source) && !other.isWithdrawal),
    );
  }

  used(said: readonly Said[]): Said | null {
    const known = said.filter((each) => this.#isKnown(each));
    const withdrawn = known.filter((each) => each.isWithdrawal && !this.#isRetracted(each)).map(({ value }) => value);
    const left = known.filter((each) => !each.isWithdrawal && !withdrawn.includes(each.value));
    const speaks = (ids: readonly string[], of: Said): number =>
      Number(left.some((each) => ids.includes(each.source) && this.#isRetracted(each) === this.#isRetracted(of)));
    const standing = (each: Said): readonly (number | string)[] => [
      ...[Number(this.#isRetracted(each)), Number(each.until !== ''), late(each.until)],
      ...[speaks(this.sources.origins(each.source), each), speaks(this.sources.revisions(each.source), each)],
    ];
    const keys = (each: Said): readonly (number | string)[] => {
      const [from, by] = this.#said(each);
      return [...standing(each), late(from), by, late(each.since), each.source];
    };
    const sorted = left.toSorted((one, other) => (before(keys(one), keys(other)) ? -1 : 1));
    const [first] = sorted;
    if (!first) return null;
    const finer = sorted.filter(
      (each) => String(standing(each)) === String(standing(first)) && each.value.startsWith(`${first.value}-`),
    );
    return finer.toSorted((one, other) => other.value.length - one.value.length)[0] ?? first;
  }

  /** What is used of an end: none that was over before a newer source found it going on. */
  end(ends: readonly Said[], states: readonly Said[], goingOn: string): Said | null {
    if (this.used(states)?.value !== goingOn) return this.used(ends);
    const now = states.filter((each) => each.value === goingOn && each.until === '' && !each.isWithdrawal);
    const isOver = (end: Said, state: Said): boolean =>
      this.#isKnown(state) &&
      lastDay(end.value) < this.#said(state)[0] &&
      this.#isNewer(state, end) &&
      (this.#isRetracted(end) || !this.#isRetracted(state));
    return this.used(ends.filter((end) => end.isWithdrawal || !now.some((state) => isOver(end, state))));
  }

  /** A time that cannot end before it begins: if two sources say so, what the older one says is not used. */
  time(begins: readonly Said[], ends: readonly Said[]): readonly [since: Said | null, until: Said | null] {
    const [since, until] = [this.used(begins), this.used(ends)];
    if (!since || !until || lastDay(until.value) >= firstDay(since.value)) return [since, until];
    return this.#isNewer(until, since) ? [null, until] : [since, null];
  }
  /** Of a source that may be older or newer than another, the one that is dated more exactly is the newer one. */
  #isNewer(one: Said, other: Said): boolean {
    const [[from, by], [otherFrom, otherBy]] = [this.#said(one), this.#said(other)];
    return from > otherFrom || (from === otherFrom && by < otherBy);
  }
}

/** Later texts first; none last. */
const late = (date: string): number => -Number(date.replaceAll('-', '').padEnd(8, '0'));

/** What sources say in the cells of some rows; a row of claims.csv replaces its source's cell of that value. */
export function saidIn(
  rows: readonly Written[],
  of: (row: Written) => boolean,
  properties: readonly string[],
): readonly Said[] {
  const said = rows.filter(of).flatMap(({ path, cells }): readonly Said[] => {
    const source = sourcesIn(cells['evidence'] ?? '')[0] as string;
    const { property = '', value = '', since = '', until = '', rank } = cells;
    return path === 'claims.csv'
      ? [{ property, value, since, until, isWithdrawal: rank === 'DEPRECATED', source }]
      : properties.map((name) => ({
          ...{ property: name, value: cells[name] ?? '', since: '', until: '', isWithdrawal: false, source },
        }));
  });
  const isPlain = ({ since, until, isWithdrawal }: Said): boolean => since === '' && until === '' && !isWithdrawal;
  const keyOf = ({ property, value, source }: Said): string => [property, value, source].join(' ');
  const written = said.filter((each) => !isPlain(each)).map(keyOf);
  return said.filter((each) => each.value !== '' && (!isPlain(each) || !written.includes(keyOf(each))));
}
