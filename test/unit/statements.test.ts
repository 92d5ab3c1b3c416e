import { describe, expect, test } from '@jest/globals';
import { cypher } from '../../src/database/cypher.js';
import { dialects } from '../../src/database/dialects.js';
import { printStatement } from '../../src/database/print-statement.js';
import { statement, type Statement } from '../../src/database/statement.js';
import { InternalError } from '../../src/shared/errors.js';
import { embedded } from '../support/databases.js';
import { comparedStatements } from '../support/compared.js';
import { listed } from '../support/listed.js';

const ONE = statement<{ readonly id: string }, [id: string]>({
  name: 'made.up',
  parameters: { id: 'node' },
  columns: ['id'],
  text: cypher`
    MATCH (n:Node {id: $id})
    RETURN n.id AS id`,
});

describe('a statement', () => {
  test.each(Object.entries(dialects))('of %s is printed in lines of 120 columns, and says the same', (_, dialect) => {
    for (const [name, each] of comparedStatements(dialect)) {
      const lines = printStatement(each).split('\n');
      expect([name, lines.filter((line) => line.length > 120)]).toEqual([name, []]);
      const printed = lines.filter((line) => !line.startsWith('//')).join('');
      expect(printed.replaceAll(/\s/g, '')).toBe(`${each.text.replaceAll(/\s/g, '')};`);
    }
  });

  test('has the same name, parameters and columns on every engine', () => {
    const shapes = Object.values(dialects).map((dialect) =>
      comparedStatements(dialect).map(([name, { parameters, columns }]) => [name, parameters, columns]),
    );
    for (const each of shapes) expect(each).toEqual(shapes[0]);
  });

  test('declares what its text is given and finds', () => {
    const declared = { ...ONE, parameters: {}, columns: ['id'] } as const;
    expect(() => statement<Record<never, never>, [id: string]>({ ...declared, text: `${ONE.text} LIMIT 1` })).toThrow(
      new InternalError('made.up: parameters: expected id, as its text has, got none.'),
    );
    expect(() =>
      statement<{ readonly id: string }, [other: string]>({
        ...ONE,
        parameters: { id: 'node' },
        columns: ['other'],
        text: `${ONE.text} LIMIT 2`,
      }),
    ).toThrow(new InternalError('made.up: columns: expected id, as its text has, got other.'));
  });

  test('is checked though another of the same text was right', () => {
    expect(() => statement<Record<never, never>, [id: string]>({ ...ONE, parameters: {}, columns: ['id'] })).toThrow(
      new InternalError('made.up: parameters: expected id, as its text has, got none.'),
    );
    expect(() =>
      statement<{ readonly id: string }, [other: string]>({ ...ONE, parameters: { id: 'node' }, columns: ['other'] }),
    ).toThrow(new InternalError('made.up: columns: expected id, as its text has, got other.'));
  });

  test('is not run with other parameters', async () => {
    const database = embedded();
    const given: { readonly id: string } = Object.assign({ id: 'a' }, { more: 1 });
    expect(() => database.read(ONE, given)).toThrow(
      new InternalError('made.up: expected the parameters id, got id, more.'),
    );
    await database.close();
  });

  test('that is run must be one that the contract tests compare', async () => {
    const database = listed(embedded());
    await database.read(ONE, { id: 'node:one' });
    await expect(database.close()).rejects.toThrow(
      'Expected every statement that is run to be compared on both engines, got made.up. Add it to readStatements',
    );
  });

  test('that is run must have a text that they compare, not a name alone', async () => {
    const [, known] = comparedStatements(dialects.embedded).find(([name]) => name === 'coverage.districts') ?? [];
    const database = listed(embedded());
    await database.read(known as Statement, { level: 'COUNTY', limit: 1 });
    await database.close();
    const other = listed(embedded());
    const text = (known as Statement).text.replace('ORDER BY id', 'ORDER BY id DESC');
    await other.read({ ...(known as Statement), text }, { level: 'COUNTY', limit: 1 });
    await expect(other.close()).rejects.toThrow('got coverage.districts with ORDER BY id DESC. Add it to');
  });
});

describe('a text', () => {
  test('stands in lines, without its indentation, and without what is empty', () => {
    const inner = cypher`
      MATCH (b)
      RETURN b`;
    expect(cypher`
      CALL {
        ${inner}
        ${''}
      }
      ${'LIMIT 1'}`).toBe('CALL {\n  MATCH (b)\n  RETURN b\n}\nLIMIT 1');
    expect(cypher`MATCH (${'a'})`).toBe('MATCH (a)');
  });
});
