import type { Parameters, Statement } from '../../database/statement.js';
import { InternalError } from '../../shared/errors.js';
import { identifier } from '../definition/identifier.js';

/** A statement that writes as one line of a script: its parameters as literals, and what it returns left out. */
export function scriptLine<Given extends Parameters>({ text }: Statement<Given>, parameters: NoInfer<Given>): string {
  const values: Parameters = parameters;
  const line = text.replaceAll(/\s+/g, ' ').replace(/ RETURN [^$]*$/, '');
  return `${line.replace(/\$(\w+)/g, (_, name: string) => literal(values[name]))};\n`;
}

/** A value as Cypher reads it back; no value can end its literal, or the line. */
function literal(value: unknown): string {
  if (value === null || typeof value === 'boolean') return String(value);
  if (typeof value === 'number' && Number.isFinite(value)) return numeral(value);
  if (typeof value === 'string') return `'${value.replace(UNSAFE, escaped)}'`;
  if (Array.isArray(value)) return `[${value.map(literal).join(', ')}]`;
  if (typeof value === 'object') {
    const entries = Object.entries<unknown>({ ...value });
    return `{${entries.map(([name, inner]) => `${identifier(name)}: ${literal(inner)}`).join(', ')}}`;
  }
  throw new InternalError(`Expected a value that Cypher has, got ${typeof value}.`);
}

/** A whole number is an integer to Cypher, any other a float, as the load sends them. */
function numeral(value: number): string {
  const text = String(value).replace('e+', 'e');
  return Number.isSafeInteger(value) || /[.e]/.test(text) ? text : `${text}.0`;
}

// Some versions of Cypher replace \uXXXX before anything else, even if its backslash is escaped. So a \u of the text is
// written as an escaped backslash and the code of the letter u.
const UNSAFE = /\\u|[\\'\p{Cc}\u2028\u2029]/gu;
function escaped(found: string): string {
  if (found === "'" || found === '\\') return `\\${found}`;
  return found === '\\u' ? '\\\\\\u0075' : `\\u${found.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
