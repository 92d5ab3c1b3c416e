import { describe, expect, test } from '@jest/globals';
import {
  getNullableType,
  getOperationAST,
  isEnumType,
  isInputObjectType,
  isListType,
  isRequiredInputField,
  Kind,
  Lexer,
  parse,
  print,
  Source,
  TokenKind,
  typeFromAST,
  validate,
  type DocumentNode,
  type GraphQLInputType,
  type GraphQLSchema,
  type NamedTypeNode,
} from 'graphql';
import { readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { graphModel } from '../../src/edges/graph.js';
import { factsQuery } from '../../src/explorer/pages/entity/facts-query.js';
import { estimate } from '../../src/graphql/cost.js';
import { limitRules } from '../../src/graphql/limits.js';
import { ownOf } from '../../src/model/definition/graph-model.js';
import { edugraphSchema } from '../../src/schema.js';

const FOLDER = 'src/explorer';
const LIMITS = { depth: 16, aliases: 15, directives: 10, rootFields: 10 };
const MOST_TOKENS = 1_000;
const MOST_NODES = 50_000;
/** The largest pages that the views ask for. */
const FIRST: Readonly<Record<string, number>> = {
  ...{ Partners: 25, Paths: 10, StartSizes: 10, Ranking: 250, SameFigures: 50, Search: 50 },
  Source: 12,
};
const MOST_ENTITIES = 25;

/** A variable as large as a view makes it. */
function variable(operation: string, name: string, type: GraphQLInputType): unknown {
  const inner = getNullableType(type);
  if (name === 'first') return FIRST[operation] ?? 100;
  if (name === 'maxLength') return 4;
  if (name === 'perRelation') return 25;
  if (isListType(inner)) {
    // A metric alone or with a status is a column: of both together there are as many as entities.
    const many = { entities: MOST_ENTITIES, metrics: MOST_ENTITIES - 1 }[name] ?? 1;
    return Array.from({ length: many }, () => variable(operation, '', inner.ofType));
  }
  if (isEnumType(inner)) return inner.getValues()[0]?.name;
  if (isInputObjectType(inner))
    return Object.fromEntries(
      Object.values(inner.getFields())
        .filter(isRequiredInputField)
        .map((field) => [field.name, variable(operation, field.name, field.type)]),
    );
  return { Boolean: true, Int: 2021 }[String(inner)] ?? 'district:fangzi';
}

function variablesOf(schema: GraphQLSchema, document: DocumentNode): Record<string, unknown> {
  const operation = getOperationAST(document);
  return Object.fromEntries(
    (operation?.variableDefinitions ?? []).map(({ variable: { name }, type }) => [
      name.value,
      variable(
        operation?.name?.value ?? '',
        name.value,
        typeFromAST(schema, type as NamedTypeNode) as GraphQLInputType,
      ),
    ]),
  );
}

const files = readdirSync(FOLDER, { recursive: true })
  .map(String)
  .filter((path) => path.endsWith('queries.ts'));
const isDocument = (value: unknown): value is DocumentNode =>
  typeof value === 'object' && value !== null && 'kind' in value && value.kind === Kind.DOCUMENT;

/** The operations of a file, as the page sends them. */
async function operationsOf(path: string): Promise<readonly string[]> {
  const found = (await import(resolve(join(FOLDER, path)))) as Record<string, unknown>;
  const lists = 'LISTS' in found ? Object.values(found['LISTS'] as Record<string, { query: unknown }>) : [];
  return [...Object.values(found), ...lists.map(({ query }) => query)].filter(isDocument).map(print);
}

function tokensOf(text: string): number {
  const lexer = new Lexer(new Source(text));
  let count = 0;
  while (lexer.advance().kind !== TokenKind.EOF) count += 1;
  return count;
}

async function expectToFit(text: string): Promise<void> {
  const schema = await edugraphSchema();
  const document = parse(text);
  expect(validate(schema, document)).toEqual([]);
  expect(validate(schema, document, [...limitRules(LIMITS)])).toEqual([]);
  expect(tokensOf(text)).toBeLessThanOrEqual(MOST_TOKENS);
  const nodes = estimate({ schema, document, operationName: null, variables: variablesOf(schema, document) });
  const name = getOperationAST(document)?.name?.value;
  expect([name, nodes !== null && nodes <= MOST_NODES ? 'within' : nodes]).toEqual([name, 'within']);
}

describe('what the page asks', () => {
  test.each(files)('%s is in the schema and within the limits of the service', async (path) => {
    const operations = await operationsOf(path);
    expect(operations.length).toBeGreaterThan(0);
    for (const text of operations) await expectToFit(text);
  });

  test.each(graphModel.entities)('the properties that only a $kind has, as the API lists them', async (node) => {
    const names = Object.keys(ownOf(node)).filter((name) => !node.properties[name]?.hidden);
    expect(names.length).toBeGreaterThan(0);
    await expectToFit(factsQuery(node.kind, names));
  });
});
