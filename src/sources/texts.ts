import { readdirSync } from 'node:fs';
import { extname, join } from 'node:path';
import { InputError } from '../shared/errors.js';
import type { SourceText } from './paragraphs.js';
import { readSourceFile } from './read-file.js';

/** A file that holds the text of a source, with what it says; with why not, if it cannot be read. */
export interface TextFile {
  readonly file: string;
  readonly text: SourceText | null;
  readonly fault: string | null;
}
/** Texts by the slug of their source: fangzi-2021-12-16.txt is that of source:fangzi-2021-12-16. */
export type Texts = ReadonlyMap<string, TextFile>;

const slugOf = (sourceId: string): string => sourceId.slice(sourceId.indexOf(':') + 1);
export const fileOf = (texts: Texts, sourceId: string): TextFile | undefined => texts.get(slugOf(sourceId));

/** The texts in a folder of the reader's own. @throws InputError if there is no folder, or a text is there twice */
export function readTexts(folder: string): Texts {
  const texts = new Map<string, TextFile>();
  for (const name of namesIn(folder)) {
    const file = join(folder, name);
    const slug = name.slice(0, name.length - extname(name).length);
    const other = texts.get(slug);
    if (other) throw new InputError(`${file}: expected one text of a source, got another one in ${other.file}`);
    texts.set(slug, read(file));
  }
  return texts;
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder, { withFileTypes: true })
      .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
      .map(({ name }) => name)
      .sort();
  } catch (error) {
    throw new InputError(`${folder}: expected a folder with texts of sources, got none that can be read`, {
      cause: error,
    });
  }
}

function read(file: string): TextFile {
  try {
    return { file, text: readSourceFile(file), fault: null };
  } catch (error) {
    if (error instanceof InputError) return { file, text: null, fault: error.message };
    throw error;
  }
}
