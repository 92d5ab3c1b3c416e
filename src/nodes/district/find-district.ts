import type { CurrentField } from '../../graphql/current-field.js';
import { findNode } from '../../graphql/hydrate.js';
import type { Item } from '../../model/statements/decode.js';
import { InputError } from '../../shared/errors.js';
import { districtByCode } from './district.cypher.js';
import { district } from './district.node.js';

/** The district of an id or of a code of GB/T 2260, or null. @throws InputError if not exactly one of them is given */
export async function findDistrict(
  field: CurrentField,
  id: string | null | undefined,
  code: string | null | undefined,
): Promise<Item | null> {
  if ((id == null) === (code == null))
    throw new InputError(`district: expected exactly one of id and code, got ${id == null ? 'neither' : 'both'}.`);
  const found = id ?? (await field.reader.run(districtByCode, { code: code ?? '' }))[0]?.[0];
  return found === undefined ? null : findNode(field, district, found);
}
