import type { EdgeDefinition } from '../model/definition/edge.js';
import type { GraphModel } from '../model/definition/graph-model.js';
import { kindOf, notBefore, type NodeDefinition } from '../model/definition/node.js';
import { groupBy } from '../shared/collections.js';
import { quote } from '../shared/errors.js';
import { fault, type Fault } from './fault.js';
import { Locators } from './locators.js';
import type { SeedRow } from './read.js';
import { keyOf } from './union.js';

/**
 * Every fault of what the rows say together: ends and evidence that are not there, too many or too few of a
 * relationship, values out of bounds.
 */
export function checkRows(model: GraphModel, rows: readonly SeedRow[]): readonly Fault[] {
  const nodes = new Map(rows.filter(({ table }) => table.node).map((row) => [keyOf(row), row]));
  const check = new RowCheck(model, nodes);
  return [...rows.flatMap((row) => check.row(row)), ...checkNumbers(model, rows), ...checkCycles(model, rows)];
}

class RowCheck {
  readonly #locators = new Map<string, Locators>();
  #codes: ReadonlySet<string> | undefined;

  constructor(
    private readonly model: GraphModel,
    private readonly nodes: ReadonlyMap<string | null, SeedRow>,
  ) {}

  row(row: SeedRow): readonly Fault[] {
    return [
      ...this.#identity(row),
      ...this.#rules(row),
      ...this.#references(row),
      ...this.#evidence(row),
      ...this.#bounds(row),
      ...this.#money(row),
      ...this.#code(row),
    ];
  }

  /** A code of a standard is one that the standard's list has: its locators are the codes. */
  #code({ table, values, at }: SeedRow): readonly Fault[] {
    const code = values['code'] as string | null;
    if (table.node?.kind !== 'district' || code === null) return [];
    this.#codes ??= new Set(
      [...this.nodes.values()]
        .filter((row) => row.values['sourceKind'] === 'STANDARD')
        .flatMap((row) => (row.values['locators'] ?? []) as readonly string[]),
    );
    return this.#codes.has(code)
      ? []
      : [
          fault(
            at('code'),
            `code: expected a code that a source of kind STANDARD lists in its locators, got ${quote(code)}`,
          ),
        ];
  }

  #identity({ table, values, at }: SeedRow): readonly Fault[] {
    const id = values['id'] as string | null;
    return table.node && id !== null && kindOf(id) !== table.node.kind
      ? [fault(at('id'), `id: expected the id of a ${table.node.kind}, such as ${table.node.kind}:…, got ${quote(id)}`)]
      : [];
  }

  #rules({ table, values, at }: SeedRow): readonly Fault[] {
    const rules = table.node?.rules ?? [notBefore('until', 'since')];
    return rules
      .filter((rule) => !rule.holds(values))
      .map(({ on, expected }) => fault(at(on), `${on}: expected ${expected}, got ${quote(values[on])}`));
  }

  #references(row: SeedRow): readonly Fault[] {
    const { table, values, at } = row;
    const ends: readonly { column: string; to: readonly NodeDefinition[]; elsewhere?: true | undefined }[] = table.edge
      ? [
          { column: 'from', to: table.edge.from },
          { column: 'to', to: table.edge.to },
        ]
      : this.model
          .columnsOf(table.node as NonNullable<typeof table.node>)
          .map(({ origin, to }) => ({ column: origin.column, to, elsewhere: origin.elsewhere }));
    const faults = ends.flatMap(({ column, to, elsewhere }) => {
      const id = values[column] as string | null;
      if (id === null) return [];
      if (!to.some(({ kind }) => kind === kindOf(id)))
        return [
          fault(
            at(column),
            `${column}: expected the id of a ${to.map(({ kind }) => kind).join(' or ')}, got ${quote(id)}`,
          ),
        ];
      return this.nodes.has(id) || elsewhere
        ? []
        : [fault(at(column), `${column}: expected an id that is in one of the tables, got ${quote(id)}`)];
    });
    const [from, to] = [values['from'], values['to']] as [string | null, string | null];
    if (table.edge && from !== null && to !== null) {
      if (from === to)
        faults.push(fault(at('to'), `to: expected a different id from the one in from, got ${quote(to)} twice`));
      else if (table.edge.sameLabel && kindOf(from) !== kindOf(to))
        faults.push(fault(at('to'), `to: expected the id of a ${kindOf(from)}, the kind of from, got ${quote(to)}`));
    }
    return faults;
  }

  #evidence({ values, at }: SeedRow): readonly Fault[] {
    return ((values['evidence'] ?? []) as readonly string[]).flatMap((place) => {
      const [source, locator] = place.split('#') as [string, string];
      const row = this.nodes.get(source);
      if (!row)
        return [
          fault(at('evidence'), `evidence: expected a source that is in a table of sources, got ${quote(source)}`),
        ];
      let locators = this.#locators.get(source);
      if (!locators)
        this.#locators.set(source, (locators = new Locators((row.values['locators'] ?? []) as readonly string[])));
      return locators.has(locator)
        ? []
        : [
            fault(
              at('evidence'),
              `evidence: expected a place that ${source} has ` +
                `(${quote((row.values['locators'] as readonly string[] | null)?.join(';'))}), got ${quote(locator)}`,
            ),
          ];
    });
  }

  /** Only money has a stage and a currency. */
  #money({ values, at }: SeedRow): readonly Fault[] {
    const metric = this.nodes.get(values['metric'] as string | null)?.values;
    if (!metric || metric['unit'] === 'CNY' || metric['unit'] === null) return [];
    return ['moneyStage', 'currency']
      .filter((column) => (values[column] ?? null) !== null)
      .map((column) =>
        fault(
          at(column),
          `${column}: expected an empty cell, for ${quote(values['metric'])} is not in money but in ` +
            `${String(metric['unit'])}, got ${quote(values[column])}`,
        ),
      );
  }

  /** A figure is within the bounds of its metric. */
  #bounds({ values, at }: SeedRow): readonly Fault[] {
    const metric = this.nodes.get(values['metric'] as string | null)?.values;
    if (!metric) return [];
    const [minimum, maximum] = [metric['minimum'] ?? null, metric['maximum'] ?? null] as [number | null, number | null];
    return ['value', 'upper'].flatMap((column) => {
      const value = values[column] as number | null;
      if (value === null || ((minimum === null || value >= minimum) && (maximum === null || value <= maximum)))
        return [];
      return [
        fault(
          at(column),
          `${column}: expected a number from ${minimum ?? '-∞'} to ${maximum ?? '∞'}, the bounds of ` +
            `${quote(values['metric'])}, got ${value}`,
        ),
      ];
    });
  }
}

