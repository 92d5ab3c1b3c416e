import type { Figure } from './figures.js';

/** These figures as if only the sources published by a day existed: what corrects them later does not count yet. */
export function knownBy(figures: readonly Figure[], knownAt: string | null | undefined): readonly Figure[] {
  if (knownAt == null) return figures;
  const later = new Set(figures.filter(({ published }) => published > knownAt).map(({ id }) => id));
  return figures
    .filter(({ id }) => !later.has(id))
    .map((figure) => ({ ...figure, correctedBy: figure.correctedBy.filter((id) => !later.has(id)) }));
}
