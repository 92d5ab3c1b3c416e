import type { Properties, StoredAs } from '../model/definition/property.js';

// What XML 1.0 cannot hold in any form: control characters, halves of surrogate pairs, and two that are no characters.
const IMPOSSIBLE = /[^\P{Cc}\t\n\r]|[\p{Cs}\ufffe\uffff]/gu;
const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
  '\u2028': '&#8232;',
};

/** A text as XML has it, in an element or in an attribute's double quotes; what XML cannot hold is left out. */
export const xml = (text: string): string =>
  text.replace(IMPOSSIBLE, '').replace(/[&<>"\t\n\r\u2028]/g, (character) => ENTITIES[character] as string);

/** The attributes of a tag, in the order given; those that are null are left out. */
export const attributes = (values: Readonly<Record<string, string | null>>): string =>
  Object.entries(values)
    .map(([name, value]) => (value === null ? '' : ` ${name}="${xml(value)}"`))
    .join('');

/** The type of an attribute, as GEXF and GraphML name it; lists are texts with semicolons, which every reader has. */
function xmlType(storedAs: StoredAs): 'string' | 'long' | 'double' | 'boolean' {
  return storedAs === 'integer'
    ? 'long'
    : storedAs === 'number'
      ? 'double'
      : storedAs === 'boolean'
        ? 'boolean'
        : 'string';
}

/** The attributes that nodes or edges have, by name, with their types: these texts, then the properties. */
export const typedAttributes = (
  texts: readonly string[],
  properties: Properties,
): readonly (readonly [name: string, type: string])[] => [
  ...texts.map((name) => [name, 'string'] as const),
  ...Object.entries(properties).map(([name, { storedAs }]) => [name, xmlType(storedAs)] as const),
];
