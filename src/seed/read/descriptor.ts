import { existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { z } from 'zod';
import { requiredOf, type Property } from '../../model/definition/property.js';
import { InputError } from '../../shared/errors.js';
import { dataPackage, type PackageNames } from './data-package.js';
import { fault, report, fileStart, type Fault } from '../fault.js';
import { readPlainFile } from './plain-file.js';
import type { SeedRow } from './seed-row.js';
import type { Table } from './tables.js';

/** A licence or a contributor: names, titles and addresses. */
const said = z.record(z.string(), z.union([z.string(), z.number(), z.boolean()]));
const descriptor = z.object({
  name: z.string(),
  title: z.string().default(''),
  licenses: z.array(said).optional(),
  contributors: z.array(said).optional(),
  needs: z.array(z.string()).optional(),
});

/** What the descriptor in a folder says of whose data it is. @throws InputError if it is none */
export function packageNames(folder: string): PackageNames {
  const names = readNames(folder);
  if ('message' in names) throw new InputError(report([names]));
  return names;
}

/** What is wrong with the descriptors in these folders. */
export const descriptorFaults = (folders: readonly string[]): readonly Fault[] =>
  folders.map(readNames).filter((names) => 'message' in names);

function readNames(folder: string): PackageNames | Fault {
  const file = join(folder, 'datapackage.json');
  if (!existsSync(file)) return { name: basename(folder).toLowerCase(), title: basename(folder) };
  const content = readPlainFile(file, 'descriptorBytes');
  if ('message' in content) return content;
  try {
    const { name, title, licenses, contributors, needs } = descriptor.parse(JSON.parse(content.toString('utf8')));
    return {
      name,
      title,
      ...(licenses ? { licenses } : {}),
      ...(contributors ? { contributors } : {}),
      ...(needs ? { needs } : {}),
    };
  } catch {
    return fault(
      fileStart(file),
      'expected a descriptor with a name, like the one that edugraph new writes, got another text',
    );
  }
}

/** The tables that a package has, with the columns that each has there. */
export const tablesIn = (folder: string, tables: readonly Table[]): readonly Table[] =>
  tables.flatMap((table) => {
    const file = join(folder, table.path);
    if (!existsSync(file)) return [];
    const names = headerOf(readFileSync(file, 'utf8'));
    return [{ ...table, columns: Object.fromEntries(names.map((name) => [name, table.columns[name] as Property])) }];
  });

/** The names in the first line of a table that was checked. */
const headerOf = (text: string): readonly string[] =>
  (
    text
      .replace(/^\uFEFF/, '')
      .trimStart()
      .split(/\r?\n/)[0] ?? ''
  )
    .split(',')
    .map((name) => name.replace(/^"|"$/g, '').trim())
    .filter((name) => name !== '');

export interface DescribedPackage {
  readonly folder: string;
  readonly rows: readonly SeedRow[];
}

/** The descriptor of each of these packages as it must be: its tables with their rows, and the packages it needs. */
export function descriptorsOf(
  packages: readonly DescribedPackage[],
  tables: readonly Table[],
): readonly { readonly path: string; readonly content: string }[] {
  const declaredIn = new Map<string, Set<string>>();
  const named = packages.map((each) => ({ ...each, names: packageNames(each.folder) }));
  for (const { names, rows } of named)
    for (const row of rows)
      if (declares(row)) {
        const id = row.values['id'] as string;
        declaredIn.set(id, (declaredIn.get(id) ?? new Set()).add(names.name));
      }
  return named.map(({ folder, names, rows }) => {
    const needs = rows
      .filter(({ table }) => table.node)
      .map(({ values }) => declaredIn.get(values['id'] as string))
      .filter((declaring) => declaring !== undefined && !declaring.has(names.name))
      .flatMap((declaring) => [...(declaring ?? [])]);
    return {
      path: join(folder, 'datapackage.json'),
      content: dataPackage(
        tablesIn(folder, tables),
        { ...names, needs: [...new Set(needs)].sort() },
        (path) => rows.filter(({ table }) => table.path === path).length,
      ),
    };
  });
}

/** Whether a row says what its thing is, and does not only refer to it. */
const declares = ({ table, values }: SeedRow): boolean =>
  table.node !== undefined && requiredOf(table.node.written).every((name) => (values[name] ?? null) !== null);
