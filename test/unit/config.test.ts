import { describe, expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { parseEnv } from 'node:util';
import { readConfig, settings } from '../../src/config.js';
import { InputError } from '../../src/shared/errors.js';

const example = readFileSync('.env.example', 'utf8');

describe('.env.example', () => {
  test('has every setting in its order, what it is for and the value that is shipped, and nothing else', () => {
    const [, ...blocks] = example.trimEnd().split('\n\n');
    const shipped: Readonly<Record<string, unknown>> = readConfig({});
    expect(blocks).toEqual(
      Object.entries(settings).map(
        ([name, { description }]) => `# ${description}\n${name}=${[shipped[name] ?? ''].flat().join(',')}`,
      ),
    );
    expect(Object.values(settings).every(({ description }) => (description?.length ?? 0) > 8)).toBe(true);
  });

  test('as a file .env changes nothing', () =>
    expect(readConfig(parseEnv(example) as Record<string, string>)).toEqual(readConfig({})));
});

describe('docker-compose.yml', () => {
  const service = /\n {2}edugraph:\n([\s\S]*?)\n\n/.exec(readFileSync('docker-compose.yml', 'utf8'))?.[1] ?? '';
  const passed = new Map(
    [...service.matchAll(/^ {6}([A-Z][A-Z\d_]*): (.+)$/gm)].map(([, name = '', value = '']) => [name, value]),
  );
  /** What the container has for itself; HOST and PORT are those of the machine around it. */
  const own = { PORT: "'4000'", HOST: '0.0.0.0', EDUGRAPH_DATA: '/data' };

  test('passes every setting on, under its own name and in the order of .env.example, and nothing else', () => {
    expect([...passed.keys()]).toEqual(Object.keys(settings));
    for (const [name, value] of passed)
      if (name in own) expect([name, value]).toEqual([name, own[name as keyof typeof own]]);
      else expect(value).toMatch(new RegExp(`^\\$\\{${name}:[-?]`));
    expect(service).toContain('- ${HOST:-127.0.0.1}:${PORT:-4000}:4000');
  });

  test('hands a folder for own packages, which Git leaves alone, and lets the service write to its data alone', () => {
    expect(service).toContain('- ./packages:/app/packages:ro');
    expect(readFileSync('.gitignore', 'utf8')).toContain('/packages/*\n!/packages/README.md');
    expect(service).toMatch(/^ {4}read_only: true$/m);
    expect(service).toMatch(/^ {4}cap_drop: \[ALL\]$/m);
    for (const limit of ['mem_limit', 'cpus', 'pids_limit'])
      expect(service).toMatch(new RegExp(`^ {4}${limit}: `, 'm'));
  });
});

describe('the settings', () => {
  test('are read from what is given; what is empty or unknown is left alone', () => {
    expect(
      readConfig({ PORT: '0', EDUGRAPH_PACKAGES: ' a, b ,,c ', NEO4J_URI: '', MAX_DEPTH: undefined, HOME: '/root' }),
    ).toEqual({ ...readConfig({}), PORT: 0, EDUGRAPH_PACKAGES: ['a', 'b', 'c'] });
    expect(readConfig({}).NEO4J_URI).toBeUndefined();
  });
  test.each(['bolt://localhost:7687', 'neo4j://db', 'neo4j+s://db.example.org:7687', 'bolt+ssc://db'])(
    'may name the server %s',
    (uri) => expect(readConfig({ NEO4J_URI: uri }).NEO4J_URI).toBe(uri),
  );
  test('cannot be changed', () => expect(Object.isFrozen(readConfig({}))).toBe(true));

  test('that are wrong are told all at once, with what came, but never the password', () => {
    const wrong = () =>
      readConfig({ PORT: 'four', MAX_DEPTH: '3', NEO4J_URI: 'http://db', LOG_LEVEL: 'loud', NEO4J_PASSWORD: 'secret' });
    expect(wrong).toThrow(InputError);
    expect(wrong).toThrow(
      [
        'Some settings are wrong:',
        'PORT: expected a whole number from 0 to 65535, got "four"',
        'NEO4J_URI: expected bolt://HOST:PORT or neo4j://HOST:PORT, got "http://db"',
        'LOG_LEVEL: expected one of silent, fatal, error, warn, info, debug, trace, got "loud"',
        'MAX_DEPTH: expected a whole number from 4 to 100, got "3"',
      ].join('\n'),
    );
    expect(wrong).not.toThrow(/secret/);
  });
  test.each(['65536', '-1', '4000.5', 'x', ' ', '0x10', '1e3'])('PORT %j is refused in the same words', (PORT) => {
    expect(() => readConfig({ PORT })).toThrow(
      `Some settings are wrong:\nPORT: expected a whole number from 0 to 65535, got ${JSON.stringify(PORT)}`,
    );
  });
});
