import { describe, expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { printed } from '../support/run.js';

interface Entry {
  readonly version?: string;
  readonly resolved?: string;
  readonly dev?: boolean;
  readonly optional?: boolean;
  readonly link?: boolean;
  readonly hasInstallScript?: boolean;
  readonly integrity?: string;
  readonly license?: string | readonly object[];
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}
interface Lock {
  readonly lockfileVersion: number;
  readonly packages: Readonly<Record<string, Entry>>;
}
const { missingFrom, resolves } = (await import(new URL('../../scripts/complete-lock.mjs', import.meta.url).href)) as {
  readonly missingFrom: (lock: Lock) => readonly { readonly name: string }[];
  readonly resolves: (packages: Lock['packages'], from: string, name: string) => boolean;
};
const text = readFileSync('package-lock.json', 'utf8');
const lock = JSON.parse(text) as Lock;
const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as Entry;
const installed = Object.entries(lock.packages).filter(([path]) => path !== '');
const nameOf = (path: string): string => path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);
/** Whether a version is at least another: both x.y.z. */
function atLeast(version: string, least: string): boolean {
  const [a, b] = [version, least].map((each) => (each.split(/[-+]/)[0] as string).split('.').map(Number)) as [
    number[],
    number[],
  ];
  const at = a.findIndex((part, index) => part !== b[index]);
  return at === -1 ? !version.includes('-') : (a[at] as number) > (b[at] as number);
}

