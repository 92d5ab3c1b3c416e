/** The address of a node's page: its id with a slash. */
export const addressOf = (id: string): string => `/${id.replace(':', '/')}`;

/** The kinds that every graph has, in the order in which a page shows them. */
export const KINDS = ['district', 'school', 'organization', 'program', 'policy', 'recognition', 'metric'];

/** These, then the others among those given: a kind that was added, too. */
export const withOthers = (kinds: Iterable<string>): readonly string[] => [...new Set([...KINDS, ...kinds])];

export type Parameters = Readonly<Record<string, string | number | null | undefined>>;

/** An address with parameters; what is empty is left out. */
export function withQuery(path: string, parameters: Parameters): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(parameters))
    if (value !== null && value !== undefined && value !== '') query.set(name, String(value));
  const text = query.toString();
  return text === '' ? path : `${path}?${text}`;
}

/** The ids of a parameter that holds several. */
export const listed = (text: string | null): readonly string[] => (text ?? '').split(',').filter((id) => id !== '');

/** The tables of the export. */
export type Table = 'entities' | 'observations' | 'relations' | 'ranking' | 'compare' | 'timeline';

/** The address of a table of the export, with the mark by which a spreadsheet program knows its encoding. */
export const csvOf = (table: Table, parameters: Parameters): string =>
  withQuery(`/export/${table}.csv`, { ...parameters, bom: 1 });
interface Narrowing {
  readonly filter?: object | undefined;
  readonly orderBy?: readonly object[] | undefined;
}
/** What narrows and orders a table, in the words of the API. */
export const narrowing = (asked: Narrowing): Parameters =>
  Object.fromEntries(Object.entries(asked).map(([name, value]) => [name, JSON.stringify(value)]));

const LONGEST = 7_900;
/** The same table, taken from a page, with what it takes to understand and to cite it. */
export function zipOf(table: Table, parameters: Parameters, page: string): string {
  const zip = (more: Parameters): string => withQuery('/export/view.zip', { table, ...parameters, ...more, bom: 1 });
  const whole = zip({ page });
  // The service takes no longer address; the question itself comes first.
  return whole.length > LONGEST ? zip({}) : whole;
}
