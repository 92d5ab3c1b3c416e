import { saidBy, saidFrom, sourceOf, type Claim } from '../../domain/choose-claim.js';
import { retractedSince } from '../../domain/retraction.js';
import { ascending } from '../../shared/collections.js';
import { quote } from '../../shared/errors.js';
import { doubt, type Doubt } from '../doubt.js';
import type { MergedRow } from '../merge/merge.js';

/** What comes after a plan. */
const UNDER_WAY = ['BUILDING', 'OPEN', 'ACTIVE', 'COMPLETED', 'CLOSED'];

/** What a newer document calls planned, though an older one tells it as begun: a later stage, or a wrong word. */
export const plannedAgain = (rows: readonly MergedRow[]): readonly Doubt[] =>
  rows.flatMap((row) => {
    const states = row.claims.filter(isOpen).sort(byDay);
    const planned = states.findLast(({ value }) => value === 'PLANNED');
    // The newest that an older document tells: after CANCELLED, it may be planned anew.
    const begun = planned && states.findLast((claim) => claim.value !== 'PLANNED' && saidBy(claim) < saidFrom(planned));
    if (!planned || !begun || !UNDER_WAY.includes(String(begun.value))) return [];
    const own = row.rows.find(({ values }) => values['status'] === 'PLANNED') ?? row;
    return [
      {
        ...doubt(
          row,
          'PLANNED_AGAIN',
          'status',
          `status: expected ${quote(row.values['id'])} to have begun (${begun.value}), as ${quote(sourceOf(begun))} ` +
            `says, got PLANNED from the newer ${quote(sourceOf(planned))}; if it plans only a next stage, leave the ` +
            'cell empty, or give that a row of its own',
        ),
        ...own.at('status'),
      },
    ];
  });

const byDay = (one: Claim, other: Claim): number => ascending(saidBy(one), saidBy(other));

/** What a source that stands says of now: neither of another time nor a withdrawal. */
const isOpen = ({ property, since, until, rank, retractions = [] }: Claim): boolean =>
  property === 'status' && rank === 'NORMAL' && !since && !until && retractedSince(retractions) === null;
