/** One limit: how much is allowed, of what, and why not more. */
export interface Limit {
  readonly number: number;
  readonly unit: string;
  /** What it bounds, as a phrase: "entries on one page of a list". */
  readonly of: string;
  readonly reason: string;
  /** The setting that changes it, if there is one. */
  readonly setting?: string;
}

const define = <Name extends string>(table: Readonly<Record<Name, Limit>>): Readonly<Record<Name, Limit>> => table;

/**
 * Every limit of the service, each once: descriptions of the schema, error messages, settings and docs/limits.md take
 * their numbers from here.
 */
export const limits = define({
  bodyBytes: {
    number: 100_000,
    unit: 'bytes',
    of: 'the body of one request',
    reason: 'The longest useful query is a tenth of it.',
    setting: 'BODY_LIMIT_BYTES',
  },
  tokens: {
    number: 1_000,
    unit: 'tokens',
    of: 'one GraphQL document',
    reason: 'A longer one costs more to read than to answer.',
    setting: 'MAX_TOKENS',
  },
  depth: {
    number: 16,
    unit: 'levels',
    of: 'nested fields; a connection costs two',
    reason: 'Each level multiplies what an answer can hold.',
    setting: 'MAX_DEPTH',
  },
  aliases: {
    number: 15,
    unit: 'aliases',
    of: 'one document',
    reason: 'Each can repeat a costly field.',
    setting: 'MAX_ALIASES',
  },
  directives: {
    number: 10,
    unit: 'directives',
    of: 'one document',
    reason: 'They cost validation time and say little.',
    setting: 'MAX_DIRECTIVES',
  },
  rootFields: {
    number: 10,
    unit: 'fields',
    of: 'the root of one operation',
    reason: 'Each is a question of its own.',
    setting: 'MAX_ROOT_FIELDS',
  },
  nodes: {
    number: 50_000,
    unit: 'nodes',
    of: 'one answer; estimated before the query runs, and counted while it runs',
    reason: 'A larger answer belongs in an export.',
    setting: 'MAX_NODES',
  },
  requestMilliseconds: {
    number: 10_000,
    unit: 'milliseconds',
    of: 'one request',
    reason: 'Nobody waits longer for a page.',
    setting: 'REQUEST_TIMEOUT_MS',
  },
  statementMilliseconds: {
    number: 8_000,
    unit: 'milliseconds',
    of: 'one statement',
    reason: 'Shorter than a request, so that the request can still say what happened.',
    setting: 'STATEMENT_TIMEOUT_MS',
  },
  concurrentStatements: {
    number: 32,
    unit: 'statements',
    of: 'what runs at once; the others wait',
    reason: 'More at once make each slower and none faster.',
    setting: 'CONCURRENT_STATEMENTS',
  },
  requestsPerMinute: {
    number: 600,
    unit: 'requests',
    of: 'one client in a minute; 0 switches the limit off',
    reason: 'One client must not slow down the others.',
    setting: 'RATE_LIMIT_PER_MINUTE',
  },
  validationErrors: {
    number: 5,
    unit: 'errors',
    of: 'one answer that has no data',
    reason: 'The first ones show what is wrong.',
  },
  defaultPage: {
    number: 20,
    unit: 'entries',
    of: 'a page if neither `first` nor `last` is given',
    reason: 'What a person reads at once.',
  },
  page: {
    number: 100,
    unit: 'entries',
    of: 'one page of a list',
    reason: 'Larger lists are read page by page, or exported.',
  },
  orderKeys: {
    number: 2,
    unit: 'keys',
    of: '`orderBy`',
    reason: 'The id closes every order; a third key hardly ever decides.',
  },
  ids: {
    number: 250,
    unit: 'ids',
    of: '`nodes(ids:)`',
    reason: 'One statement reads them all.',
  },
  filterConditions: {
    number: 50,
    unit: 'conditions',
    of: 'one filter',
    reason: 'Each is work for the database on every node it looks at.',
  },
  filterDepth: {
    number: 10,
    unit: 'levels',
    of: '`and`, `or`, `not`, `some`, `every` and `none` in each other',
    reason: 'Deeper filters can be written flatter.',
  },
  filterQuantifiers: {
    number: 3,
    unit: 'levels',
    of: '`some`, `every` and `none` in each other',
    reason: 'Each level is a walk through the graph for every node it looks at.',
  },
  filterValues: {
    number: 250,
    unit: 'values',
    of: 'one list in a filter',
    reason: 'As many as `nodes(ids:)` takes.',
  },
  comparedIds: {
    number: 25,
    unit: 'ids',
    of: 'each list of entities or metrics in `compare` and `timeline`',
    reason: 'What one table or chart can show.',
  },
  figures: {
    number: 20_000,
    unit: 'figures',
    of: 'what one ranking, comparison, timeline or grouping is made from',
    reason: 'They are held in memory at once.',
  },
  coverageDistricts: {
    number: 20_000,
    unit: 'districts',
    of: 'the districts of one level that `coverage` looks at',
    reason: 'They are held in memory at once; China has about 3,000 counties.',
  },
  missingDistricts: {
    number: 100,
    unit: 'districts',
    of: 'the list `missing` of `coverage`',
    reason: 'The count beside it is exact.',
  },
  sharedPartnerIds: {
    number: 25,
    unit: 'ids',
    of: '`sharedPartners(ids:)`',
    reason: 'What one table can show.',
  },
  partnerRelations: {
    number: 25,
    unit: 'relationships',
    of: 'the list `via` of one partner',
    reason: 'The count beside it is exact.',
  },
  searchCharacters: {
    number: 200,
    unit: 'characters',
    of: 'a text to search for, or one name to resolve',
    reason: 'No name is longer.',
  },
  resolvedNames: {
    number: 250,
    unit: 'names',
    of: '`resolve(names:)`',
    reason: 'One statement looks for them all.',
  },
  resolveCandidates: {
    number: 5,
    unit: 'entities',
    of: 'the candidates of one name in `resolve`',
    reason: 'A name that fits more than this says too little.',
  },
  pathLength: {
    number: 6,
    unit: 'relationships',
    of: 'one path',
    reason: 'Beyond six, everything is joined to everything.',
  },
  paths: {
    number: 10,
    unit: 'paths',
    of: '`paths(first:)`',
    reason: 'What a person can compare.',
  },
  pathRelationsPerType: {
    number: 1_000,
    unit: 'relationships',
    of: 'what a search for paths follows of one type and direction from one node',
    reason: 'Beyond it, a path says little about either end.',
  },
  pathSteps: {
    number: 500_000,
    unit: 'steps',
    of: 'what a search for paths tries',
    reason: 'About a second of work.',
  },
  relationsPerDistance: {
    number: 20_000,
    unit: 'relationships',
    of: 'what is read at one distance in `paths` and `neighborhood`',
    reason: 'They are held in memory at once.',
  },
  relationsScannedPerDistance: {
    number: 500_000,
    unit: 'relationships',
    of: 'what is looked through at one distance in `paths` and `neighborhood`',
    reason: 'About a second of work for the database.',
  },
  neighborhoodIds: {
    number: 25,
    unit: 'ids',
    of: '`neighborhood(ids:)`',
    reason: 'What one picture can show.',
  },
  neighborhoodDepth: {
    number: 3,
    unit: 'relationships',
    of: '`neighborhood(depth:)`',
    reason: 'Beyond three, nearly the whole graph is near.',
  },
  neighborhoodPerRelation: {
    number: 100,
    unit: 'relationships',
    of: 'what `neighborhood` shows of one type and direction of one node',
    reason: 'The list `hidden` counts the rest.',
  },
  neighborhoodNodes: {
    number: 1_000,
    unit: 'nodes',
    of: 'one neighbourhood',
    reason: 'What one picture can show.',
  },
  exportIds: {
    number: 100,
    unit: 'ids',
    of: '`ids` of an export',
    reason: 'Longer lists do not fit into an address.',
  },
  exportDepth: {
    number: 3,
    unit: 'relationships',
    of: '`depth` of an export',
    reason: 'Beyond three, export the whole graph.',
  },
  exportQueryCharacters: {
    number: 8_000,
    unit: 'characters',
    of: 'the query of an export address',
    reason: 'Servers and browsers cut longer addresses.',
  },
  loadRows: {
    number: 500_000,
    unit: 'rows',
    of: 'a load in one transaction; `--batched` loads more',
    reason: 'The database holds a transaction in memory.',
  },
  parameterDepth: {
    number: 32,
    unit: 'levels',
    of: 'nested values in the parameters of a statement',
    reason: 'The embedded engine crashes on parameters that are nested far deeper.',
  },
  shownCharacters: {
    number: 80,
    unit: 'characters',
    of: 'a value that an error message repeats',
    reason: 'An error stays readable whatever came.',
  },
});
export type LimitName = keyof typeof limits;

/** The numbers alone, by name. */
export const LIMIT = Object.fromEntries(Object.entries(limits).map(([name, { number }]) => [name, number])) as Readonly<
  Record<LimitName, number>
>;

/** A number as a description shows it: 20,000. */
export const grouped = (number: number): string => number.toLocaleString('en-US');

const WORDS = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];
/** A number as a sentence has it: a word up to ten. */
export const spelled = (number: number): string => WORDS[number] ?? grouped(number);
