import { cypher } from '../../database/cypher.js';
import { statement, type Row } from '../../database/statement.js';
import { columnsOf, reading, valuePart } from '../../model/statements/columns.js';
import { eachNode, type IdParameters, type ListStatement } from '../../model/statements/fragments.js';
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
  statement<IdParameters, [id: string, rows: readonly Row[]]>({
    name: 'District.observationYears',
    parameters: { ids: 'nodes' },
    columns: ['id', 'rows'],
    text: cypher`
      ${eachNode(district)}
      CALL (a) {
        MATCH (a)<-[:ABOUT]-(o:Node:Observation)
        WITH o.periodFrom AS first, o.periodTo AS last, count(o) AS count
        ORDER BY first, last
        RETURN collect([${columns.list}]) AS rows
      }
      RETURN id AS id, rows AS rows`,
  }),
  columns.read,
);
