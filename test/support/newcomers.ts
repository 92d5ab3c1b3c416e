import { graphModel } from '../../src/edges/graph.js';
import type { EdgeDefinition } from '../../src/model/definition/edge.js';
import { graphOf } from '../../src/seed/load/graph-rows.js';
import { checkPackages } from '../../src/seed/packages.js';
import type { MergedRow } from '../../src/seed/merge/merge.js';
import type { SeedRow } from '../../src/seed/read/seed-row.js';
import { SEEDS } from './seeds.js';
import { answerOf } from './goldens.js';
import { wholeGraph } from './whole-graph.js';

type Entry = Readonly<Record<string, unknown>>;
const parsed = <Data>(name: string): Data => JSON.parse(answerOf(name)) as Data;

/** The kinds, types and values that the goldens of everything name: a newcomer to the model is none of these. */
const kinds = new Set(
  parsed<{ overview: { counts: { kind: string }[] } }>('102-things-of-each-kind').overview.counts.map(
    ({ kind }) => kind,
  ),
);
const types = new Set(
  parsed<{ overview: { relationCounts: { type: string }[] } }>(
    '103-relationships-of-each-type',
  ).overview.relationCounts.map(({ type }) => type),
);
const values = new Set(
  parsed<{ vocabulary: { enum: string; value: string }[] }>('112-words-for-the-values').vocabulary.map(
    (term) => `${term.enum}.${term.value}`,
  ),
);

const isNewType = ({ type }: EdgeDefinition): boolean => !types.has(type);
const newNodes = graphModel.nodes.filter(({ label }) => !kinds.has(label.toUpperCase()));
const newFields = graphModel.fields.filter(({ edges }) => edges.every(isNewType));
const newTypes = new Set([...newNodes.map(({ label }) => label), ...newFields.map(({ connection }) => connection)]);
const newFieldNames = new Set(newFields.map(({ on, name }) => `${on === 'Entity' ? 'Entity' : on.label}.${name}`));
const base = (type: string): string => type.replace(/(Connection|Edge)$/, '');

/** Whether a field of the schema follows from a node or a relationship that came after the goldens. */
export const isNewField = (type: string, field: string, result: string): boolean =>
  newTypes.has(base(type)) || newTypes.has(base(result)) || newFieldNames.has(`${type}.${field}`);

/** Whether an entry of a list is about a newcomer: it has an `enum` and `value`, a `kind`, or a `type` and its ends. */
function isNewEntry(entry: Entry, expected: string): boolean {
  const { kind, type, direction, value } = entry;
  const unnamed = (name: string): boolean => !expected.includes(JSON.stringify(name));
  if (typeof entry['enum'] === 'string') return !values.has(`${entry['enum']}.${String(value)}`);
  if (typeof type === 'string' && typeof entry['from'] === 'string')
    return !types.has(type) || !kinds.has(entry['from']) || !kinds.has(String(entry['to']));
  if (typeof kind === 'string') return !kinds.has(kind) && unnamed(kind);
  return typeof type === 'string' && direction !== undefined && !types.has(type) && unnamed(type);
}

/**
 * How many relationships of each type there are because of newcomers, those to the sources that they name among them:
 * the golden that counts them all does not know those.
 */
function countsOfNewcomers(): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  if (newNodes.length === 0 && !graphModel.edges.some(isNewType)) return counts;
  const isNew = ({ table: { node, edge } }: SeedRow): boolean =>
    node ? newNodes.includes(node) : edge !== undefined && isNewType(edge);
  const { rows } = checkPackages(graphModel, [SEEDS]);
  const count = (among: readonly MergedRow[], by: number): void => {
    for (const { definition } of wholeGraph(graphOf(graphModel, among)).edges)
      counts.set(definition.type, (counts.get(definition.type) ?? 0) + by);
  };
  count(rows, 1);
  count(
    rows.filter((row) => !isNew(row)),
    -1,
  );
  return counts;
}
const theirs =
  newNodes.length > 0 || graphModel.edges.some(isNewType) ? countsOfNewcomers() : new Map<string, number>();

interface Overview {
  readonly relationCounts?: readonly { readonly type: string; readonly count: number }[];
}
const withoutTheirs = ({ relationCounts, ...rest }: Overview): Overview =>
  relationCounts === undefined
    ? rest
    : {
        ...rest,
        relationCounts: relationCounts.map((each) => ({
          ...each,
          count: each.count - (theirs.get(each.type) ?? 0),
        })),
      };

/** An answer without the entries about newcomers that the expected text does not name. */
export function withoutNewcomers(answer: unknown, expected: string): unknown {
  if (Array.isArray(answer))
    return answer
      .filter((entry) => entry === null || typeof entry !== 'object' || !isNewEntry(entry as Entry, expected))
      .map((entry) => withoutNewcomers(entry, expected));
  if (answer === null || typeof answer !== 'object') return answer;
  return Object.fromEntries(
    Object.entries(answer).map(([name, value]) => [
      name,
      withoutNewcomers(name === 'overview' ? withoutTheirs(value as Overview) : value, expected),
    ]),
  );
}
