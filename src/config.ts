import { existsSync } from 'node:fs';
import { loadEnvFile } from 'node:process';
import { z } from 'zod';
import { InputError } from './shared/errors.js';
import { limits, type LimitName } from './shared/limits.js';

// The service reads this file before all else: libraries look at NODE_ENV when they are read, and check less then.
process.env['NODE_ENV'] ??= 'production';

const number = (least: number, most: number) => {
  const expected = `expected a whole number from ${least} to ${most}`;
  return z
    .string()
    .regex(/^\d+$/, expected)
    .transform(Number)
    .refine((value) => value >= least && value <= most, expected);
};
const whole = (least: number, most: number, standard: number) => number(least, most).default(standard);
/** A setting that changes a limit: its number, unit and reason are those of the table of limits. */
const limited = (name: LimitName, least: number, most: number) => {
  const { number: standard, unit, of, reason } = limits[name];
  return whole(least, most, standard).describe(`How many ${unit} at most: ${of}. ${reason}`);
};
const LOG_LEVELS = ['silent', 'fatal', 'error', 'warn', 'info', 'debug', 'trace'] as const;
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

/** A subnet of prefix 0 is everyone: nobody means to trust that. */
const isPart = (subnet: string): boolean => !subnet.endsWith('/0');
const proxyAddress = z.union([
  z.enum(['loopback', 'linklocal', 'uniquelocal']),
  z.ipv4(),
  z.ipv6(),
  z.cidrv4().refine(isPart),
  z.cidrv6().refine(isPart),
]);
const MOST_PROXIES = 10;
const EXPECTED_PROXIES =
  `expected how many reverse proxies there are (0 to ${MOST_PROXIES}), or their addresses or subnets separated by ` +
  'commas, such as 10.0.0.1,172.16.0.0/12';
/** How many reverse proxies stand before the service, or which addresses are theirs. */
const proxies = list('0').transform((parts, context): number | readonly string[] => {
  const count = parts.length === 1 && /^\d+$/.test(parts[0] as string) ? Number(parts[0]) : undefined;
  if (count === undefined ? parts.every((part) => proxyAddress.safeParse(part).success) : count <= MOST_PROXIES)
    return count ?? parts;
  context.addIssue(EXPECTED_PROXIES);
  return z.NEVER;
});

/** Services that may ask more, each with the hash of its token; what was given is never shown. */
const apiTokens = list('').transform((parts, context) => {
  const tokens = parts.flatMap((part) => {
    const [name = '', hash = '', perMinute = '', nodes = '', ...more] = part.split(':');
    const limits = [number(0, 1_000_000).safeParse(perMinute), number(100, 1_000_000).safeParse(nodes)];
    const [rate, most] = limits.map(({ data }) => data);
    return /^[\w.-]+$/.test(name) && /^[\da-f]{64}$/i.test(hash) && more.length === 0 && rate !== undefined && most
      ? [{ name, hash: hash.toLowerCase(), perMinute: rate, nodes: most }]
      : [];
  });
  // Of two with one hash, the second would never be known.
  const differ = (['name', 'hash'] as const).every(
    (each) => new Set(tokens.map((token) => token[each])).size === parts.length,
  );
  if (tokens.length === parts.length && differ) return tokens;
  context.addIssue(
    'expected NAME:HASH:REQUESTS:NODES, separated by commas: names that differ, the SHA-256 of tokens that ' +
      'differ in 64 hexadecimal digits, requests a minute from 0 to 1000000, and nodes an answer from 100 to 1000000',
  );
  return z.NEVER;
});
/** What no message repeats. */
const SECRET: readonly string[] = ['NEO4J_PASSWORD', 'API_TOKENS'];

