import { cypher } from '../../database/cypher.js';
import { statement } from '../../database/statement.js';
import type { Voice } from '../figures/voices.js';
import type { IdParameters } from '../../model/statements/fragments.js';

/** A figure that is one part of others: of which, and what it takes to choose and to add it. */
export interface PartColumns extends Voice {
  /** The figure that was asked for, its breakdown, its value, and whether its metric adds up. */
  readonly of: string;
  readonly within: string | null;
  readonly whole: number;
  readonly unit: string;
  readonly additive: boolean;
  readonly breakdown: string;
}
type Expressions = Readonly<Record<Exclude<keyof PartColumns, 'origins' | 'revisions'>, string>>;
const COLUMNS: Expressions = {
  of: 'id',
  within: 'a.breakdown',
  whole: 'a.value',
  unit: 'm.unit',
  additive: 'm.additive',
  id: 'o.id',
  breakdown: 'o.breakdown',
  value: 'o.value',
  upper: 'o.upper',
  least: 'o.least',
  most: 'o.most',
  rank: 'o.rank',
  published: 'published',
  sources: 'sources',
  corrects: 'corrects',
  correctedBy: 'correctedBy',
};
export const PART_COLUMNS = Object.keys(COLUMNS) as readonly (keyof Expressions)[];

/** Every figure that is broken down of the quantities of these figures, in no order. */
export const breakdownsOf = statement<IdParameters & { readonly limit: number }, unknown[]>({
  name: 'breakdowns',
  parameters: { ids: 'nodes', limit: 'number' },
  columns: PART_COLUMNS,
  text: cypher`
    UNWIND $ids AS id
    MATCH (a:Node:Observation {id: id})
    MATCH (o:Observation {undivided: a.undivided})
    WHERE o.id IS NOT NULL AND o.breakdown IS NOT NULL
    WITH id, a, o
    LIMIT $limit
    MATCH (a)-[:OF]->(m:Node:Metric)
    CALL (o) {
      MATCH (o)-[:REPORTED_IN]->(s:Node:Source)
      WITH s
      ORDER BY s.id
      RETURN max(s.knownFrom) AS published, collect(s.id) AS sources
    }
    CALL (o) {
      MATCH (o)-[:CORRECTS]->(c:Node:Observation)
      RETURN min(c.id) AS corrects
    }
    CALL (o) {
      MATCH (o)<-[:CORRECTS]-(c:Node:Observation)
      WITH c
      ORDER BY c.id
      RETURN collect(c.id) AS correctedBy
    }
    RETURN ${PART_COLUMNS.map((name) => `${COLUMNS[name]} AS ${name}`).join(', ')}`,
});
