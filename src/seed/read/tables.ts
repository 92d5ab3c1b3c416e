import { dating, tableName, type EdgeDefinition } from '../../model/definition/edge.js';
import type { GraphModel } from '../../model/definition/graph-model.js';
import { evidence, evidencePattern, ID, type NodeDefinition } from '../../model/definition/node.js';
import { Rank } from '../../domain/vocabulary.js';
import {
  oneOf,
  pattern,
  patterns,
  text,
  truth,
  type Properties,
  type Property,
} from '../../model/definition/property.js';
import { idOfKind } from '../../shared/errors.js';

/** One table of a data package: where it is, and its columns in order. */
export interface Table {
  /** Its path in the package, with forward slashes. */
  readonly path: string;
  readonly description: string;
  readonly node?: NodeDefinition;
  readonly edge?: EdgeDefinition;
  readonly columns: Properties;
  /** Of a column whose property follows from other cells of the row: which it is, if that is known. */
  readonly implied?: {
    readonly column: string;
    readonly by: (values: Readonly<Record<string, unknown>>) => Property | undefined;
  };
}

/** A cell that holds the id of a node of one of these kinds. */
export interface Reference {
  readonly column: string;
  readonly to: readonly NodeDefinition[];
}

const referenceColumn = (what: string, to: readonly NodeDefinition[], required: boolean): Property =>
  pattern(what, ID, `${idOfKind(...to.map(({ kind }) => kind))}, such as ${to[0]?.kind}:…`, { required });

/** Evidence as a cell of a package holds it: places in sources, as `source:fangzi-2021-12-16#p7`. */
const evidenceIn = ({ kind, example }: NodeDefinition, required = true): Property =>
  patterns(evidence.description, evidencePattern(kind), `evidence such as ${example}#p7`, { required });

/** What a thing must have is asked of all its rows together: of one row only what it is known by, and its evidence. */
const optional = (columns: Properties): Properties =>
  Object.fromEntries(Object.entries(columns).map(([name, column]) => [name, { ...column, required: false }]));

const withoutEvidence = ({ evidence: _, ...others }: Properties): Properties => others;

/** What a cell of another table cannot say. */
const claimsTable = (model: GraphModel): Table => ({
  path: 'claims.csv',
  description: 'Values that are dated, withdrawn, or second ones of a document.',
  columns: {
    about: pattern('The entity.', ID, 'the id of an entity', { required: true }),
    property: text('The property that the value is of, such as name or status.', { required: true }),
    value: text('The value.', { required: true }),
    ...dating,
    rank: oneOf('DEPRECATED withdraws the value, whoever claims it; empty is NORMAL.', Rank),
    evidence: evidenceIn(model.evidence.node),
  },
  implied: {
    column: 'value',
    by: ({ about, property }) =>
      typeof about === 'string' ? model.nodeOf(about)?.written[String(property)] : undefined,
  },
});

/**
 * Every table that a package can have: one per label, one per relationship that has a table of its own, and claims.
 */
export function tablesOf(model: GraphModel): readonly Table[] {
  return [
    ...model.nodes.map((node): Table => ({
      path: `nodes/${node.plural}.csv`,
      description: node.description,
      node,
      columns: nodeColumns(model, node),
    })),
    ...model.edges
      .filter(({ origin }) => origin === 'table')
      .map((edge): Table => ({
        path: `edges/${tableName(edge)}.csv`,
        description: edge.description,
        edge,
        columns: {
          from: referenceColumn('The node at its tail.', edge.from, true),
          to: referenceColumn('The node at its head.', edge.to, true),
          ...optional(withoutEvidence(edge.written)),
          ...(edge.identity ? { [edge.identity]: edge.written[edge.identity] as Property } : {}),
          denies: truth('true if this source says that it is not so; who states it has a row of its own.'),
          // A source that derives from another is itself the evidence of it.
          evidence: evidenceIn(model.evidence.node, !edge.from.includes(model.evidence.node)),
        },
      })),
    claimsTable(model),
  ];
}

function nodeColumns(model: GraphModel, node: NodeDefinition): Properties {
  const { id, ...rest } = node.written;
  const references = model
    .columnsOf(node)
    .map(
      ({ origin, to, description, perFrom }) =>
        [origin.column, referenceColumn(description, to, perFrom.least === 1)] as const,
    );
  return {
    id: id as Property,
    ...optional({ ...Object.fromEntries(references), ...rest }),
    ...('evidence' in rest ? { evidence: evidenceIn(model.evidence.node) } : {}),
  };
}
