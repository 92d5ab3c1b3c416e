import type { ParameterKind, Parameters, Statement } from '../../src/database/statement.js';

/** A graph to ask: the ids of its nodes and of its relationships, and how many entries a page has. */
interface Asked {
  readonly ids: readonly string[];
  readonly relations: readonly string[];
  readonly limit: number;
}

/**
 * Parameters for any statement, as it declares them: all these ids, a page that is smaller than most lists, and a
 * position in their middle.
 */
export function parametersFor(
  { name, parameters }: Statement,
  ids: readonly string[],
  limit = 3,
  relations: readonly string[] = [],
): Parameters {
  const asked = { ids, relations, limit };
  return Object.fromEntries(
    Object.entries(parameters).map(([parameter, kind]) => [
      parameter,
      BY_STATEMENT[name.split('.')[0] ?? '']?.[parameter]?.(asked) ??
        BY_NAME[parameter]?.(asked) ??
        valueOf(kind, asked),
    ]),
  );
}

const middleOf = (values: readonly string[]): string => [...values].sort()[Math.floor(values.length / 2)] ?? '';

/** What fits a parameter of a kind, if its name says no more. */
function valueOf(kind: ParameterKind, { ids, relations }: Asked): unknown {
  if (kind.startsWith('relation')) {
    const types = kind.split(' ')[1]?.split('|');
    return middleOf(relations.filter((id) => !types || types.includes(id.slice(0, id.indexOf('|'))))) || 'LOCATED_IN|';
  }
  switch (kind) {
    case 'node':
      return middleOf(ids);
    case 'nodes':
      return ids;
    case 'number':
      return 2;
    case 'numbers':
      return [2, 2_020];
    case 'truth':
      return true;
    case 'text':
    case 'key':
    case 'text or null':
      return 'n1';
    case 'texts':
      return ['n1', '坊'];
    case 'map':
      return {};
    case 'maps':
      return [];
    case 'pairs':
      return pairsOf(relations);
    default:
      throw new Error(`There are no values of the kind ${kind}: add them in test/support/parameters.ts.`);
  }
}

/** Some relationships, each asked for at both of its ends. */
const pairsOf = (relations: readonly string[]): unknown =>
  relations
    .filter((_, index) => index % Math.ceil(relations.length / 1_000) === 0)
    .flatMap((id) => [[id.split('|')[1], [id]] as const, [id.split('|')[2], [id, 'OF|absent']] as const]);

type Values = Readonly<Record<string, (asked: Asked) => unknown>>;

/** What is in every graph of the tests. */
const known =
  (seeded: string, random: string) =>
  ({ ids }: Asked): string =>
    ids.includes(seeded) ? seeded : random;

const BY_NAME: Values = {
  limit: ({ limit }) => limit,
  code: () => '370704',
  kinds: () => ['district', 'program'],
  question: () => QUESTION,
  statuses: () => ['ACTUAL', 'PLANNED', 'TARGET'],
  metric: known('metric:teachers-recruited', 'metric:n0'),
  within: known('district:shandong', 'district:n0'),
  level: () => 'COUNTY',
  from: () => '2013',
  before: () => '2023',
  minimum: () => 2,
  validOn: () => '2018-05-15',
  knownAt: () => '2021-10-01',
};

/** What the same name means in the statements of one area. */
const BY_STATEMENT: Readonly<Record<string, Values>> = {
  release: { id: () => 'release' },
  // Never cut, since they come in no order.
  figures: { limit: () => 20_001 },
  coverage: { limit: () => 20_001 },
  groups: { limit: () => 100_001 },
  search: {
    rows: () => [0, 1].map((index) => ({ index, at: index, ...QUESTION })),
    names: () => [' ', 'qu '].map((line, index) => ({ alike: [{ index, line, spoken: true }] })),
    key0: () => 6,
    key1: () => 8,
    plain: () => 'u',
    context: () => '学',
  },
  sharedPartners: { key0: () => 3, key1: () => 1 },
};

/** A question that finds something in every graph of the tests, in every way that there is. */
const QUESTION = {
  ...{ anchors: ['u', '区', 'ｗ'], terms: [{ plain: 'u', slips: ['区', 'é'] }], slips: ['ide', '~fang~'] },
  ...{
    nearWhole: ['eif'],
    nearHalf: ['子'],
    context: { plain: 'u', context: '学' },
    contextTerms: [{ plain: 'k', context: '学' }],
  },
  ...{
    everywhere: [
      { plain: 'u', context: '学' },
      { plain: '区', context: 'ｗ' },
    ],
    rest: 'k',
    placed: ['坊子'],
    within: ['u', 'Hua'],
  },
  ...{
    begins: '\n ',
    name: ' =\n',
    alias: '坊子',
    form: 'Brien',
    joined: 'qu -\n',
    beginning: '\n zhong',
    words: 'Hua',
    letters: '\n x',
    joinedLetters: 'y',
    wordBeginning: ' s',
  },
};

/** Rows that stand in no order, so that two sets of them can be compared. */
export const bag = (rows: readonly (readonly unknown[])[]): readonly string[] =>
  rows.map((row) => JSON.stringify(row)).sort();

/** The first row that one has and the other has not, or null: what a reader wants to see of two long lists. */
export function firstDifference(
  one: readonly (readonly unknown[])[],
  other: readonly (readonly unknown[])[],
): string | null {
  const [left, right] = [bag(one), bag(other)];
  const at = left.findIndex((row, index) => row !== right[index]);
  return at === -1 && left.length === right.length
    ? null
    : `row ${at} of ${left.length} and ${right.length}:\n${left[at]}\n${right[at]}`;
}
