import { existsSync } from 'node:fs';
import { loadEnvFile } from 'node:process';
import { z } from 'zod';
import { InputError } from './shared/errors.js';
import { LIMIT } from './shared/limits.js';

const whole = (least: number, most: number, standard: number) => {
  const expected = `expected a whole number from ${least} to ${most}`;
  return z
    .string()
    .regex(/^\d+$/, expected)
    .transform(Number)
    .refine((value) => value >= least && value <= most, expected)
    .default(standard);
};
const LEVELS = ['silent', 'fatal', 'error', 'warn', 'info', 'debug', 'trace'] as const;
const list = (standard: string) =>
  z
    .string()
    .default(standard)
    .transform((text) =>
      text
        .split(',')
        .map((part) => part.trim())
        .filter((part) => part !== ''),
    );

/** Every setting, with the value that is shipped and why; .env.example says the same and a test compares them. */
export const settings = {
  PORT: whole(0, 65_535, 4_000).describe('The port to listen on; 0 takes any free one.'),
  HOST: z
    .string()
    .min(1)
    .default('127.0.0.1')
    .describe('The address to listen on: this machine alone, unless it is said otherwise (0.0.0.0: every address).'),
  EDUGRAPH_DATA: z
    .string()
    .min(1)
    .default('./data')
    .describe('The folder of the embedded graph, one file; one process per folder.'),
  EDUGRAPH_PACKAGES: list('seeds').describe('The folders of the data packages to load at start, separated by commas.'),
  NEO4J_URI: z
    .string()
    .regex(
      /^(bolt|neo4j)(\+s|\+ssc)?:\/\/(\[[\da-fA-F:]+\]|[\w.-]+)(:\d{1,5})?\/?$/,
      'expected bolt://HOST:PORT or neo4j://HOST:PORT',
    )
    .optional()
    .describe('A Neo4j server to use in place of the embedded graph.'),
  NEO4J_USER: z.string().min(1).default('neo4j').describe('Its user.'),
  NEO4J_PASSWORD: z.string().default('').describe('Its password; from the environment alone, never logged.'),
  NEO4J_DATABASE: z.string().min(1).default('neo4j').describe('Its database.'),
  CORS_ORIGINS: list('').describe('The web origins whose pages may ask, separated by commas; none unless it is said.'),
  LOG_LEVEL: z
    .enum(LEVELS, `expected one of ${LEVELS.join(', ')}`)
    .default('info')
    .describe('How much is logged.'),
  BODY_LIMIT_BYTES: whole(1_000, 10_000_000, LIMIT.bodyBytes).describe(
    'The largest request: the longest useful query is a tenth of it.',
  ),
  MAX_TOKENS: whole(100, 100_000, LIMIT.tokens).describe(
    'The longest query, in words of GraphQL: longer ones cost more to read than to answer.',
  ),
  MAX_DEPTH: whole(4, 100, LIMIT.depth).describe('How deep a query nests; a connection costs two levels.'),
  MAX_ALIASES: whole(1, 1_000, LIMIT.aliases).describe('How many aliases a query has: each can repeat a costly field.'),
  MAX_DIRECTIVES: whole(1, 1_000, LIMIT.directives).describe('How many directives a query has.'),
  MAX_ROOT_FIELDS: whole(1, 1_000, LIMIT.rootFields).describe('How many fields a query has at its root.'),
  MAX_NODES: whole(100, 1_000_000, LIMIT.nodes).describe(
    'How many nodes an answer may hold: estimated from the pages before it is run, and counted as they are read.',
  ),
  REQUEST_TIMEOUT_MS: whole(100, 600_000, LIMIT.requestMilliseconds).describe('How long a request may take.'),
  STATEMENT_TIMEOUT_MS: whole(100, 600_000, LIMIT.statementMilliseconds).describe(
    'How long one statement may take: less than a request, so that the request can say so.',
  ),
  CONCURRENT_STATEMENTS: whole(1, 1_000, LIMIT.concurrentStatements).describe(
    'How many statements run at once; the others wait.',
  ),
  RATE_LIMIT_PER_MINUTE: whole(0, 1_000_000, LIMIT.requestsPerMinute).describe(
    'How many requests one client may make a minute; 0 switches it off.',
  ),
} as const;

const shape = z.object(settings);
export type Config = Readonly<z.infer<typeof shape>>;

/** The settings of this process, from its environment and a file .env where there is one. @throws InputError with every fault at once */
export function readConfig(environment: Readonly<Record<string, string | undefined>> = fromProcess()): Config {
  const given = Object.fromEntries(
    Object.entries(environment).filter(([name, value]) => name in settings && value !== undefined && value !== ''),
  );
  const parsed = shape.safeParse(given);
  if (parsed.success) return Object.freeze(parsed.data);
  const faults = parsed.error.issues.map(({ path, message }) => {
    const name = path.join('.');
    return `${name}: ${message}${name === 'NEO4J_PASSWORD' ? '' : `, got ${JSON.stringify(given[name])}`}`;
  });
  throw new InputError(`The settings are not right:\n${faults.join('\n')}`);
}

/** Whether npm started this process: npm's shell does not hand on the signal that ends it. */
export const startedByNpm = (): boolean => process.env['npm_lifecycle_event'] !== undefined;

function fromProcess(): Readonly<Record<string, string | undefined>> {
  if (existsSync('.env')) loadEnvFile('.env');
  return process.env;
}
