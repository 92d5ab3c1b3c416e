import type { CurrentField } from '../../graphql/current-field.js';
import { asksOfNodes } from '../../graphql/listing.js';
import type { Item } from '../../model/statements/decode.js';
import { cursorParts } from '../../shared/cursor.js';
import { parsePage, type PageArguments, type PageRequest } from '../../shared/pages.js';
import { wholeConnection } from '../figures/whole-connection.js';
import { countedGroups } from './counts.js';
import type { GroupDimension, Keyed } from './group-keys.js';
import { checkDimensions, groups, type Groups, type GroupsAsked } from './groups.js';
import type { Measures } from './measure.js';

/** The fields that need to know what lies in what: two of a whole and its part are not added up. */
const SUMS = ['sum', 'mean', 'note', 'notes'];
/** Those that need to know the values of the figures. */
const VALUES = [...SUMS, 'min', 'max', 'median'];

/** A group as the API shows it: its dimensions by name, null for those that were not asked for. */
export interface GroupNode extends Item, Measures {
  readonly metricId: string | null;
  readonly entityId: string | null;
  readonly districtId: string | null;
  readonly cityId: string | null;
  readonly sourceId: string | null;
  readonly year: number | null;
  readonly period: string | null;
  readonly status: string | null;
  readonly category: string | null;
  readonly breakdown: string | null;
  readonly moneyStage: string | null;
  readonly currency: string | null;
}

/** A page of the groups that figures fall into. */
export async function groupsConnection(
  field: CurrentField,
  { by, statuses, filter, knownAt }: GroupsAsked,
  args: PageArguments,
): Promise<object> {
  const page = parsePage(args);
  // The cursors are bound to what is asked, in this order.
  const asked = { by, statuses, filter, knownAt };
  checkDimensions(asked);
  const counted = asksOfNodes(field.selection, VALUES) ? null : await countedGroups(field.reader, asked);
  if (counted) return pageOf(field, by, counted, page);
  return pageOf(field, by, await groups(field.reader, asked, asksOfNodes(field.selection, SUMS)), page);
}

const pageOf = <Each extends Keyed>(
  field: CurrentField,
  by: readonly GroupDimension[],
  found: Groups<Each>,
  page: PageRequest,
): Promise<object> =>
  wholeConnection(field, found, page, cursorParts(by.length, true), async (values) => {
    const nodes = new Map<Each, GroupNode>();
    for (const group of values) nodes.set(group, nodeOf(by, group, await found.measureOf(group)));
    return (group) => ({ node: nodes.get(group) as GroupNode, relation: null });
  });

function nodeOf(by: readonly GroupDimension[], { keys }: Keyed, measures: Measures): GroupNode {
  const of = (dimension: GroupDimension): string | null => keys[by.indexOf(dimension)] ?? null;
  const period = of('YEAR');
  const single = period !== null && /^\d{4}$/.test(period);
  return {
    id: keys.join(' '),
    metricId: of('METRIC'),
    entityId: of('ENTITY'),
    districtId: of('DISTRICT'),
    cityId: of('CITY'),
    sourceId: of('SOURCE'),
    year: single ? Number(period) : null,
    period: single ? null : period,
    status: of('STATUS'),
    category: of('CATEGORY'),
    breakdown: of('BREAKDOWN'),
    moneyStage: of('MONEY_STAGE'),
    currency: of('CURRENCY'),
    ...measures,
  };
}
