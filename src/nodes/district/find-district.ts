import type { CurrentField } from '../../graphql/current-field.js';
import { findNode } from '../../graphql/hydrate.js';
import type { Item } from '../../model/statements/decode.js';
import { InputError } from '../../shared/errors.js';
import { codeLine } from '../../shared/search-lines.js';
import { districtByCode, districtByFormerCode } from './district.cypher.js';
import { district } from './district.node.js';

const CODE = /^\d{6}$/;

/** The district of an id or of a code of GB/T 2260, or null. @throws InputError if not exactly one of them is given */
export async function findDistrict(
  field: CurrentField,
  id: string | null | undefined,
  code: string | null | undefined,
): Promise<Item | null> {
  if ((id == null) === (code == null))
    throw new InputError(`district: expected exactly one of id and code, got ${id == null ? 'neither' : 'both'}.`);
  const found = id ?? (await idOfCode(field, code ?? ''));
  return found === undefined ? null : findNode(field, district, found);
}

/** The district that has the code; if none has, the one that had it. */
async function idOfCode({ reader }: CurrentField, code: string): Promise<string | undefined> {
  if (!CODE.test(code)) return undefined;
  const now = await reader.run(districtByCode, { code });
  const [[id] = []] = now.length > 0 ? now : await reader.run(districtByFormerCode, { line: codeLine(code) });
  return id;
}
