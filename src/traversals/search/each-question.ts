import type { GraphReader } from '../../model/reader/graph-reader.js';
import type { Item } from '../../model/statements/decode.js';
import { inBatches } from './in-batches.js';
import type { Question } from './match.js';
import { resolveNames, type HitRow } from './search.cypher.js';

interface FoundByQuestion {
  readonly item: Item;
  readonly row: HitRow;
}

/** What each of these questions finds by names, the best first, at most `limit`; no question finds nothing. */
export async function foundByEach(
  reader: GraphReader,
  questions: readonly (Question | null | undefined)[],
  properties: readonly string[],
  { kinds, limit }: { readonly kinds: readonly string[]; readonly limit: number },
): Promise<readonly (readonly FoundByQuestion[])[]> {
  const rows = questions.flatMap((question, index) => (question ? [{ index, ...question }] : []));
  const statement = resolveNames(reader.model, properties);
  const found = new Map(await inBatches(reader, rows, (batch) => reader.run(statement, { rows: batch, kinds, limit })));
  return questions.map((_, index) => (found.get(index) ?? []).map((row) => ({ item: statement.read(row[0]), row })));
}
