import type { ReactNode } from 'react';
import { Link, useSearchParams } from 'wouter';
import { addressOf } from '../shell/addresses.js';
import { useNames, useSpeech, Words } from '../shell/language.js';
import { KindMark, kindOf } from './kind-mark.js';

const withoutFrame = (href: string): string => href.replace(/([?&])embed=1(&|$)/, '$1').replace(/[?&]$/, '');

interface Way {
  readonly to: string;
  readonly className?: string;
  /** Where it leads, if what one sees is no text. */
  readonly label?: string;
  readonly children: ReactNode;
}

/** A link inside the page, also in a picture; the chosen language goes along. */
export function Go({ to, className, label, children }: Way) {
  const { with: address } = useSpeech();
  const [search] = useSearchParams();
  const href = address(to);
  // In a frame the page stays the one view that was asked for; everything else opens beside it.
  if (search.get('embed') === '1')
    return (
      <a {...{ href: withoutFrame(href), className }} aria-label={label} target="_blank" rel="noreferrer">
        {children}
      </a>
    );
  return (
    <Link {...{ href, className }} aria-label={label}>
      {children}
    </Link>
  );
}

/** Keeps a mark on the line of its name. */
const JOINED = '\u2060';

export interface Linked {
  readonly id: string;
  readonly name: string;
  readonly nameEn: string | null;
}

interface Shown {
  readonly entity: Linked;
  readonly second?: boolean;
  /** What opens before its mark and stays on its line. */
  readonly before?: string;
}

/** An entity by its mark and its name, leading to its page. */
export function EntityLink({ entity, second = false, before = '' }: Shown) {
  const names = useNames()(entity);
  return (
    <Go to={addressOf(entity.id)} className="entity">
      <span className="joined">
        {before}
        <KindMark kind={kindOf(entity.id)} />
        {JOINED}
      </span>
      <span className="name">
        <Words of={names.first} />
      </span>
      {second && names.second ? (
        <small>
          {' '}
          <Words of={names.second} />
        </small>
      ) : null}
    </Go>
  );
}
