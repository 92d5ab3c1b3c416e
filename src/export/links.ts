import { sourceIdOf } from '../model/definition/evidence-place.js';
import type { Item } from '../model/statements/decode.js';
import { linkTo, type Linked, type Printed } from '../nodes/source/link.js';
import type { ExportReader } from './export-reader.js';

/** What a link is made of, beside the fact itself. */
export const LINKED = ['url', 'contentHash'] as const;

const sourcesOf = ({ evidence }: Item): readonly string[] => [
  ...new Set(((evidence ?? []) as readonly string[]).map(sourceIdOf)),
];

/** Where to read what these facts say: for each the addresses of its sources that have one, by its id. */
export async function linksOf(
  rows: ExportReader,
  items: readonly Item[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  const sources = await rows.byId(items.flatMap(sourcesOf), LINKED);
  return new Map(
    items.map((item) => [
      item.id,
      sourcesOf(item).flatMap((id) => linkTo((sources.get(id) ?? {}) as Linked, item as Printed) ?? []),
    ]),
  );
}
