import { appendFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** A code block of a recipe: its language, what stands in it, and the line before it. */
interface Block {
  readonly language: string;
  readonly code: string;
  readonly before: string;
}

/** A question of a recipe, and the answer that it shows. */
export interface Question {
  readonly language: 'graphql' | 'sh';
  readonly code: string;
  readonly answer: string;
}

export interface Recipe {
  readonly name: string;
  /** What is written and the commands that are run, in the order of the page. */
  readonly steps: readonly (Block | string)[];
  readonly questions: readonly Question[];
}

const BLOCK = /(?:^|\n)([^\n]*)\n+```(\w+)\n([\s\S]*?)```/g;
const PLACE =
  /^(?:(New file|Write) `([^`]+)`|In `([^`]+)`, (at the end|after the line `([^`]+)`|instead of the line `([^`]+)`)):$/;
/** These are started by the test itself, or belong to the whole repository. */
const LEFT_OUT = /^(?:[A-Z_]+=\S+ )?(npm start|npm test|npm run check|curl)\b/;

/** A recipe of docs/recipes. @throws Error if a block says neither where its code goes nor what it answers */
export function readRecipe(name: string): Recipe {
  const blocks = Array.from(
    readFileSync(`docs/recipes/${name}.md`, 'utf8').matchAll(BLOCK),
    ([, before = '', language = '', code = '']): Block => ({ before: before.trim(), language, code }),
  );
  const questions: Question[] = [];
  const steps: (Block | string)[] = [];
  for (const [index, block] of blocks.entries()) {
    const { language, code, before } = block;
    const last = blocks[index - 1];
    if (PLACE.test(before)) steps.push(block);
    else if (language === 'sh') steps.push(...code.trim().split('\n'));
    else if (before === 'answers:' && last && (last.language === 'graphql' || last.language === 'sh'))
      questions.push({ language: last.language, code: last.code, answer: code });
    else if (language !== 'graphql' || blocks[index + 1]?.before !== 'answers:')
      throw new Error(`${name}: expected a line before the block that says where it goes, got "${before}".`);
  }
  return { name, questions, steps: steps.filter((step) => typeof step !== 'string' || !LEFT_OUT.test(step)) };
}

/** What a recipe writes, and the commands that it has one run. */
export const changesIn = ({ steps }: Recipe): readonly Block[] => steps.filter((step) => typeof step !== 'string');
export const commandsIn = ({ steps }: Recipe): readonly string[] => steps.filter((step) => typeof step === 'string');

/** Writes one thing that a recipe says into a copy of the repository, and tells the file. */
export function applyChange(root: string, { name }: Recipe, { before, code }: Block): string {
  const [, whole, fresh, file, where, after, instead] = PLACE.exec(before) as unknown as readonly (
    string | undefined
  )[];
  const written = (fresh ?? file) as string;
  const path = join(root, written);
  if (fresh !== undefined) {
    if (whole === 'New file' && existsSync(path)) throw new Error(`${name}: expected ${fresh} to be new.`);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, code);
  } else if (where === 'at the end') appendFileSync(path, code);
  else writeFileSync(path, changed(name, path, (after ?? instead) as string, code, after !== undefined));
  return written;
}

function changed(name: string, path: string, line: string, code: string, kept: boolean): string {
  const lines = readFileSync(path, 'utf8').split('\n');
  const found = lines.flatMap((each, index) => (each.trim() === line.trim() ? [index] : []));
  const [at] = found;
  if (at === undefined || found.length > 1)
    throw new Error(`${name}: expected the line "${line}" once in ${path}, got it ${found.length} times.`);
  return [...lines.slice(0, kept ? at + 1 : at), code.replace(/\n$/, ''), ...lines.slice(at + 1)].join('\n');
}
