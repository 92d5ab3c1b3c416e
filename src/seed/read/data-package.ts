import { z } from 'zod';
import { identitiesOf } from '../../model/definition/edge.js';
import type { Property } from '../../model/definition/property.js';
import type { Table } from './tables.js';

/** The types of Frictionless Table Schema; lists are texts with `;` between. */
const TABLE_SCHEMA_TYPES: Readonly<Record<Property['storedAs'], string>> = {
  string: 'string',
  strings: 'string',
  integer: 'integer',
  integers: 'string',
  number: 'number',
  boolean: 'boolean',
  date: 'date',
  partialDate: 'string',
};

/** What a descriptor says beside its tables: whose data it is. */
export interface PackageNames {
  readonly name: string;
  readonly title: string;
  /** The release, if it is of one. */
  readonly version?: string;
  readonly licenses?: readonly object[];
  readonly contributors?: readonly object[];
  /** The names of the packages that declare what this one only refers to. */
  readonly needs?: readonly string[];
}

/**
 * datapackage.json: the descriptor of these tables, after Frictionless Data Package, made from the definitions; with
 * the number of rows of a table, if it is known.
 */
export function dataPackage(
  tables: readonly Table[],
  { name, title, version, licenses, contributors, needs }: PackageNames,
  rowsOf: (path: string) => number | undefined = () => undefined,
): string {
  const paths = new Map(tables.flatMap(({ node }) => (node ? [[node.kind, node.plural] as const] : [])));
  const descriptor = {
    profile: 'tabular-data-package',
    name,
    title,
    ...(version === undefined ? {} : { version }),
    ...(licenses === undefined ? {} : { licenses }),
    ...(contributors === undefined ? {} : { contributors }),
    ...(needs === undefined ? {} : { needs }),
    resources: tables.map((table) => ({
      profile: 'tabular-data-resource',
      name: table.path.replace('.csv', '').replace('/', '-'),
      path: table.path,
      description: table.description,
      format: 'csv',
      mediatype: 'text/csv',
      encoding: 'utf-8',
      // Readers guess otherwise, and wrongly if a table has one column.
      dialect: { delimiter: ',' },
      ...(rowsOf(table.path) === undefined ? {} : { stats: { rows: rowsOf(table.path) } }),
      schema: {
        fields: Object.entries(table.columns).map(([name, property]) => fieldDescriptor(name, property)),
        missingValues: [''],
        ...(table.node ? { primaryKey: 'id' } : {}),
        ...(table.edge ? { primaryKey: ['from', 'to', ...identitiesOf(table.edge)] } : {}),
        ...foreignKeys(table, paths),
      },
    })),
  };
  return `${JSON.stringify(descriptor, null, 2)}\n`;
}

function fieldDescriptor(name: string, { storedAs, required, description, enumeration, schema }: Property): object {
  const form =
    schema instanceof z.ZodString
      ? schema.def.checks
          ?.map((check) => (check._zod.def as { readonly pattern?: RegExp }).pattern?.source)
          .find((source) => source !== undefined)
      : undefined;
  const constraints = {
    ...(required ? { required } : {}),
    ...(enumeration ? { enum: enumeration.values } : {}),
    ...(form ? { pattern: form } : {}),
  };
  return {
    name,
    type: TABLE_SCHEMA_TYPES[storedAs],
    description,
    ...(Object.keys(constraints).length > 0 ? { constraints } : {}),
  };
}

/** A column that holds ids of one kind points at that kind's table. */
function foreignKeys({ edge }: Table, plurals: ReadonlyMap<string, string>): object {
  const keys = edge
    ? [
        { fields: 'from', to: edge.from },
        { fields: 'to', to: edge.to },
      ]
        .filter(({ to }) => to.length === 1 && plurals.has(to[0]?.kind ?? ''))
        .map(({ fields, to }) => ({
          fields,
          reference: { resource: `nodes-${plurals.get(to[0]?.kind ?? '')}`, fields: 'id' },
        }))
    : [];
  return keys.length > 0 ? { foreignKeys: keys } : {};
}
