import { placeParts, sourceIdOf } from '../../model/definition/evidence-place.js';
import type { GraphModel } from '../../model/definition/graph-model.js';
import { kindOf, type NodeDefinition } from '../../model/definition/node.js';
import { counted } from '../../shared/counted.js';
import { idOfKind, quote } from '../../shared/errors.js';
import { fault, type Fault } from '../fault.js';
import { Locators } from '../../nodes/source/locators.js';
import type { MergedRow } from '../merge/merge.js';
import { packagesBeside } from '../read/package-folders.js';
import { readPackage } from '../read/read.js';
import { isLost, nodesById, placesCited, type Lost, type SeedRow } from '../read/seed-row.js';
import { tablesOf, type Table } from '../read/tables.js';

interface PackageRows {
  readonly folder: string;
  readonly rows: readonly SeedRow[];
}
interface Referred {
  readonly column: string;
  readonly id: string;
  readonly to: readonly NodeDefinition[];
  /** Whether it may be in a package that is not here. */
  readonly elsewhere: boolean;
}
type ReferringColumn = readonly [column: string, to: readonly NodeDefinition[], elsewhere: boolean];

/**
 * Every id that a row refers to is of a right kind, and has a row in the same package; evidence is at a place that its
 * source has.
 */
export function checkReferences(
  model: GraphModel,
  packages: readonly PackageRows[],
  merged: readonly MergedRow[],
  lost: Lost,
): readonly Fault[] {
  const check = new ReferenceCheck(
    model,
    nodesById(merged),
    packages.map(({ folder }) => folder),
    lost,
  );
  return packages.flatMap(({ rows }) => check.package(rows));
}

/** What is missing is reported once, where it is first named. */
const withMore = ({ first, more }: { readonly first: Fault; readonly more: number }): Fault =>
  more === 0 ? first : { ...first, message: `${first.message}; it is named in ${counted(more, 'more place')}` };

class ReferenceCheck {
  readonly #locators = new Map<string, Locators>();
  readonly #columns = new Map<Table, readonly ReferringColumn[]>();
  /** The places that sources have, of those that were asked for: many rows cite the same. */
  readonly #right = new Set<string>();
  readonly #sources: readonly NodeDefinition[];
  #beside: ReadonlyMap<string, string> | undefined;

  constructor(
    private readonly model: GraphModel,
    private readonly known: ReadonlyMap<unknown, MergedRow>,
    private readonly folders: readonly string[],
    private readonly lost: Lost,
  ) {
    this.#sources = [model.evidence.node];
  }

