import { describe, expect, test } from '@jest/globals';
import { createHash } from 'node:crypto';
import {
  buildSchema,
  DangerousChangeType,
  findBreakingChanges,
  findDangerousChanges,
  type GraphQLSchema,
} from 'graphql';
import { readFileSync } from 'node:fs';
import { edugraphSchema } from '../../src/schema.js';

const released = readFileSync('schema/released.graphql', 'utf8');
/** The SHA-256 of each released schema: a line is added at a release, and none is ever changed. */
const RELEASED: Readonly<Record<string, string>> = {
  '0.1.0': '62ee362a7fc6b354e3a2276121bad8876415ffdacd070541cae80ed0101967c3',
};
const changelog = readFileSync('CHANGELOG.md', 'utf8');

/**
 * What may break a client that was written for the other schema: a default that changes gives another answer to the
 * same question.
 */
const breaking = (before: GraphQLSchema, after: GraphQLSchema): readonly string[] => [
  ...findBreakingChanges(before, after).map(({ description }) => description),
  ...findDangerousChanges(before, after)
    .filter(({ type }) => type === DangerousChangeType.ARG_DEFAULT_VALUE_CHANGE)
    .map(({ description }) => description),
];
/** What the changelog says of the time since the last release. */
const unreleased = (text: string): readonly string[] =>
  (/^## \[Unreleased\]\n([^]*?)(?=^## )/m.exec(text)?.[1] ?? '').split('\n');
const unsaid = (changes: readonly string[], lines: readonly string[]): readonly string[] =>
  changes.filter((change) => !lines.includes(`- Breaking: ${change}`));

describe('the schema against the one that was last released', () => {
  test('what breaks a client is said in the changelog, under Unreleased, as `- Breaking: …`', async () => {
    expect(unsaid(breaking(buildSchema(released), await edugraphSchema()), unreleased(changelog))).toEqual([]);
  });

  test('the released schema is that of the newest release of the changelog, as it was then', () => {
    const version = /^# The GraphQL schema as of release (\S+)\./.exec(released)?.[1] ?? '';
    expect(version).toBe(/^## \[(\d[^\]]*)\]/m.exec(changelog)?.[1]);
    expect([version, createHash('sha256').update(released).digest('hex')]).toEqual([version, RELEASED[version]]);
  });

  test.each([
    ['a field that goes', 'type Query { a(n: Int = 1): Int }', 'Query.b was removed.'],
    ['a type that changes', 'type Query { a(n: Int = 1): Int b: Int }', 'Query.b changed type from String to Int.'],
    [
      'an argument that is wanted',
      'type Query { a(n: Int = 1, m: Int!): Int b: String }',
      'A required arg m on Query.a was added.',
    ],
    [
      'another default',
      'type Query { a(n: Int = 2): Int b: String }',
      'Query.a arg n has changed defaultValue from 1 to 2.',
    ],
  ])('%s breaks', (_, after, change) => {
    const changes = breaking(buildSchema('type Query { a(n: Int = 1): Int b: String }'), buildSchema(after));
    expect(changes).toEqual([change]);
    expect(unsaid(changes, unreleased(`## [Unreleased]\n\n## [1.0.0]\n\n- Breaking: ${change}\n`))).toEqual([change]);
    expect(unsaid(changes, unreleased(`## [Unreleased]\n\n- Breaking: ${change}\n\n## [1.0.0]\n`))).toEqual([]);
  });

  test('what is added does not', () => {
    expect(
      breaking(buildSchema('type Query { a: Int }'), buildSchema('type Query { a(n: Int): Int b: String }')),
    ).toEqual([]);
  });
});