/** Every setting, with the value that is shipped and why; .env.example says the same and a test compares them. */
export const settings = {
  PORT: whole(0, 65_535, 4_000).describe('The port to listen on; 0 means any free port.'),
  HOST: z
    .string()
    .min(1)
    .default('127.0.0.1')
    .describe('The address to listen on: this machine only by default; 0.0.0.0 is every address.'),
  EDUGRAPH_DATA: z
    .string()
    .min(1)
    .default('./data')
    .describe('The folder of the embedded graph, which is one file. Only one process can use it.'),
  EDUGRAPH_PACKAGES: list('seeds').describe(
    'The data packages to load at start, or folders of packages, separated by commas.',
  ),
  EDUGRAPH_TEXTS: z
    .string()
    .min(1)
    .optional()
    .describe(
      'A folder with texts of sources, each named as its source, for Evidence.text; none by default. ' +
        'They are shown to this machine only (docs/locators.md).',
    ),
  NEO4J_URI: z
    .string()
    .regex(
      /^(bolt|neo4j)(\+s|\+ssc)?:\/\/(\[[\da-fA-F:]+\]|[\w.-]+)(:\d{1,5})?\/?$/,
      'expected bolt://HOST:PORT or neo4j://HOST:PORT',
    )
    .optional()
    .describe('The address of a Neo4j server to use instead of the embedded graph.'),
  NEO4J_USER: z.string().min(1).default('neo4j').describe('Its user.'),
  NEO4J_PASSWORD: z.string().default('').describe('Its password; never logged.'),
  NEO4J_DATABASE: z.string().min(1).default('neo4j').describe('Its database.'),
  ALLOWED_HOSTS: list('').describe(
    'The names that the service may be asked under, separated by commas. On an address of this machine only (HOST), ' +
      'localhost and 127.0.0.1 are always allowed and no other; elsewhere any name is, unless some are given.',
  ),
  CORS_ORIGINS: list('').describe(
    'The web origins whose pages may send queries, separated by commas; none by default.',
  ),
  TRUST_PROXY: proxies.describe(
    'The reverse proxies that may say in X-Forwarded-For who asks: how many there are, or their addresses or ' +
      'subnets, separated by commas. 0 means none: the header is ignored.',
  ),
  API_TOKENS: apiTokens.describe(
    'Services that may ask more than anyone may, separated by commas: NAME:HASH:REQUESTS:NODES, with the SHA-256 of ' +
      'a token, its requests a minute and the nodes of an answer (docs/operations.md); none by default.',
  ),
  LOG_LEVEL: z
    .enum(LOG_LEVELS, `expected one of ${LOG_LEVELS.join(', ')}`)
    .default('info')
    .describe('The log level.'),
  SLOW_STATEMENT_MS: whole(1, 600_000, 1_000).describe(
    'How many milliseconds a statement may run until the log names it as slow.',
  ),
  METRICS_PORT: number(0, 65_535)
    .optional()
    .describe('The port of /metrics, for Prometheus; off by default, and 0 means any free port.'),
  METRICS_HOST: z
    .string()
    .min(1)
    .default('127.0.0.1')
    .describe('The address of /metrics: this machine only by default. It has no rate limit and is for nobody else.'),
  OTEL_EXPORTER_OTLP_ENDPOINT: z
    .url({ protocol: /^https?$/, error: 'expected http://HOST:PORT or https://HOST:PORT' })
    .optional()
    .describe(
      'The base address of a collector of OpenTelemetry, to which traces are sent over OTLP (HTTP, JSON); off by ' +
        'default. OTEL_SERVICE_NAME and the other variables of OpenTelemetry hold then too.',
    ),
  INTROSPECTION: z
    .enum(['on', 'off'], 'expected on or off')
    .default('on')
    .describe(
      'Whether clients may read the schema: by introspection, at /schema.graphql and from suggestions in errors. ' +
        'GraphiQL needs it.',
    ),
  BODY_LIMIT_BYTES: limited('bodyBytes', 1_000, 10_000_000),
  MAX_TOKENS: limited('tokens', 100, 100_000),
  MAX_DEPTH: limited('depth', 4, 100),
  MAX_ALIASES: limited('aliases', 1, 1_000),
  MAX_DIRECTIVES: limited('directives', 1, 1_000),
  MAX_ROOT_FIELDS: limited('rootFields', 1, 1_000),
  MAX_NODES: limited('nodes', 100, 1_000_000),
  ANSWER_CACHE_BYTES: whole(0, 10_000_000_000, 50_000_000).describe(
    'How many bytes of answers are kept, to be sent again to who asks the same of the same data; 0 means none.',
  ),
  MAX_CONNECTIONS: limited('connections', 1, 100_000),
  HEADERS_TIMEOUT_MS: limited('headersMilliseconds', 100, 600_000),
  BODY_TIMEOUT_MS: limited('bodyMilliseconds', 100, 600_000),
  REQUEST_TIMEOUT_MS: limited('requestMilliseconds', 100, 600_000),
  STATEMENT_TIMEOUT_MS: limited('statementMilliseconds', 100, 600_000),
  SHUTDOWN_NOTICE_MS: whole(0, 60_000, 2_000).describe(
    'How many milliseconds the service still takes requests after SIGTERM, while /readyz says no: as long as a load ' +
      'balancer needs to notice.',
  ),
  CONCURRENT_STATEMENTS: limited('concurrentStatements', 1, 1_000),
  RATE_LIMIT_PER_MINUTE: limited('requestsPerMinute', 0, 1_000_000),
} as const;

const shape = z.object(settings);
export type Config = Readonly<z.infer<typeof shape>>;

/**
 * The settings of this process: from its environment and, if there is one, the file .env.
 * @throws InputError with every fault at once
 */
export function readConfig(environment: Readonly<Record<string, string | undefined>> = fromProcess()): Config {
  const given = Object.fromEntries(
    Object.entries(environment).filter(([name, value]) => name in settings && value !== undefined && value !== ''),
  );
  const parsed = shape.safeParse(given);
  if (parsed.success) return Object.freeze(parsed.data);
  const faults = parsed.error.issues.map(({ path, message }) => {
    const name = path.join('.');
    return `${name}: ${message}${SECRET.includes(name) ? '' : `, got ${JSON.stringify(given[name])}`}`;
  });
  throw new InputError(`Some settings are wrong:\n${faults.join('\n')}`);
}

/** Whether npm started this process: npm's shell does not hand on the signal that ends it. */
export const startedByNpm = (): boolean => process.env['npm_lifecycle_event'] !== undefined;

function fromProcess(): Readonly<Record<string, string | undefined>> {
  if (existsSync('.env')) loadEnvFile('.env');
  return process.env;
}
