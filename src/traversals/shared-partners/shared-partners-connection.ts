import type { CurrentField } from '../../graphql/current-field.js';
import { readConnection } from '../../graphql/listing.js';
import { kindOf } from '../../model/definition/node.js';
import { district } from '../../nodes/district/district.node.js';
import { organization } from '../../nodes/organization/organization.node.js';
import { program } from '../../nodes/program/program.node.js';
import { school } from '../../nodes/school/school.node.js';
import { InputError, quote } from '../../shared/errors.js';
import { LIMIT } from '../../shared/limits.js';
import type { PageArguments } from '../../shared/pages.js';
import { listsAsked } from '../partners/partners-connection.js';
import { allThere, distinctIds, checkWholeNumber } from '../steps/arguments.js';
import { sharedPartners, sharedPartnersTotal, type SharedAsked } from './shared-partners.js';

const KINDS_WITH_PARTNERS: readonly string[] = [district, school, program].map(({ kind }) => kind);

/** The organisations that nodes share, as a connection. @throws InputError, LimitError for wrong arguments */
export async function sharedPartnersConnection(
  field: CurrentField,
  args: PageArguments & SharedAsked,
): Promise<object> {
  const { reader, selection } = field;
  const ids = distinctIds(args.ids, LIMIT.sharedPartnerIds, 2);
  for (const id of ids)
    if (!KINDS_WITH_PARTNERS.includes(kindOf(id)))
      throw new InputError(`ids: expected ids of districts, schools or programmes, got ${quote(id)}.`);
  await allThere(reader, { ids });
  const asked = { ids, minimum: checkWholeNumber('minimum', args.minimum, LIMIT.sharedPartnerIds) };
  return readConnection(
    field,
    organization,
    args,
    (page, { node }) => sharedPartners(reader, asked, page, node, listsAsked(selection)),
    () => sharedPartnersTotal(reader, asked),
  );
}
