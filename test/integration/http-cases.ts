import type { ErrorCode } from '../../src/shared/errors.js';

export const body = (query: string, rest: object = {}): string => JSON.stringify({ query, ...rest });
export const many = (count: number, text: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => text(index)).join(' ');
const list = (ids: readonly string[]): string =>
  body('query ($ids: [ID!]!) { nodes(ids: $ids) { id } }', { variables: { ids } });
const page = (args: string): string => body(`{ districts(${args}) { nodes { id } } }`);
export const below = (args: string): string =>
  body(`{ district(id: "district:weifang") { children(${args}) { nodes { id } } } }`);
const deep = (open: string, close: string): string => `${open.repeat(20_000)}${close.repeat(20_000)}`;
const nested = (levels: number): string =>
  `{ district(id: "district:fangzi") ${'{ parent '.repeat(levels - 2)}{ id } ${'} '.repeat(levels - 2)}}`;

/** Four lists of ids: 770 tokens, and as many as there are ids in the last. */
const tokens = (last: number): string => {
  const lists = [240, 240, 240, last].map(
    (count, index) => `a${index}: nodes(ids: [${many(count, () => '"a"')}]) { id }`,
  );
  return `{ ${lists.join(' ')} }`;
};

/** A body, and the code of the error that is expected; null if it is answered without one. */
type Case = readonly [name: string, body: string, code: ErrorCode | null];

export const requests: readonly Case[] = [
  ['what is not JSON', '{ "query": ', 'BAD_REQUEST'],
  ['an empty body', '', 'BAD_REQUEST'],
  ['an empty object', '{}', 'BAD_REQUEST'],
  ['a text', '"{ overview { release } }"', 'BAD_REQUEST'],
  ['null', 'null', 'BAD_REQUEST'],
  ['an empty list', '[]', 'BAD_REQUEST'],
  ['a list of requests', `[${body('{ overview { release } }')},${body('{ overview { release } }')}]`, 'BAD_REQUEST'],
  ['a body past 100 KB', body(`{ overview { release } } # ${'x'.repeat(100_000)}`), 'LIMIT_EXCEEDED'],
  ['a query that is no text', '{"query": 5}', 'BAD_REQUEST'],
  ['variables that are no object', body('{ overview { release } }', { variables: 'a' }), 'BAD_REQUEST'],
  ['a list as variables', body('{ overview { release } }', { variables: [1] }), 'BAD_REQUEST'],
  ['an unknown operation', body('query A { overview { release } }', { operationName: 'B' }), 'BAD_REQUEST'],
  ['a mutation', body('mutation { a }'), 'BAD_REQUEST'],
  ['a subscription', body('subscription { a }'), 'BAD_REQUEST'],
  [
    'a persisted query',
    JSON.stringify({ extensions: { persistedQuery: { version: 1, sha256Hash: 'a'.repeat(64) } } }),
    'PERSISTED_QUERY_NOT_SUPPORTED',
  ],
  [
    'a persisted query that is no object',
    JSON.stringify({ extensions: { persistedQuery: 'a' } }),
    'PERSISTED_QUERY_NOT_SUPPORTED',
  ],
  ['extensions without a query', JSON.stringify({ extensions: {} }), 'BAD_REQUEST'],
  ['broken syntax', body('{ overview { '), 'GRAPHQL_PARSE_FAILED'],
  ['an unknown field', body('{ overview { releases } }'), 'GRAPHQL_VALIDATION_FAILED'],
  [
    'circular fragments',
    body('{ ...a } fragment a on Query { ...b } fragment b on Query { ...a }'),
    'GRAPHQL_VALIDATION_FAILED',
  ],
  [
    'circular fragments below a field',
    body('{ district(id: "district:fangzi") { ...a } } fragment a on District { parent { ...a } }'),
    'GRAPHQL_VALIDATION_FAILED',
  ],
  ['200 aliases', body(`{ ${many(200, (index) => `a${index}: __typename`)} }`), 'LIMIT_EXCEEDED'],
  ['16 levels', body(nested(16)), null],
  ['17 levels', body(nested(17)), 'LIMIT_EXCEEDED'],
  ['10 fields at the root', body(`{ ${many(10, () => '__typename')} }`), null],
  ['11 fields at the root', body(`{ ${many(11, () => '__typename')} }`), 'LIMIT_EXCEEDED'],
  [
    '11 fields at the root, in a fragment',
    body(`{ ...a } fragment a on Query { ${many(11, () => '__typename')} }`),
    'LIMIT_EXCEEDED',
  ],
  ['11 directives', body(`{ overview { ${many(11, () => 'release @include(if: true)')} } }`), 'LIMIT_EXCEEDED'],
  ['1,000 tokens', body(tokens(230)), null],
  ['1,001 tokens', body(tokens(231)), 'LIMIT_EXCEEDED'],
  ['the same field 900 times', body(`{ overview { ${many(900, () => 'release')} } }`), 'LIMIT_EXCEEDED'],
];

