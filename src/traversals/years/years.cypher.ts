import { cypher } from '../../database/cypher.js';
import type { Row } from '../../database/statement.js';
import { columnsOf, reading, valuePart } from '../../model/statements/columns.js';
import { perNode, type IdParameters, type ListStatement } from '../../model/statements/fragments.js';
import { district } from '../../nodes/district/district.node.js';

/** A period, from its first day on and to its last, and how many observations have it; null without a period. */
export interface PeriodCount {
  readonly first: string | null;
  readonly last: string | null;
  readonly count: number;
}
const columns = columnsOf<PeriodCount>({
  first: valuePart<string | null>('first'),
  last: valuePart<string | null>('last'),
  count: valuePart<number>('count'),
});

/** How many observations about many districts have which period. */
export const periodCounts: ListStatement<IdParameters, PeriodCount> = reading(
  perNode<IdParameters, readonly Row[]>(district, {
    name: 'District.observationYears',
    parameters: { ids: 'nodes' },
    clauses: cypher`
      CALL (a) {
        MATCH (a)<-[:ABOUT]-(o:Node:Observation)
        WITH o.periodFrom AS first, o.periodTo AS last, count(o) AS count
        ORDER BY first, last
        RETURN collect([${columns.list}]) AS rows
      }`,
    value: 'rows',
  }),
  columns.read,
);
