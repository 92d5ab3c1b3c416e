import type { Property } from '../definition/property.js';

/** What was read of a node or a relationship: its id, and the properties asked for. */
export interface Item {
  readonly id: string;
  readonly [property: string]: unknown;
}

type Types = Readonly<Record<string, Pick<Property, 'storedAs'>>>;

/** Puts names to a list of values: the id, then the properties. A list that is not there is an empty list. */
export function decode(types: Types, properties: readonly string[], values: readonly unknown[], offset = 0): Item {
  const item: Record<string, unknown> = { id: values[offset] };
  for (let index = 0; index < properties.length; index++) {
    const name = properties[index] as string;
    const value = values[offset + index + 1] ?? null;
    item[name] =
      value === null && (types[name]?.storedAs === 'strings' || types[name]?.storedAs === 'integers') ? [] : value;
  }
  return item as Item;
}
