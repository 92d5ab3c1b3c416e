import type { EdgeDefinition } from '../../model/definition/edge.js';
import type { GraphModel } from '../../model/definition/graph-model.js';
import { DATED, type Rule } from '../../model/definition/node.js';
import { requiredOf } from '../../model/definition/property.js';
import { groupBy } from '../../shared/collections.js';
import { quote } from '../../shared/errors.js';
import { inCycles } from '../merge/cycles.js';
import { fault, lineText, type Fault } from '../fault.js';
import { keepsInEach, type MergedRow } from '../merge/merge.js';
import { isLost, nodesById, type Lost, type SeedRow } from '../read/seed-row.js';
import type { Table } from '../read/tables.js';

/** Every fault of what the rows say together: what is missing, too many or too few of a relationship, bounds. */
export function checkRows(model: GraphModel, rows: readonly MergedRow[], lost: Lost = new Set()): readonly Fault[] {
  const check = new RowCheck(model, nodesById(rows), lost);
  return [...rows.flatMap((row) => check.row(row)), ...checkNumbers(model, rows, lost), ...checkCycles(model, rows)];
}

const NONE: readonly Fault[] = [];

class RowCheck {
  readonly #required = new Map<Table['node'] | Table['edge'], readonly string[]>();
  #codes: ReadonlySet<string> | undefined;

  constructor(
    private readonly model: GraphModel,
    private readonly nodes: ReadonlyMap<unknown, SeedRow>,
    private readonly lost: Lost,
  ) {}

  row(row: MergedRow): readonly Fault[] {
    return [...this.#declared(row), ...this.#rules(row), ...this.#bounds(row), ...this.#money(row), ...this.#code(row)];
  }

  /** A code of a standard is one that the standard's list has: its locators are the codes. */
  #code(row: SeedRow): readonly Fault[] {
    const { table, values } = row;
    const code = values['code'] as string | null;
    if (table.node?.kind !== 'district' || code === null) return [];
    this.#codes ??= new Set(
      [...this.nodes.values()]
        .filter((each) => each.values['sourceKind'] === 'STANDARD')
        .flatMap((each) => (each.values['locators'] ?? []) as readonly string[]),
    );
    return this.#codes.has(code) || this.lost.has(`${this.model.evidence.node.kind}:*`)
      ? []
      : [
          fault(
            row.at('code'),
            `code: expected a code that a source of kind STANDARD lists in its locators, got ${quote(code)}`,
          ),
        ];
  }

  #rules(row: MergedRow): readonly Fault[] {
    const { table, values } = row;
    const faultOf = (each: SeedRow, { on, expected }: Pick<Rule, 'on' | 'expected'>): Fault =>
      fault(each.at(on), `${on}: expected ${expected}, got ${quote(each.values[on])}`);
    // What one source says of a time must fit together; what two say may be two times, which is a doubt.
    const broken = (rule: Rule): readonly Fault[] => {
      if (!rule.ofOneSource) return rule.holds(values) ? NONE : [faultOf(row, rule)];
      return keepsInEach(row, rule)
        ? NONE
        : row.rows.filter((each) => !rule.holds(each.values)).map((each) => faultOf(each, rule));
    };
    if (table.node) return table.node.rules.flatMap(broken);
    const ends = [values['from'], values['to']].map((id) => this.nodes.get(id)?.values);
    return [
      ...broken(DATED),
      ...(table.edge?.rules ?? [])
        .filter(({ holds }) => ends[0] && ends[1] && !holds(values, ends[0], ends[1]))
        .map((rule) => faultOf(row, rule)),
    ];
  }

  /** What a thing must have stands in one of its rows. */
  #declared(row: SeedRow): readonly Fault[] {
    const { table, values, wrong } = row;
    const id = (values['id'] ?? null) as string | null;
    if (id !== null && isLost(this.lost, id)) return [];
    const missing = this.#requiredOf(table).filter((name) => !wrong.includes(name) && (values[name] ?? null) === null);
    return missing.length === 0
      ? []
      : [
          fault(
            row.place,
            `expected ${missing.join(', ')} of ${quote(values['id'] ?? `${values['from']} → ${values['to']}`)} ` +
              'in a row of one of the packages, got none',
          ),
        ];
  }

  /** Evidence is asked of every row. */
  #requiredOf({ node, edge }: Table): readonly string[] {
    const definition = node ?? edge;
    const known = this.#required.get(definition);
    if (known) return known;
    const columns = node ? this.model.columnsOf(node).filter(({ perFrom }) => perFrom.least === 1) : [];
    const required = [...requiredOf(definition?.written ?? {}), ...columns.map(({ origin }) => origin.column)].filter(
      (name) => name !== 'evidence',
    );
    this.#required.set(definition, required);
    return required;
  }

  /** Only money has a stage and a currency. */
  #money(row: SeedRow): readonly Fault[] {
    const { values } = row;
    const metric = this.nodes.get(values['metric'])?.values;
    if (!metric || metric['unit'] === 'CNY' || metric['unit'] === null) return [];
    return ['moneyStage', 'currency']
      .filter((column) => (values[column] ?? null) !== null)
      .map((column) =>
        fault(
          row.at(column),
          `${column}: expected an empty cell, for ${quote(values['metric'])} is not in money but in ` +
            `${String(metric['unit'])}, got ${quote(values[column])}`,
        ),
      );
  }

  /** A figure is within the bounds of its metric. */
  #bounds(row: SeedRow): readonly Fault[] {
    const { values } = row;
    const metric = this.nodes.get(values['metric'])?.values;
    if (!metric) return [];
    const [minimum, maximum] = [metric['minimum'] ?? null, metric['maximum'] ?? null] as [number | null, number | null];
    return ['value', 'upper'].flatMap((column) => {
      const value = values[column] as number | null;
      if (value === null || ((minimum === null || value >= minimum) && (maximum === null || value <= maximum)))
        return [];
      return [
        fault(
          row.at(column),
          `${column}: expected a number from ${minimum ?? '-∞'} to ${maximum ?? '∞'}, the bounds of ` +
            `${quote(values['metric'])}, got ${value}`,
        ),
      ];
    });
  }
}

