import { about } from '../../edges/about/about.edge.js';
import type { GraphReader } from '../../model/reader/graph-reader.js';
import { kindOf } from '../../model/definition/node.js';
import { district } from '../../nodes/district/district.node.js';
import { metric } from '../../nodes/metric/metric.node.js';
import { checkYear } from '../../shared/dates.js';
import { InputError, LimitError, quote } from '../../shared/errors.js';
import { allThere } from '../steps/arguments.js';
import { LIMIT } from '../../shared/limits.js';

/** What the arguments of figures must be; they are checked before anything is counted. */
type IdArguments = Readonly<Record<string, readonly string[]>>;

const METRICS = { kinds: [metric.kind], expected: 'ids of metrics, such as metric:…' };
const DISTRICTS = { kinds: [district.kind], expected: 'the id of a district, such as district:…' };
const SUBJECTS = {
  kinds: about.edge.to.map(({ kind }) => kind),
  expected: `ids of entities that figures can be about (${about.edge.to.map(({ kind }) => kind).join(', ')})`,
};
const ID_ARGUMENTS: Readonly<Record<string, { readonly kinds: readonly string[]; readonly expected: string }>> = {
  metric: { ...METRICS, expected: 'the id of a metric, such as metric:…' },
  metrics: METRICS,
  entities: SUBJECTS,
  within: DISTRICTS,
};

/** Ids, each once, in the order given. @throws LimitError, InputError */
export function someIds(name: string, ids: readonly string[]): readonly string[] {
  if (ids.length > LIMIT.comparedIds)
    throw new LimitError(`${name}: expected at most ${LIMIT.comparedIds}, got ${ids.length}.`);
  if (ids.length === 0) throw new InputError(`${name}: expected at least one id, got none.`);
  return [...new Set(ids)];
}

function checkKinds(ids: IdArguments): void {
  for (const [name, given] of Object.entries(ids)) {
    const { kinds, expected } = ID_ARGUMENTS[name] as (typeof ID_ARGUMENTS)[string];
    for (const id of given)
      if (!kinds.includes(kindOf(id))) throw new InputError(`${name}: expected ${expected}, got ${quote(id)}.`);
  }
}

/** All of these are of their kind and there. One statement. @throws InputError that names those that are not */
export async function checkThere(reader: GraphReader, ids: IdArguments): Promise<void> {
  checkKinds(ids);
  await allThere(reader, ids);
}

export function checkYears(years: Readonly<Record<string, number | null | undefined>>): void {
  for (const [name, year] of Object.entries(years)) if (year != null) checkYear(name, year);
}
