import { useLocation, useSearchParams } from 'wouter';
import { listed } from './addresses.js';
import { useHere } from './here.js';

/** What one page of the API gives, and what every browser and proxy takes as an address. */
export const MOST_KEPT = 100;
const LONGEST = 8_000;
const PREFIX = 'observation:';

interface Kept {
  readonly ids: readonly string[];
  /** Whether no more fits. */
  readonly full: boolean;
  has(id: string): boolean;
  /** Puts a figure on the list, or takes it off. */
  toggle(id: string): void;
}

/** The list that a reader keeps: it is in the address and nowhere else. */
export function useKept(): Kept {
  const [, go] = useLocation();
  const here = useHere();
  const [search] = useSearchParams();
  const text = search.get('list') ?? search.get('ids') ?? '';
  const slugs = listed(text);
  const full = slugs.length >= MOST_KEPT || text.length > LONGEST - 200;
  const slugOf = (id: string): string => id.replace(PREFIX, '');
  return {
    ids: slugs.map((slug) => (slug.startsWith(PREFIX) ? slug : PREFIX + slug)),
    full,
    has: (id) => slugs.map(slugOf).includes(slugOf(id)),
    toggle: (id) => {
      const others = slugs.filter((slug) => slugOf(slug) !== slugOf(id));
      const list = (others.length < slugs.length ? others : [...slugs, slugOf(id)]).join();
      go(here({ list, ids: null }), { replace: true });
    },
  };
}
