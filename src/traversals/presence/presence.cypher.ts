import { beyondCursor, cypher, orderBy, unionAll, where, type PageShape } from '../../database/cypher.js';
import type { Row } from '../../database/statement.js';
import { partnersWith } from '../../edges/partners-with/partners-with.edge.js';
import type { Item } from '../../model/statements/decode.js';
import { columnsOf, itemPart, reading, valuePart } from '../../model/statements/columns.js';
import {
  pageKinds,
  perNode,
  shapeName,
  type CountStatement,
  type IdParameters,
  type ListStatement,
  type PageParameters,
} from '../../model/statements/fragments.js';
import { district } from '../../nodes/district/district.node.js';
import { organization } from '../../nodes/organization/organization.node.js';
import { partnerPattern } from '../partners/partner-patterns.cypher.js';

/** How organisations (a) come to be at work in districts (b). */
const PRESENCE_PATTERNS = unionAll(
  partnersWith.paths.atWork.map(partnerPattern).map(
    ({ match, program }) => cypher`
      MATCH ${match}
      RETURN b AS b, ${program} AS program, e.id AS relation, e.evidence AS evidence`,
  ),
);

/** A district, the number of its programmes there, and the evidence of all that leads there. */
interface Presence {
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
    perNode<IdParameters & PageParameters, readonly Row[]>(organization, {
      name: `Organization.districts.${shapeName(page)}`,
      parameters: { ids: 'nodes', ...pageKinds(page, ['node']) },
      clauses: cypher`
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
        }`,
      value: 'rows',
    }),
    columns.read,
  );
}

/** In how many districts many organisations are at work. */
export const presenceCount: CountStatement = perNode<IdParameters, number>(organization, {
  name: 'Organization.districts.count',
  parameters: { ids: 'nodes' },
  clauses: cypher`
    CALL (a) {
      CALL (a) {
        ${PRESENCE_PATTERNS}
      }
      RETURN count(DISTINCT b) AS count
    }`,
  value: 'count',
});
