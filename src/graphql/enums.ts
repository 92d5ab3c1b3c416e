import { registerEnumType } from 'type-graphql';
import type { Enumeration } from '../model/enumeration.js';

export type EnumObject = Readonly<Record<string, string>>;
const registered = new Map<string, EnumObject>();

/** A closed list as an enum of the schema; each value is described by its English and Chinese words. The same list gives the same enum. */
export function enumOf({ name, description, values, words }: Enumeration): EnumObject {
  const known = registered.get(name);
  if (known) return known;
  const object = Object.fromEntries(values.map((value) => [value, value]));
  const valuesConfig = Object.fromEntries(values.map((value) => [value, { description: `${words[value]?.en} · ${words[value]?.zh}` }]));
  registerEnumType(object, { name, description, valuesConfig });
  registered.set(name, object);
  return object;
}
