/** How high letters are. */
export const LETTER = 13;
const WIDTHS = { zh: LETTER, en: 7.5 };

export interface Label {
  readonly x: number;
  readonly y: number;
  readonly name: { readonly text: string; readonly lang: 'zh' | 'en' };
  readonly strong: boolean;
}

interface Wanted extends Label {
  /** It is the chosen one's. */
  readonly first: boolean;
}

const half = ({ name: { text, lang } }: Label): number => (text.length * WIDTHS[lang]) / 2;
const rank = ({ first, strong }: Wanted): number => Number(first) * 2 + Number(strong);

/** The names that lie over none before them: that of the chosen node comes first, then those of large ones. */
export function withRoom(labels: readonly Wanted[]): readonly Label[] {
  const kept: Label[] = [];
  for (const label of [...labels].sort((one, other) => rank(other) - rank(one))) {
    const over = kept.some(
      (other) => Math.abs(other.y - label.y) < LETTER + 2 && Math.abs(other.x - label.x) < half(other) + half(label),
    );
    if (!over) kept.push(label);
  }
  return kept;
}