/** How many of a relationship a node has: no more, and no fewer, than its definition says. */
function checkNumbers(model: GraphModel, rows: readonly SeedRow[]): readonly Fault[] {
  return model.edges
    .filter(({ origin, perFrom }) => origin === 'table' && (perFrom.least > 0 || perFrom.most !== null))
    .flatMap((edge) => {
      const found = groupBy(rowsOfEdge(rows, edge), ({ values }) => values['from'] as string | null);
      const tooMany =
        edge.perFrom.most === null
          ? []
          : [...found.values()].flatMap((same) =>
              same
                .slice(1)
                .map((row) =>
                  fault(
                    row.at('from'),
                    `from: expected at most one ${edge.type} of ${quote(row.values['from'])}, got another in ` +
                      `${same[0]?.place.file}:${same[0]?.place.line}`,
                  ),
                ),
            );
      const missing =
        edge.perFrom.least === 0
          ? []
          : rows.filter(
              (row) => row.table.node && edge.from.includes(row.table.node) && !found.has(row.values['id'] as string),
            );
      return [
        ...tooMany,
        ...missing.map((row) =>
          fault(row.at('id'), `id: expected at least one ${edge.type} of ${quote(row.values['id'])}, got none`),
        ),
      ];
    });
}

/** Nothing is a part of itself, however far up. */
function checkCycles(model: GraphModel, rows: readonly SeedRow[]): readonly Fault[] {
  return model.edges
    .filter(({ sameLabel }) => sameLabel)
    .flatMap((edge) => {
      const column = typeof edge.origin === 'string' ? 'to' : edge.origin.column;
      const own = rowsOfEdge(rows, edge).map((row) => ({
        row,
        from: row.values[row.table.edge ? 'from' : 'id'],
        to: row.values[column] ?? undefined,
      }));
      const up = new Map(own.map(({ from, to }) => [from, to]));
      return own
        .filter(({ from, to }) => {
          const passed = new Set<unknown>();
          for (let at = to; at !== undefined && !passed.has(at); at = up.get(at)) {
            if (at === from) return true;
            passed.add(at);
          }
          return false;
        })
        .map(({ row, from }) =>
          fault(row.at(column), `${column}: expected no cycle of ${edge.type}, got one through ${quote(from)}`),
        );
    });
}

/** The rows that say it: of its own table, or those of the nodes whose column it is. */
const rowsOfEdge = (rows: readonly SeedRow[], edge: EdgeDefinition): readonly SeedRow[] =>
  rows.filter(({ table }) =>
    typeof edge.origin === 'string' ? table.edge === edge : table.node && edge.from.includes(table.node),
  );
