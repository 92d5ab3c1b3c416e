import type { GraphModel } from '../../model/definition/graph-model.js';
import { quote } from '../../shared/errors.js';
import { normalize } from '../../shared/normalize.js';
import { doubt, type Doubt } from '../doubt.js';
import { lineText } from '../fault.js';
import type { SeedRow } from '../read/seed-row.js';
import type { SourceTrail } from '../merge/source-trail.js';

/** What two sources hardly share unless they are one document, or one has the text of the other. */
const SHARED: readonly (readonly [column: string, of: (values: SeedRow['values']) => string | null])[] = [
  ['contentHash', ({ contentHash }) => contentHash as string | null],
  ['url', ({ url }) => url as string | null],
  [
    'title',
    ({ title, publishedOn }) => (title && publishedOn ? `${normalize(String(title))} ${String(publishedOn)}` : null),
  ],
];

/** Two sources that may be one document: it would confirm itself. Those that derive from each other are told apart. */
export function sameDocument(model: GraphModel, rows: readonly SeedRow[], trail: SourceTrail): readonly Doubt[] {
  const sources = rows.filter(({ table }) => table.node === model.evidence.node);
  const known = new Map<string, SeedRow>();
  return sources.flatMap((row) => {
    const found = SHARED.flatMap(([column, of]) => {
      const shared = of(row.values) ?? null;
      if (shared === null) return [];
      const other = known.get(`${column} ${shared}`);
      if (!other) known.set(`${column} ${shared}`, row);
      return other && !trail.joined([row.values['id'] as string, other.values['id'] as string])
        ? [[column, other] as const]
        : [];
    });
    return found
      .slice(0, 1)
      .map(([column, other]) =>
        doubt(
          row,
          'SAME_DOCUMENT',
          column,
          `${column}: expected different documents to differ in it, got ${quote(row.values[column])}, as in ` +
            `${lineText(other.place)}; if they are one, take one id; if one reprints or revises the other, write a ` +
            'row into edges/derived-from.csv',
          [other],
        ),
      );
  });
}
