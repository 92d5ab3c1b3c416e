import { registerEnumType } from 'type-graphql';
import type { Enumeration } from '../model/definition/enumeration.js';

type EnumObject = Readonly<Record<string, string>>;
const registered = new Map<string, { readonly list: Enumeration; readonly object: EnumObject }>();

/** A closed list as an enum, each value described by its English and Chinese words. Made once per list. */
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

/** The enums that list the kinds of entity, those of any node, and the types of relationship of the model. */
export const entityKindEnum = (): EnumObject => enumNamed('EntityKind');
export const nodeKindEnum = (): EnumObject => enumNamed('NodeKind');
export const relationTypeEnum = (): EnumObject => enumNamed('RelationType');

function enumNamed(name: string): EnumObject {
  const known = registered.get(name);
  if (!known)
    throw new TypeError(`Expected makeGraphTypes(model) before the schema is built, found no enum ${name} yet.`);
  return known.object;
}

/** Every enum of the schema, by name. */
export const enumsOfSchema = (): readonly Enumeration[] =>
  [...registered.values()].map(({ list }) => list).sort((one, other) => (one.name < other.name ? -1 : 1));
