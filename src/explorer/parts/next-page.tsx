import { useEffect, useRef } from 'react';
import { useSearchParams } from 'wouter';
import { useHere } from '../shell/here.js';
import { useSpeech, type Language } from '../shell/language.js';
import { Go } from './links.js';

interface Given {
  readonly of: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  /** The parameter of the address that says which page this is. */
  readonly name?: (typeof PLACES)[number];
  /** The language of the names that the list is in the order of, if it is in that of names. */
  readonly by?: Language | undefined;
}
const PLACES = ['after', 'dated'] as const;

/** The ways to the next page of a list and back to its first; who goes on reads on at the heading of the list. */
export function NextPage({ of: { hasNextPage, endCursor }, name = 'after', by }: Given) {
  const { say } = useSpeech();
  const here = useHere();
  const [search] = useSearchParams();
  const place = search.get(name);
  const ways = useRef<HTMLParagraphElement>(null);
  const followed = useRef(false);
  useEffect(() => {
    if (!followed.current) return;
    followed.current = false;
    const heading = ways.current?.closest('section, main')?.querySelector<HTMLElement>('h1, h2');
    heading?.setAttribute('tabindex', '-1');
    heading?.focus();
  }, [place]);
  if (!hasNextPage && place === null) return null;
  // A paragraph of a source that the address names is on one page only.
  const pageAt = (cursor: string | null): string => {
    const places = { ...Object.fromEntries(PLACES.map((each) => [each, search.get(each)])), [name]: cursor };
    const begun = Object.values(places).some((each) => each !== null);
    return here({ ...places, at: null, by: begun ? (by ?? null) : null });
  };
  return (
    <p ref={ways} className="more" onClick={() => (followed.current = true)}>
      {place === null ? null : <Go to={pageAt(null)}>{say('第一页', 'First page')}</Go>}
      {place !== null && hasNextPage ? ' · ' : ''}
      {hasNextPage ? <Go to={pageAt(endCursor)}>{say('下一页', 'Next page')}</Go> : null}
    </p>
  );
}
