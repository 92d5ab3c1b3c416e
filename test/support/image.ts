import { chmodSync, chownSync, cpSync, linkSync, mkdirSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, join, normalize } from 'node:path';
import { Started } from './process.js';

/** What the last stage of the Dockerfile says. There need not be a Docker: the words are followed here. */
export interface Image {
  readonly environment: Readonly<Record<string, string>>;
  readonly user: string;
  readonly command: readonly [string, ...string[]];
  readonly healthcheck: readonly [string, ...string[]];
  /** Paths below /app, of the build and of the image. */
  readonly copies: readonly { readonly from: string; readonly to: string }[];
}

/** The first user of Debian's Node image beside root is `node`. */
const NODE_USER = 1_000;
/** Whether a process can be started as another user. */
const isRoot = process.getuid?.() === 0;

function readImage(): Image {
  const text = readFileSync('Dockerfile', 'utf8').replaceAll(/\\\n\s*/g, '');
  const last = text.slice(text.lastIndexOf('\nFROM '));
  const one = (pattern: RegExp): string => pattern.exec(last)?.[1] ?? '';
  return {
    environment: Object.fromEntries(
      one(/^ENV (.+)$/m)
        .split(' ')
        .map((pair) => pair.split('=') as [string, string]),
    ),
    user: one(/^USER (.+)$/m),
    command: JSON.parse(one(/^CMD (.+)$/m)) as Image['command'],
    healthcheck: JSON.parse(one(/^HEALTHCHECK .*?CMD (.+)$/m)) as Image['healthcheck'],
    copies: [...last.matchAll(/^COPY --from=build (.+) (\S+)$/gm)].flatMap(([, sources = '', to = '']) =>
      sources.split(' ').map((source) => ({
        from: source.replace('/app/', ''),
        to: normalize(to.endsWith('/') ? join(to, basename(source)) : to),
      })),
    ),
  };
}

export const image = readImage();

/** A command in the folder of the image, with the image's user and environment: only the data lie elsewhere. */
export const inImage = (
  app: string,
  words: readonly [string, ...string[]],
  settings: Readonly<Record<string, string>>,
): Started =>
  new Started(words, {
    cwd: app,
    env: { PATH: process.env['PATH'], ...image.environment, LOG_LEVEL: 'warn', ...settings },
    ...(isRoot ? { uid: NODE_USER, gid: NODE_USER } : {}),
  });

/** The files of the image, and no others, in a new folder; nobody but root can write there. */
export function layOut(folder: string): string {
  const app = join(folder, 'app');
  mkdirSync(app, { recursive: true });
  for (const { from, to } of image.copies) {
    if (from === 'node_modules') for (const path of productionPackages()) copy(path, join(app, path));
    else copy(from, join(app, to));
  }
  for (let at = app; at.startsWith(folder); at = dirname(at)) chmodSync(at, 0o755);
  return app;
}

/** A folder that a process of the image may write to. */
export function writable(folder: string): string {
  mkdirSync(folder, { recursive: true });
  for (const path of [folder, ...readdirSync(folder).map((name) => join(folder, name))])
    if (isRoot) chownSync(path, NODE_USER, NODE_USER);
  return folder;
}

/** The packages that stay after `npm prune --omit=dev`, as far as they are installed on this machine. */
function productionPackages(): readonly string[] {
  const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
    readonly packages: Readonly<Record<string, { readonly dev?: boolean; readonly devOptional?: boolean }>>;
  };
  return Object.entries(packages).flatMap(([path, { dev, devOptional }]) =>
    path === '' || dev || devOptional || !statSync(path, { throwIfNoEntry: false }) ? [] : [path],
  );
}

/** A copy by hard links if both are on one disk; the packages within a package have their own line in the lock. */
function copy(from: string, to: string): void {
  if (!statSync(from).isDirectory()) {
    mkdirSync(dirname(to), { recursive: true });
    try {
      return linkSync(from, to);
    } catch {
      return cpSync(from, to);
    }
  }
  for (const name of readdirSync(from)) if (name !== 'node_modules') copy(join(from, name), join(to, name));
}
