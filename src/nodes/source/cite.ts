import type { GraphReader } from '../../model/reader/graph-reader.js';
import { readRelease, RELEASE } from '../../model/statements/release.js';
import { groupBy } from '../../shared/collections.js';
import type { Evidence } from '../../graphql/node.type.js';
import { citation, type Cited, type CitedPlace, type Style } from './citation.js';
import { source } from './source.node.js';

export const CITED = [
  ...['title', 'titleEn', 'publisher', 'originalPublisher', 'publishedOn', 'sourceKind', 'url', 'retractedOn'],
];

/** Which data the graph holds; read once for a request. */
const releaseOf = async (reader: GraphReader): Promise<string> =>
  (await reader.batch(readRelease.name, RELEASE, async () => {
    const rows = await reader.run(readRelease, { id: RELEASE });
    return new Map(rows.map(([release]) => [RELEASE, release]));
  })) ?? '';

/** Places in one source, with what is printed of a figure. */
export const placeIn = async (
  reader: GraphReader,
  locators: readonly string[],
  printed: string | null,
): Promise<CitedPlace> => ({ locators, printed, release: await releaseOf(reader) });

/** How the places that say something are cited: a citation for each source, one below the other. Two statements. */
export async function citePlaces(
  reader: GraphReader,
  places: readonly Pick<Evidence, 'sourceId' | 'locator'>[],
  printed: string | null,
  style: Style,
): Promise<string> {
  const citations = await Promise.all(
    [...groupBy(places, ({ sourceId }) => sourceId)].map(async ([sourceId, own]) => {
      const locators = own.map(({ locator }) => locator);
      const [cited, place] = await Promise.all([
        reader.node(source, sourceId, CITED) as Promise<Cited | null>,
        placeIn(reader, locators, printed),
      ]);
      return cited ? [citation(cited, style, place)] : [];
    }),
  );
  return citations.flat().join('\n');
}
