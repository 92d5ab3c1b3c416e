import type { CurrentField } from '../../graphql/current-field.js';
import { readConnection } from '../../graphql/listing.js';
import type { Selection } from '../../graphql/selection.js';
import { organization } from '../../nodes/organization/organization.node.js';
import type { PageArguments } from '../../shared/pages.js';
import type { PartnersOf } from './partners.cypher.js';
import { partners, partnersTotal } from './partners.js';
import type { ListsAsked } from './partner-patterns.cypher.js';

/** The lists that are asked of the edges of a connection to partners. */
export const listsAsked = (selection: Selection): ListsAsked => ({
  programs: selection.of('edges').has('programs'),
  relations: selection.of('edges').has('relations'),
});

/** The organisations that are partners of a district or a school, as a connection. */
export const partnersConnection = (
  field: CurrentField,
  of: PartnersOf,
  id: string,
  args: PageArguments,
): Promise<object> =>
  readConnection(
    field,
    organization,
    args,
    (page, { node }) => partners(field.reader, of, id, page, node, listsAsked(field.selection)),
    () => partnersTotal(field.reader, of, id),
  );
