import { registerEnumType } from 'type-graphql';
import type { Enumeration } from '../model/definition/enumeration.js';

export type EnumObject = Readonly<Record<string, string>>;
const registered = new Map<string, { readonly list: Enumeration; readonly object: EnumObject }>();

/** A closed list as an enum of the schema; each value is described by its English and Chinese words. The same list gives the same enum. */
export function enumOf(list: Enumeration): EnumObject {
  const { name, description, values, words } = list;
  const known = registered.get(name);
  if (known) return known.object;
  const object = Object.fromEntries(values.map((value) => [value, value]));
  const valuesConfig = Object.fromEntries(
    values.map((value) => [value, { description: `${words[value]?.en} · ${words[value]?.zh}` }]),
  );
  registerEnumType(object, { name, description, valuesConfig });
  registered.set(name, { list, object });
  return object;
}

/** Every enum of the schema, by name. */
export const enumsOfSchema = (): readonly Enumeration[] =>
  [...registered.values()].map(({ list }) => list).sort((one, other) => (one.name < other.name ? -1 : 1));
