import type { Parameters, Statement } from '../../src/database/statement.js';

/** Parameters for any statement that reads: all these ids, a page that is smaller than most lists, and a position in their middle. */
export function parametersFor(
  { text }: Statement,
  ids: readonly string[],
  limit = 3,
  relations: readonly string[] = [],
): Parameters {
  const sorted = [...ids].sort();
  const middle = sorted[Math.floor(sorted.length / 2)] ?? '';
  const relation = text.includes('e.id > $key0') || text.includes('e.id < $key0');
  const types = [...(/e:([A-Z_|]+)/.exec(text)?.[1] ?? '').split('|')];
  const ofTypes = relations.filter((id) => types.includes('') || types.includes(id.slice(0, id.indexOf('|')))).sort();
  const some = relations.filter((_, index) => index % Math.ceil(relations.length / 1_000) === 0);
  const asked = some.flatMap((id) => [
    [id.split('|')[1], [id]] as const,
    [id.split('|')[2], [id, 'OF|absent']] as const,
  ]);
  const shared = text.includes('$minimum') ? { minimum: 2, key0: 3, key1: 1, key2: middle } : {};
  const search = text.includes('searchText CONTAINS')
    ? {
        question: QUESTION,
        rows: [0, 1].map((index) => ({ index, ...QUESTION })),
        kinds: ['district', 'program'],
        key0: 6,
        key1: 8,
        key2: middle,
      }
    : {};
  const direct = text.includes('AS one') ? { id: middle } : {};
  const figures = text.includes('$statuses') || text.includes('$level') ? figureParameters(ids) : {};
  const all: Parameters = {
    ids,
    limit,
    key0: relation ? (ofTypes[Math.floor(ofTypes.length / 2)] ?? 'LOCATED_IN|') : middle,
    key1: 'OF|',
    code: '370704',
    id: 'release',
    asked,
    ...shared,
    ...search,
    ...direct,
    ...figures,
  };
  return Object.fromEntries(Object.entries(all).filter(([name]) => text.includes(`$${name}`)));
}

/** Figures that are in every graph of the tests; never cut, because they come in no order. */
function figureParameters(ids: readonly string[]): Parameters {
  const within = ids.includes('district:shandong') ? 'district:shandong' : 'district:n0';
  const metric = ids.includes('metric:teachers-recruited') ? 'metric:teachers-recruited' : 'metric:n0';
  return {
    statuses: ['ACTUAL', 'PLANNED', 'TARGET'],
    metric,
    entities: ids,
    metrics: ids,
    within,
    level: 'COUNTY',
    from: '2013',
    before: '2023',
    limit: 20_001,
  };
}

/** A question that finds something in every graph of the tests, in every way that there is. */
const QUESTION = {
  ...{ plain: 'u', head: '区', tail: 'ｗ', terms: [{ plain: 'u', slips: ['区', 'é'] }], slips: ['ide', '~fang~'] },
  ...{
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
