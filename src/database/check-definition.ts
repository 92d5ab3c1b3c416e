import { InternalError } from '../shared/errors.js';

interface Declared {
  readonly name: string;
  readonly parameters: Readonly<Record<string, unknown>>;
  readonly columns: readonly string[];
  readonly text: string;
}

/** How many definitions are known as checked. */
const MOST_REMEMBERED = 2_000;
/**
 * The texts that were checked, with what each declared: most are built again for every request. Bounded, since filters
 * make texts without end.
 */
const checked = new Set<string>();

/** Every parameter and every column of the text is declared, and the other way round. @throws InternalError */
export function checkDefinition({ name, parameters, columns, text }: Declared): void {
  const key = `${Object.keys(parameters).join()} ${columns.join()} ${text}`;
  if (checked.has(key)) return;
  const found = new Set(Array.from(text.matchAll(/\$(\w+)/g), ([, parameter]) => parameter as string));
  expectSame(`${name}: parameters`, Object.keys(parameters).sort(), [...found].sort());
  expectSame(`${name}: columns`, columns, returnedColumns(text));
  if (checked.size >= MOST_REMEMBERED) checked.clear();
  checked.add(key);
}

/** The names after the last RETURN: every column has one. */
const returnedColumns = (text: string): readonly string[] =>
  Array.from(text.slice(text.lastIndexOf('RETURN ')).matchAll(/ AS (\w+)/g), ([, column]) => column as string);

function expectSame(what: string, declared: readonly string[], found: readonly string[]): void {
  if (declared.join() !== found.join())
    throw new InternalError(
      `${what}: expected ${found.join(', ') || 'none'}, as its text has, got ${declared.join(', ') || 'none'}.`,
    );
}
