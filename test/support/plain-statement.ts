import type { Statement } from '../../src/database/statement.js';

/** A statement of a test's own, which need not say what it is given and what it finds. */
export const plainStatement = (name: string, text: string): Statement => ({
  name: `test.${name}`,
  text,
  parameters: Object.fromEntries(Array.from(text.matchAll(/\$(\w+)/g), ([, given = '']) => [given, 'text'])),
  columns: [],
});
