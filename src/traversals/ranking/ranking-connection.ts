import type { CurrentField } from '../../graphql/current-field.js';
import { readNodes } from '../../graphql/hydrate.js';
import { wantedOf } from '../../graphql/listing.js';
import { cursorParts } from '../../shared/cursor.js';
import { LIMIT } from '../../shared/limits.js';
import { parsePage, type PageArguments } from '../../shared/pages.js';
import { EVERY_BASIS, unlikeNotes } from '../figures/unlike.js';
import { wholeConnection } from '../figures/whole-connection.js';
import { ranking, rankingCoverage, rankingGaps, type RankingAsked } from './ranking.js';

/** A page of a ranking; only the nodes of the page are read. */
export async function rankingConnection(
  field: CurrentField,
  { metric, year, within, level, statuses, filter, direction, knownAt }: RankingAsked,
  args: PageArguments,
): Promise<object> {
  const { reader, selection } = field;
  const page = parsePage(args, LIMIT.rankingPage);
  // The cursors are bound to what is asked, in this order.
  const asked = { metric, year, within, level, statuses, filter, direction, knownAt };
  const whole = await ranking(reader, asked);
  const found = await wholeConnection(field, whole, page, cursorParts(2), async (values) => {
    const ids = values.map(({ entity }) => entity);
    const [read, figures] = await Promise.all([
      readNodes(reader, 'Node', ids, wantedOf(field, 'Entity').node),
      selection.of('edges').has('figure') ? whole.figuresOf(ids) : null,
    ]);
    const nodes = new Map(read.map((node) => [node.id, node]));
    return ({ entity, rank }) => {
      const [node, figure] = [nodes.get(entity), figures?.get(entity)];
      // A load may have finished between the order and this.
      return node && (figures === null || figure) ? { node, relation: null, edgeFields: { rank, figure } } : null;
    };
  });
  return {
    ...found,
    coverage: selection.has('coverage') ? rankingCoverage(reader, asked, whole) : null,
    gaps: selection.has('gaps') ? rankingGaps(reader, asked, whole) : null,
    notes: selection.has('notes') ? unlikeNotes(whole.figures, EVERY_BASIS) : null,
  };
}
