import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { addressOf } from '../shell/addresses.js';
import { useNames, useSpeech, Words } from '../shell/language.js';
import { KindMark, kindOf } from './kind-mark.js';

/** A link inside the page; the chosen language goes along. */
export function Go({
  to,
  className,
  children,
}: {
  readonly to: string;
  readonly className?: string;
  readonly children: ReactNode;
}) {
  const { with: address } = useSpeech();
  return (
    <Link href={address(to)} className={className ?? ''}>
      {children}
    </Link>
  );
}

/** Keeps a mark on the line of its name. */
const JOINED = '\u2060';

interface Linked {
  readonly id: string;
  readonly name: string;
  readonly nameEn: string | null;
}

/** An entity by its mark and its name, leading to its page. */
export function EntityLink({ entity, second = false }: { readonly entity: Linked; readonly second?: boolean }) {
  const names = useNames()(entity);
  return (
    <Go to={addressOf(entity.id)} className="entity">
      <KindMark kind={kindOf(entity.id)} />
      {JOINED}
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
