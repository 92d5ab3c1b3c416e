import { useEffect, useRef } from 'react';
import { useSearchParams } from 'wouter';
import { useHere } from '../shell/here.js';
import { useSpeech } from '../shell/language.js';
import { Go } from './links.js';

interface Given {
  readonly of: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  /** The parameter of the address that says which page this is. */
  readonly name?: 'after' | 'dated';
}

/** The ways to the next page of a list and back to its first; who goes on reads on at the heading of the list. */
export function NextPage({ of: { hasNextPage, endCursor }, name = 'after' }: Given) {
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
  const pageAt = (cursor: string | null): string => here({ [name]: cursor, at: null });
  return (
    <p ref={ways} className="more" onClick={() => (followed.current = true)}>
      {place === null ? null : <Go to={pageAt(null)}>{say('第一页', 'First page')}</Go>}
      {place !== null && hasNextPage ? ' · ' : ''}
      {hasNextPage ? <Go to={pageAt(endCursor)}>{say('下一页', 'Next page')}</Go> : null}
    </p>
  );
}