export const arguments_: readonly Case[] = [
  ['an unknown id', body('{ district(id: "district:nowhere") { id } }'), null],
  ['an unknown id of any kind', body('{ node(id: "district:nowhere") { id } }'), null],
  ['an unknown kind of id', body('{ node(id: "planet:mars") { id } }'), null],
  ['the id of another kind', body('{ district(id: "school:longhu-primary") { id } }'), 'BAD_USER_INPUT'],
  ['a malformed id', body('{ district(id: "fangzi") { id } }'), 'BAD_USER_INPUT'],
  ['a malformed id of any kind', body('{ node(id: "::") { id } }'), null],
  ['an empty id', body('{ node(id: "") { id } }'), null],
  ['a number as id', body('{ node(id: 5) { id } }'), null],
  ['an object as id', body('query ($id: ID!) { node(id: $id) { id } }', { variables: { id: {} } }), 'BAD_USER_INPUT'],
  ['neither id nor code', body('{ district { id } }'), 'BAD_USER_INPUT'],
  ['both id and code', body('{ district(id: "district:fangzi", code: "370704") { id } }'), 'BAD_USER_INPUT'],
  ...['__proto__', 'constructor', 'toString', 'hasOwnProperty', '__proto__:constructor', 'constructor:a'].map(
    (id): Case => [`the id ${id}`, list([id]), null],
  ),
  ['NUL in an id', list(['district:\u0000', '\u0000']), null],
  ['lone surrogates in an id', list(['district:\ud800', '\udfff']), null],
  [
    'NUL in a code',
    body('query ($code: String) { district(code: $code) { id } }', { variables: { code: '37\u00000704' } }),
    null,
  ],
  [
    'a lone surrogate in a cursor',
    body('query ($after: String) { districts(after: $after) { nodes { id } } }', { variables: { after: '\ud800' } }),
    'BAD_USER_INPUT',
  ],
  ['250 ids', list(Array.from({ length: 250 }, (_, index) => `district:d${index}`)), null],
  ['251 ids', list(Array.from({ length: 251 }, (_, index) => `district:d${index}`)), 'LIMIT_EXCEEDED'],
  ['no ids', list([]), null],
  ...[page, below].flatMap((make): readonly Case[] => [
    ...['0', '-1', '101', '1000000000'].flatMap((size): readonly Case[] => [
      [`first: ${size}`, make(`first: ${size}`), 'BAD_USER_INPUT'],
      [`last: ${size}`, make(`last: ${size}`), 'BAD_USER_INPUT'],
    ]),
    ['first: null', make('first: null'), null],
    ['first: 1e9', make('first: 1e9'), 'GRAPHQL_VALIDATION_FAILED'],
    ['first past 32 bits', make('first: 9007199254740993'), 'GRAPHQL_VALIDATION_FAILED'],
    ['first and last', make('first: 1, last: 1'), 'BAD_USER_INPUT'],
    ['a broken cursor', make('after: "abc"'), 'BAD_USER_INPUT'],
    ['an empty cursor', make('after: ""'), 'BAD_USER_INPUT'],
    [
      'a cursor of JSON alone',
      make(`after: "${Buffer.from('["districts","x"]').toString('base64url')}"`),
      'BAD_USER_INPUT',
    ],
  ]),
];

export const variables: readonly Case[] = [
  ...['__proto__', 'constructor', '$', '$ids', 'a.b'].map((key): Case => [
    `the key ${key}`,
    `{"query":"{ overview { release } }","variables":{"${key}":{"${key}":1}}}`,
    null,
  ]),
  [
    'keys with $ in an id',
    '{"query":"query ($id: ID!) { node(id: $id) { id } }","variables":{"id":{"$id":"a"}}}',
    'BAD_USER_INPUT',
  ],
  [
    'lists 20,000 deep',
    `{"query":"query ($ids: [ID!]!) { nodes(ids: $ids) { id } }","variables":{"ids":${deep('[', ']')}}}`,
    'LIMIT_EXCEEDED',
  ],
  [
    'lists 20,000 deep as an id',
    `{"query":"query ($id: ID!) { node(id: $id) { id } }","variables":{"id":${deep('[', ']')}}}`,
    'LIMIT_EXCEEDED',
  ],
  [
    'lists 20,000 deep that nothing uses',
    `{"query":"{ overview { release } }","variables":{"a":${deep('[', ']')}}}`,
    'LIMIT_EXCEEDED',
  ],
  [
    'lists 20,000 deep as extensions',
    `{"query":"{ overview { release } }","extensions":{"a":${deep('[', ']')}}}`,
    null,
  ],
  ['a variable that is missing', body('query ($id: ID!) { node(id: $id) { id } }'), 'BAD_USER_INPUT'],
  [
    'null for what must not be',
    body('query ($id: ID!) { node(id: $id) { id } }', { variables: { id: null } }),
    'BAD_USER_INPUT',
  ],
  [
    'null for an argument that has a standard value',
    body(
      'query ($below: Boolean) { ' +
        'district(id: "district:weifang") { programs(includeDescendants: $below) { totalCount } } }',
      { variables: { below: null } },
    ),
    'BAD_USER_INPUT',
  ],
  [
    'null in a list of what must not be',
    body('query ($id: ID = "a") { nodes(ids: [$id]) { id } }', { variables: { id: null } }),
    'BAD_USER_INPUT',
  ],
  [
    'null for the condition of a field',
    body('query ($if: Boolean = true) { overview { release @include(if: $if) } }', { variables: { if: null } }),
    'BAD_USER_INPUT',
  ],
  [
    '1e400 as a number',
    '{"query":"query ($first: Int) { districts(first: $first) { totalCount } }","variables":{"first":1e400}}',
    'BAD_USER_INPUT',
  ],
  [
    'half as a number',
    '{"query":"query ($first: Int) { districts(first: $first) { totalCount } }","variables":{"first":0.5}}',
    'BAD_USER_INPUT',
  ],
];
