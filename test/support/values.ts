import type { Properties, Property } from '../../src/model/definition/property.js';
import { fold } from '../../src/shared/fold.js';
import { sortable } from '../../src/shared/sortable.js';
import type { Pick } from './random-graph.js';

// Full-width forms beside emoji: Neo4j orders these two as UTF-16 in one place and as code points in another.
const TEXTS = ['ｗide', '坊子区', 'Huawei', 'é', '學', '🙂', "O'Brien", 'a"b', 'x;y', ' padded '];

/** Random values of a definition's properties; those that need not be there are there half the time. */
export function labelProperties(properties: Properties, pick: Pick): Record<string, unknown> {
  const entries = Object.entries(properties).filter(([name]) => name !== 'id');
  const values: Record<string, unknown> = Object.fromEntries(
    entries
      .filter(
        ([, { required, storedAs }]) => required || storedAs === 'strings' || storedAs === 'integers' || pick(2) === 0,
      )
      .map(([name, property]) => [name, valueOf(name, property, pick)]),
  );
  for (const [name, { keysOf }] of entries)
    if (keysOf)
      values[name] = [...new Set(keysOf.flatMap((key) => (values[key] ?? []) as string | readonly string[]).map(fold))];
  for (const [name, { orderOf }] of entries)
    if (orderOf) {
      const text = (values[orderOf.property] ?? values[orderOf.or ?? '']) as string;
      values[name] = sortable(orderOf.folded ? fold(text) : text);
    }
  return values;
}

function valueOf(name: string, { storedAs, enumeration }: Property, pick: Pick): unknown {
  const text = (): string => TEXTS[pick(TEXTS.length)] as string;
  const day = (): string => `20${String(10 + pick(15))}-0${String(1 + pick(9))}-1${String(pick(10))}`;
  if (enumeration) return enumeration.values[pick(enumeration.values.length)];
  if (name === 'occurrence') return `n${pick(3)}`;
  if (name === 'outOfForce')
    return Array.from({ length: pick(3) }, () => `${day()}/${pick(3) === 0 ? '9999-99-99' : day()}`);
  if (name === 'denials') return pick(4) === 0 ? [`source:n${pick(3)}#p1`] : [];
  if (name === 'evidence') return Array.from({ length: 1 + pick(3) }, (_, index) => `source:n${pick(3)}#p${index + 1}`);
  switch (storedAs) {
    case 'string':
      return text();
    case 'strings':
      return Array.from({ length: pick(3) }, text);
    case 'integer':
      return pick(3_000);
    case 'integers':
      return Array.from({ length: pick(3) }, () => pick(9));
    case 'number':
      return pick(1_000_000) / 4 - 1_000;
    case 'boolean':
      return pick(2) === 0;
    case 'date':
      return day();
    case 'partialDate':
      return day().slice(0, [4, 7, 10][pick(3)]);
  }
}