describe('package-lock.json', () => {
  test('has every optional dependency of every platform: npm run lock', () => expect(missingFrom(lock)).toEqual([]));

  test('has every dependency where Node looks for it', () => {
    const missing = Object.entries(lock.packages).flatMap(([from, { dependencies = {} }]) =>
      Object.keys(dependencies).flatMap((name) => (resolves(lock.packages, from, name) ? [] : [`${from} → ${name}`])),
    );
    expect(missing).toEqual([]);
  });

  test('says what package.json says', () => {
    const root = lock.packages[''];
    expect([root?.dependencies, root?.devDependencies]).toEqual([manifest.dependencies, manifest.devDependencies]);
  });

  test('names no registry but the public one, and no place on a machine', () => {
    expect(
      installed.flatMap(([path, { resolved, link }]) =>
        link || (resolved !== undefined && !resolved.startsWith('https://registry.npmjs.org/')) ? [path] : [],
      ),
    ).toEqual([]);
    expect(text.match(/file:|"\/[a-z]|\/home\/|\/root\/|\/work\/|localhost|127\.0\.0\.1/g)).toBeNull();
  });

  test.each([
    ['graphql', '16.15.0', true],
    ['@apollo/server', '5.5.0', true],
    ['class-validator', '0.14.3', true],
    ['ws', '8.21.0', false],
  ])('has %s at %s or later, everywhere that it is', (name, least, needed) => {
    const versions = installed.filter(([path]) => nameOf(path) === name).map(([, { version }]) => version as string);
    if (needed) expect(versions).not.toEqual([]);
    expect(versions.filter((version) => !atLeast(version, least))).toEqual([]);
  });

  test('has one graphql alone: two in one process do not know each other’s types', () => {
    expect(installed.filter(([path]) => nameOf(path) === 'graphql').map(([path]) => path)).toEqual([
      'node_modules/graphql',
    ]);
  });

  test('has the hash of every package, but of those that no registry serves', () => {
    const without = installed.filter(([, { integrity }]) => !/^sha512-[\w+/]{86}==$/.test(integrity ?? ''));
    // Binaries of the embedded engine for other systems than Linux on x64: named by the package, and not published.
    expect(without.map(([path]) => nameOf(path))).toEqual(
      ['darwin-arm64', 'darwin-x64', 'linux-arm64-gnu', 'linux-arm64-musl', 'win32-x64-msvc'].map(
        (system) => `@grafeo-db/js-${system}`,
      ),
    );
    expect(without.every(([, { optional }]) => optional)).toBe(true);
  });

  test('has exact versions of all that package.json names: a new version comes by a change that is looked at', () => {
    const ranges = Object.entries({ ...manifest.dependencies, ...manifest.devDependencies }).filter(
      ([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version),
    );
    expect(ranges).toEqual([]);
  });

  /** What may be handed on with the service, and what may be used to make it: some bind whoever changes them. */
  const PERMISSIVE = ['MIT', 'ISC', 'BSD-2-Clause', 'BSD-3-Clause', 'Apache-2.0', 'BlueOak-1.0.0', '0BSD'];
  const TO_MAKE_IT = [...PERMISSIVE, 'MPL-2.0', 'Python-2.0', 'PSF-2.0', 'Zlib', 'CC0-1.0', 'CC-BY-4.0', 'Unlicense'];
  const LOOKED_AT: Readonly<Record<string, string>> = {
    jschardet: 'LGPL, of a reader of data packages that only tests use',
    tv4: 'public domain or MIT, said in an old form',
  };
  /** Whether an expression of SPDX can be kept with these licences alone. */
  const keeps = (license: string, allowed: readonly string[]): boolean =>
    license
      .replaceAll(/[()]/g, '')
      .split(' OR ')
      .some((choice) => choice.split(' AND ').every((each) => allowed.includes(each)));

  test('has no licence but those that were looked at', () => {
    expect(
      installed.flatMap(([path, { license, dev, integrity }]) => {
        if (integrity === undefined || nameOf(path) in LOOKED_AT) return [];
        const allowed = dev ? TO_MAKE_IT : PERMISSIVE;
        return typeof license === 'string' && keeps(license, allowed) ? [] : [`${path}: ${String(license)}`];
      }),
    ).toEqual([]);
    expect([keeps('MIT OR GPL-3.0', PERMISSIVE), keeps('MIT AND GPL-3.0', PERMISSIVE)]).toEqual([true, false]);
  });

  test('gives a bill of materials, with a hash for each and what is for development alone: npm run sbom', async () => {
    const bill = JSON.parse(await printed('npm', ['run', '--silent', 'sbom'])) as {
      readonly bomFormat: string;
      readonly components: readonly {
        readonly name: string;
        readonly hashes?: unknown;
        readonly properties: readonly { readonly name: string }[];
      }[];
    };
    expect(bill.bomFormat).toBe('CycloneDX');
    const running = bill.components.filter(({ properties }) =>
      properties.every(({ name }) => name !== 'cdx:npm:package:development'),
    );
    const names = running.map(({ name }) => name);
    expect(Object.keys(manifest.dependencies ?? {}).filter((name) => !names.includes(name))).toEqual([]);
    expect(names.filter((name) => ['jest', 'eslint', 'vite'].includes(name))).toEqual([]);
    expect(running.filter(({ name, hashes }) => !hashes && !name.startsWith('@grafeo-db/js-'))).toEqual([]);
  });

  /** Each works where install scripts are switched off (npm ci --ignore-scripts). */
  const ALLOWED: Readonly<Record<string, string>> = {
    '@apollo/protobufjs': 'its script only prints a note on versions',
    '@parcel/watcher':
      'its script builds only where there is no ready binary; the watch mode of a tool, which we do not use',
    '@swc/core':
      'its script looks for a fallback where there is no ready binary; the binaries are optional ' +
      'dependencies in the lock',
    fsevents: 'macOS alone: the watch mode of Jest and Vite',
    'unrs-resolver': 'its script looks for a ready binary; the binaries are optional dependencies in the lock',
  };
  test('has no package that must run a script to be installed, but those that are known', () => {
    expect(
      installed
        .flatMap(([path, { hasInstallScript }]) => (hasInstallScript ? [nameOf(path)] : []))
        .filter((name) => !(name in ALLOWED)),
    ).toEqual([]);
  });
});

describe('what completes it', () => {
  const packages = (extra: Readonly<Record<string, Entry>>): Lock => ({
    lockfileVersion: 3,
    packages: { '': {}, 'node_modules/a': { optionalDependencies: { 'a-linux-x64': '^1.0.0' } }, ...extra },
  });
  test('finds what is missing, and what stands beside or above', () => {
    expect(missingFrom(packages({}))).toEqual([{ name: 'a-linux-x64', version: '1.0.0', dev: undefined }]);
    expect(missingFrom(packages({ 'node_modules/a-linux-x64': {} }))).toEqual([]);
    expect(missingFrom(packages({ 'node_modules/a/node_modules/a-linux-x64': {} }))).toEqual([]);
    expect(missingFrom(packages({ 'node_modules/b/node_modules/a-linux-x64': {} }))).toHaveLength(1);
  });
});
