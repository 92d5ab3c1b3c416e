import type { EdgeDefinition } from '../model/definition/edge.js';
import type { GraphModel } from '../model/definition/graph-model.js';
import { kindOf, notBefore } from '../model/definition/node.js';
import { groupBy } from '../shared/collections.js';
import { quote } from '../shared/errors.js';
import { fault, type Fault } from './fault.js';
import { Locators } from './locators.js';
import type { Lost, SeedRow } from './read.js';
import { keyOf } from './union.js';

/**
 * Every fault of what the rows say together: ends and evidence that are not there, too many or too few of a
 * relationship, values out of bounds.
 */
export function checkRows(model: GraphModel, rows: readonly SeedRow[], lost: Lost = new Set()): readonly Fault[] {
  const nodes = new Map(rows.filter(({ table }) => table.node).map((row) => [keyOf(row), row]));
  const check = new RowCheck(model, nodes, lost);
  return [
    ...rows.flatMap((row) => check.row(row)),
    ...check.missing(),
    ...checkNumbers(model, rows, lost),
    ...checkCycles(model, rows),
  ];
}

class RowCheck {
  readonly #locators = new Map<string, Locators>();
  readonly #missing = new Map<string, { readonly first: Fault; more: number }>();
  #codes: ReadonlySet<string> | undefined;

  constructor(
    private readonly model: GraphModel,
    private readonly nodes: ReadonlyMap<string | null, SeedRow>,
    private readonly lost: Lost,
  ) {}

  /** What is not there, each once, where it is first named. */
  missing(): readonly Fault[] {
    return [...this.#missing.values()].map(({ first, more }) =>
      more === 0
        ? first
        : { ...first, message: `${first.message}; it is named in ${more} more ${more === 1 ? 'place' : 'places'}` },
    );
  }

  #miss(id: string, made: () => Fault): void {
    if (this.lost.has(id) || this.lost.has(`${kindOf(id)}:*`)) return;
    const known = this.#missing.get(id);
    if (known) known.more++;
    else this.#missing.set(id, { first: made(), more: 0 });
  }

  row(row: SeedRow): readonly Fault[] {
    return [
      ...this.#identity(row),
      ...this.#rules(row),
      ...this.#references(row),
      ...this.#evidence(row),
      ...this.#bounds(row),
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
    const ends = table.edge
      ? [
          { column: 'from', to: table.edge.from },
          { column: 'to', to: table.edge.to },
        ]
      : this.model
          .columnsOf(table.node as NonNullable<typeof table.node>)
          .map(({ origin, to }) => ({ column: origin.column, to }));
    const faults = ends.flatMap(({ column, to }) => {
      const id = values[column] as string | null;
      if (id === null) return [];
      if (!to.some(({ kind }) => kind === kindOf(id)))
        return [
          fault(
            at(column),
            `${column}: expected the id of a ${to.map(({ kind }) => kind).join(' or ')}, got ${quote(id)}`,
          ),
        ];
      if (!this.nodes.has(id))
        this.#miss(id, () =>
          fault(at(column), `${column}: expected an id that is in one of the tables, got ${quote(id)}`),
        );
      return [];
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
      if (!row) {
        this.#miss(source, () =>
          fault(at('evidence'), `evidence: expected a source that is in a table of sources, got ${quote(source)}`),
        );
        return [];
      }
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
                      `${same[0]?.place.file}:${same[0]?.place.line}`,
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

/** Nothing is a part of itself, however far up. */
function checkCycles(model: GraphModel, rows: readonly SeedRow[]): readonly Fault[] {
  return model.edges
    .filter(({ sameLabel }) => sameLabel)
    .flatMap((edge) => {
      const own = rowsOfEdge(rows, edge);
      const up = new Map(own.map(({ values }) => [values['from'], values['to']]));
      return own
        .filter(({ values }) => {
          const passed = new Set<unknown>();
          for (let at = values['to']; at !== undefined && !passed.has(at); at = up.get(at)) {
            if (at === values['from']) return true;
            passed.add(at);
          }
          return false;
        })
        .map((row) =>
          fault(row.at('to'), `to: expected no cycle of ${edge.type}, got one through ${quote(row.values['from'])}`),
        );
    });
}

const rowsOfEdge = (rows: readonly SeedRow[], edge: EdgeDefinition): readonly SeedRow[] =>
  rows.filter(({ table }) => table.edge === edge);
