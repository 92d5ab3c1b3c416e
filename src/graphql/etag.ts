/** Kept by a cache, and asked about each time. */
export const KEPT = 'public, no-cache';

/**
 * Whether a reader has the version of this tag already. Asked of us and of no cache between, so `Cache-Control` of the
 * request, which fetch sends along, has no say.
 */
export const isKnown = (tags: string | undefined, tag: string): boolean =>
  (tags ?? '').split(',').some((each) => each.trim() === '*' || each.trim().replace(/^W\//, '') === tag.slice(2));