  package(rows: readonly SeedRow[]): readonly Fault[] {
    const here = new Set<unknown>();
    for (const { table, values } of rows) if (table.node) here.add(values['id']);
    const missing = new Map<string, { readonly first: Fault; more: number }>();
    const faults: Fault[] = [];
    for (const row of rows) {
      faults.push(...this.#kind(row), ...this.#ends(row));
      for (const { column, id, to, elsewhere } of this.#referred(row)) {
        if (!to.some(({ kind }) => kind === kindOf(id)))
          faults.push(
            fault(row.at(column), `${column}: expected ${idOfKind(...to.map(({ kind }) => kind))}, got ${quote(id)}`),
          );
        else if (!elsewhere && !here.has(id) && !isLost(this.lost, id)) {
          const known = missing.get(id);
          if (known) known.more++;
          else missing.set(id, { first: fault(row.at(column), `${column}: ${this.#whereFrom(id)}`), more: 0 });
        }
      }
      faults.push(...this.#places(row));
    }
    return [...faults, ...[...missing.values()].map(withMore)];
  }

  #referred(row: SeedRow): readonly Referred[] {
    const found: Referred[] = [];
    for (const [column, to, elsewhere] of this.#columnsOf(row.table)) {
      const id = row.values[column] as string | null;
      if (id !== null) found.push({ column, id, to, elsewhere });
    }
    const places = placesCited(row);
    const sources = places.length === 1 ? [sourceIdOf(places[0] as string)] : new Set(places.map(sourceIdOf));
    for (const id of sources) found.push({ column: 'evidence', id, to: this.#sources, elsewhere: false });
    return found;
  }

  /** The columns of a table that hold ids; the same for all its rows. */
  #columnsOf(table: Table): readonly ReferringColumn[] {
    const known = this.#columns.get(table);
    if (known) return known;
    const columns: readonly ReferringColumn[] = table.edge
      ? [
          ['from', table.edge.from, false],
          ['to', table.edge.to, false],
        ]
      : table.node
        ? this.model
            .columnsOf(table.node)
            .map(({ origin, to }) => [origin.column, to, origin.elsewhere ?? false] as const)
        : [['about', this.model.entities, false]];
    this.#columns.set(table, columns);
    return columns;
  }

  /** What is missing: a row in this package, or in any. */
  #whereFrom(id: string): string {
    const node = this.model.nodeOf(id);
    const table = `nodes/${node?.plural ?? ''}.csv`;
    if (this.known.has(id))
      return (
        `expected an id that has a row in ${table} of the same package, got ${quote(id)}; ` +
        `a row with its id${node && 'evidence' in node.written ? ' and evidence' : ''} is enough`
      );
    const folder = this.#declaredBeside().get(id);
    const expected =
      node === this.model.evidence.node
        ? 'a source that is in a table of sources'
        : 'an id that is in one of the tables';
    return folder === undefined
      ? `expected ${expected}, got ${quote(id)}`
      : `expected ${expected}, got ${quote(id)}, which is in the package ${folder}; name that folder too`;
  }

  #declaredBeside(): ReadonlyMap<string, string> {
    this.#beside ??= new Map(
      packagesBeside(this.folders).flatMap((folder) =>
        readPackage(folder, tablesOf(this.model)).rows.flatMap(({ table, values }) =>
          table.node && (values['name'] ?? values['title'] ?? null) !== null
            ? [[values['id'] as string, folder] as const]
            : [],
        ),
      ),
    );
    return this.#beside;
  }

  #kind(row: SeedRow): readonly Fault[] {
    const { table, values } = row;
    const id = values['id'] as string | null;
    return table.node && id !== null && kindOf(id) !== table.node.kind
      ? [
          fault(
            row.at('id'),
            `id: expected ${idOfKind(table.node.kind)}, such as ${table.node.kind}:…, got ${quote(id)}`,
          ),
        ]
      : [];
  }

  #ends(row: SeedRow): readonly Fault[] {
    const { table, values } = row;
    const [from, to] = [values['from'], values['to']] as [string | null, string | null];
    if (!table.edge || from === null || to === null) return [];
    if (from === to)
      return [fault(row.at('to'), `to: expected a different id from the one in from, got ${quote(to)} twice`)];
    if (table.edge.sameLabel && kindOf(from) !== kindOf(to))
      return [fault(row.at('to'), `to: expected ${idOfKind(kindOf(from))}, the kind of from, got ${quote(to)}`)];
    return table.edge.symmetric && from > to
      ? [
          fault(
            row.at('from'),
            `from: expected the id that is first by alphabet, since ${table.edge.type} leads neither way, got ` +
              `${quote(from)} before ${quote(to)}; swap from and to`,
          ),
        ]
      : [];
  }

  #places(row: SeedRow): readonly Fault[] {
    return placesCited(row).flatMap((place) => {
      if (this.#right.has(place)) return [];
      const [source, locator] = placeParts(place);
      const given = this.known.get(source)?.values['locators'] as readonly string[] | null | undefined;
      if (!given) return [];
      const locators = this.#locators.get(source) ?? new Locators(given);
      this.#locators.set(source, locators);
      const has = locators.has(locator);
      if (has) this.#right.add(place);
      return has
        ? []
        : [
            fault(
              row.at('evidence'),
              `evidence: expected a place that ${source} has (${quote(given.join(';'))}), got ${quote(locator)}`,
            ),
          ];
    });
  }
}
