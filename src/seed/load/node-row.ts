import type { Claim } from '../../domain/choose-claim.js';
import type { NodeDefinition } from '../../model/definition/node.js';
import type { Property } from '../../model/definition/property.js';
import type { Surroundings } from '../../model/definition/surroundings.js';
import { fold } from '../../shared/fold.js';
import { sortable } from '../../shared/sortable.js';
import type { MergedRow } from '../merge/merge.js';
import { pinyinOf } from './pinyin.js';
import type { SearchContexts } from './search-context.js';
import { searchTextOf } from './search-text.js';
import type { NodeRow } from './seed-graph.js';
import type { SeedRow } from '../read/seed-row.js';
import type { Decided } from './used-figures.js';

interface Made {
  readonly around: Surroundings;
  readonly knownFrom: string | null;
  readonly contexts: SearchContexts;
  /** What is decided of a figure. */
  readonly decided: Decided | undefined;
}

/** A node as it is stored; what is stored is made when it is asked for. */
export function nodeRow(row: MergedRow, made: () => Made): NodeRow {
  return {
    definition: row.table.node as NodeDefinition,
    id: row.values['id'] as string,
    get properties() {
      return propertiesOf(row, made());
    },
  };
}

function propertiesOf(row: MergedRow, { around, knownFrom, contexts, decided }: Made): NodeRow['properties'] {
  const { table, values, claims } = row;
  const definition = table.node as NodeDefinition;
  // One list of entries, made into one object: there are very many figures.
  const entries: (readonly [string, unknown])[] = [];
  const add = (name: string, value: unknown): void => {
    if (value !== null && value !== undefined) entries.push([name, value]);
  };
  for (const [name, property] of Object.entries(definition.written)) add(name, writtenValue(property, values[name]));
  if (definition.names) {
    const named = {
      ...(definition.entity ? pinyinOf(values['name'] as string) : {}),
      ...searchTextOf({ ...definition.names(values), codes: codesOf(row) }),
      contextText: contexts.textOf(values['id'] as string),
    };
    for (const [name, value] of Object.entries(named)) add(name, value);
  }
  for (const [name, property] of Object.entries(definition.derived)) add(name, madeValue(property, values, around));
  if ('claims' in definition.derived) add('claims', storedClaims(claims));
  if ('evidence' in definition.derived) add('evidence', []);
  add('knownFrom', knownFrom);
  return Object.assign(Object.fromEntries(entries), decided);
}

/** A cell as it is stored: a list that is empty is one. */
const writtenValue = ({ storedAs, otherwise }: Property, value: unknown): unknown =>
  value ?? (storedAs === 'strings' || storedAs === 'integers' ? [] : otherwise);

/** A property of a row as it is stored. */
export function storedValue({ table, values }: SeedRow, name: string, around: Surroundings): unknown {
  const { written, derived } = table.node as NodeDefinition;
  const property = written[name];
  return property ? writtenValue(property, values[name]) : madeValue(derived[name] as Property, values, around);
}

/** Claims as they are stored. */
export const storedClaims = (claims: readonly Claim[]): readonly string[] =>
  claims.map((claim) => JSON.stringify(claim)).sort();

/** Its code, and every other that a source gives it. */
const codesOf = ({ values, claims }: MergedRow): readonly string[] => [
  ...new Set([
    ...(values['code'] ? [values['code'] as string] : []),
    ...claims.flatMap(({ property, rank, value }) => (property === 'code' && rank === 'NORMAL' ? String(value) : [])),
  ]),
];

function madeValue({ keysOf, orderOf, made }: Property, values: SeedRow['values'], around: Surroundings): unknown {
  if (keysOf) return textsOf(keysOf, values);
  if (!orderOf) return made?.(values, around) ?? null;
  const text = (values[orderOf.property] ?? values[orderOf.or ?? '']) as string;
  return sortable(orderOf.folded ? fold(text) : text);
}
const textsOf = (names: readonly string[], values: SeedRow['values']): readonly string[] => [
  ...new Set(names.flatMap((name) => (values[name] ?? []) as string | readonly string[]).map(fold)),
];
