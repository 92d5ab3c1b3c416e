import { cypher, returnedAs } from '../../database/cypher.js';
import { statement } from '../../database/statement.js';
import type { Voice } from '../../nodes/observation/voice.js';
import { VOICE, VOICE_COLUMNS } from '../figures/voice.cypher.js';
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
const COLUMNS: Readonly<Record<keyof PartColumns, string>> = {
  of: 'id',
  within: 'a.breakdown',
  whole: 'a.value',
  unit: 'm.unit',
  additive: 'm.additive',
  breakdown: 'o.breakdown',
  ...VOICE_COLUMNS,
};
export const PART_COLUMNS = Object.keys(COLUMNS) as readonly (keyof PartColumns)[];

/** Every figure that is broken down of the quantities of these figures, in no order. */
export const breakdownsOf = statement<IdParameters & { readonly limit: number; readonly knownAt: string }, unknown[]>({
  name: 'breakdowns',
  parameters: { ids: 'nodes', limit: 'number', knownAt: 'text' },
  columns: PART_COLUMNS,
  text: cypher`
    UNWIND $ids AS id
    MATCH (a:Node:Observation {id: id})
    MATCH (o:Observation {undivided: a.undivided})
    WHERE o.id IS NOT NULL AND o.breakdown IS NOT NULL
    WITH id, a, o
    LIMIT $limit
    MATCH (a)-[:OF]->(m:Node:Metric)
    ${VOICE}
    ${returnedAs(COLUMNS)}`,
});
