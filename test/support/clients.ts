import { mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

/** A block of docs/clients.md: the section it stands in, what follows the three backticks, and its lines. */
interface Block {
  readonly section: string;
  readonly info: string;
  readonly text: string;
}

const blocks: readonly Block[] = readFileSync('docs/clients.md', 'utf8')
  .split(/^## /m)
  .slice(1)
  .flatMap((section) =>
    [...section.matchAll(/^```(.+)\n([^]*?)^```$/gm)].map(([, info, text]) => ({
      section: section.split('\n')[0] as string,
      info: info as string,
      text: text as string,
    })),
  );

/** The first block of a section, asked of the service at this address. */
export function example(section: string, info: string, url: string): string {
  const found = blocks.find((block) => block.section === section && block.info === info);
  if (!found) throw new Error(`docs/clients.md: expected a block of ${info} in the section ${section}.`);
  return found.text.replaceAll('http://localhost:4000', url);
}

/** The script that a package of node_modules runs as a command. */
export const script = (path: string): string => resolve('node_modules', path);

/** A project of a client's user, which finds our packages; `end` takes it away. */
export function project(): { readonly folder: string; readonly end: () => void } {
  const folder = mkdtempSync(join(tmpdir(), 'edugraph-client-'));
  symlinkSync(resolve('node_modules'), join(folder, 'node_modules'));
  return { folder, end: () => rmSync(folder, { recursive: true, force: true }) };
}