/** How many of a relationship a node has: no more, and no fewer, than its definition says. */
function checkNumbers(model: GraphModel, rows: readonly SeedRow[], lost: Lost): readonly Fault[] {
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
                      lineText((same[0] as SeedRow).place),
                  ),
                ),
            );
      const missing =
        edge.perFrom.least === 0 || lost.has(`${edge.type}|*`)
          ? []
          : rows.filter(
              ({ table, values }) =>
                table.node &&
                edge.from.includes(table.node) &&
                !found.has(values['id'] as string) &&
                !lost.has(`${edge.type}|${String(values['id'])}`),
            );
      return [
        ...tooMany,
        ...missing.map((row) =>
          fault(row.at('id'), `id: expected at least one ${edge.type} of ${quote(row.values['id'])}, got none`),
        ),
      ];
    });
}

/** Nothing leads back to itself by a relationship that must not; a row with one id twice is a fault already. */
function checkCycles(model: GraphModel, rows: readonly SeedRow[]): readonly Fault[] {
  return model.edges
    .filter(({ acyclic }) => acyclic)
    .flatMap((edge) => {
      const column = typeof edge.origin === 'string' ? 'to' : edge.origin.column;
      const ends = endsOf(rows, edge).filter(({ values: { from, to } }) => column !== 'to' || from !== to);
      return inCycles(ends).map(({ values, at }) =>
        fault(at(column), `${column}: expected no cycle of ${edge.type}, got one through ${quote(values['from'])}`),
      );
    });
}

/** The rows that say it, with its two ends: a column of a node leads from the node. */
function endsOf(rows: readonly SeedRow[], edge: EdgeDefinition): readonly SeedRow[] {
  const found = rowsOfEdge(rows, edge);
  if (typeof edge.origin === 'string') return found;
  const { column } = edge.origin;
  return found
    .filter(({ values }) => (values[column] ?? null) !== null)
    .map(({ table, values: { id, [column]: to }, place, wrong, at }) => ({
      ...{ table, place, wrong, at },
      values: { from: id, to },
    }));
}

/** The rows that say it: of its own table, or those of the nodes whose column it is. */
const rowsOfEdge = (rows: readonly SeedRow[], edge: EdgeDefinition): readonly SeedRow[] =>
  rows.filter(({ table }) =>
    typeof edge.origin === 'string' ? table.edge === edge : table.node && edge.from.includes(table.node),
  );
