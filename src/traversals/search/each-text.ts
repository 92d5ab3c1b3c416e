import type { GraphReader } from '../../model/reader/graph-reader.js';
import type { Item } from '../../model/statements/decode.js';
import { questionOf } from './match.js';
import { resolveNames } from './search.cypher.js';

interface FoundByText {
  readonly item: Item;
  /** How its names have the text: see FOUND. */
  readonly found: number;
}

/** What each of these texts finds by names, the best first, at most `limit`. One statement. */
export async function foundByEach(
  reader: GraphReader,
  texts: readonly string[],
  properties: readonly string[],
  { kinds, limit }: { readonly kinds: readonly string[]; readonly limit: number },
): Promise<readonly (readonly FoundByText[])[]> {
  const rows = texts.flatMap((text, index) => {
    const question = questionOf(text)?.question;
    return question ? [{ index, ...question }] : [];
  });
  const statement = resolveNames(reader.model, properties);
  const found = new Map(rows.length === 0 ? [] : await reader.run(statement, { rows, kinds, limit }));
  return texts.map((_, index) =>
    (found.get(index) ?? []).map(([row, how]) => ({ item: statement.read(row), found: how })),
  );
}
