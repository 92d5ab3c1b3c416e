import { beyondCursor, cypher, orderBy, unionAll, where, type PageShape } from '../../database/cypher.js';
import { statement, type Row } from '../../database/statement.js';
import type { Item } from '../../model/statements/decode.js';
import { columnsOf, itemPart, reading, valuePart } from '../../model/statements/columns.js';
import {
  pageKinds,
  shapeName,
  type CountStatement,
  type IdParameters,
  type ListStatement,
  type PageParameters,
} from '../../model/statements/fragments.js';
import { district } from '../../nodes/district/district.node.js';

/**
 * How an organisation (a) comes to be at work in a district (b): by a programme done there, or a partnership with it or
 * with a school in it.
 */
const PRESENCE_PATTERNS = unionAll([
  cypher`
    MATCH (a)-[e:PARTNERS_IN]->(p:Node:Program)-[:IMPLEMENTED_IN]->(b:Node:District)
    RETURN b AS b, p.id AS program, e.id AS relation, e.evidence AS evidence`,
  cypher`
    MATCH (a)-[e:PARTNERS_WITH]->(b:Node:District)
    RETURN b AS b, null AS program, e.id AS relation, e.evidence AS evidence`,
  cypher`
    MATCH (a)-[e:PARTNERS_WITH]->(:Node:School)-[:LOCATED_IN]->(b:Node:District)
    RETURN b AS b, null AS program, e.id AS relation, e.evidence AS evidence`,
]);
const EACH_ORGANIZATION = cypher`
  UNWIND $ids AS id
  MATCH (a:Node:Organization {id: id})`;

/** A district, the number of its programmes there, and the evidence of all that leads there. */
export interface Presence {
  readonly node: Item;
  readonly programCount: number;
  readonly evidence: readonly (readonly string[])[];
}

/** A page of the districts that many organisations are at work in, by id. */
export function presencePage(
  properties: readonly string[],
  page: PageShape,
): ListStatement<IdParameters & PageParameters, Presence> {
  const columns = columnsOf<Presence>({
    node: itemPart('b', district.properties, properties),
    programCount: valuePart<number>('programs'),
    evidence: valuePart<readonly (readonly string[])[]>('evidence'),
  });
  return reading(
    statement<IdParameters & PageParameters, [id: string, rows: readonly Row[]]>({
      name: `Organization.districts.${shapeName(page)}`,
      parameters: { ids: 'nodes', ...pageKinds(page, ['node']) },
      columns: ['id', 'rows'],
      text: cypher`
        ${EACH_ORGANIZATION}
        CALL (a) {
          CALL (a) {
            ${PRESENCE_PATTERNS}
          }
          WITH b, program, relation, evidence
          ORDER BY relation, program
          WITH b, count(DISTINCT program) AS programs, collect(evidence) AS evidence
          ${where(beyondCursor('b.id', page))}
          WITH b, programs, evidence
          ${orderBy(['b.id'], page)}
          LIMIT $limit
          RETURN collect([${columns.list}]) AS rows
        }
        RETURN id AS id, rows AS rows`,
    }),
    columns.read,
  );
}

/** In how many districts many organisations are at work. */
export const presenceCount: CountStatement = statement<IdParameters, [id: string, count: number]>({
  name: 'Organization.districts.count',
  parameters: { ids: 'nodes' },
  columns: ['id', 'count'],
  text: cypher`
    ${EACH_ORGANIZATION}
    CALL (a) {
      CALL (a) {
        ${PRESENCE_PATTERNS}
      }
      RETURN count(DISTINCT b) AS count
    }
    RETURN id AS id, count AS count`,
});
