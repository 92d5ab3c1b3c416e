import type { ReactNode } from 'react';
import { Go } from './links.js';
import { KindMark } from './kind-mark.js';
import { addressOf } from '../shell/addresses.js';
import { useNames, Words } from '../shell/language.js';

interface Source {
  readonly id: string;
  readonly title: string;
  readonly titleEn: string | null;
  readonly publisher: string | null;
  readonly publishedOn: string;
}

/** A document by its title, who published it and when. */
export function SourceLine({ source, children }: { readonly source: Source; readonly children?: ReactNode }) {
  const { first } = useNames()({ name: source.title, nameEn: source.titleEn });
  return (
    <li className="pair">
      <span>
        <Go to={addressOf(source.id)} className="entity">
          <KindMark kind="source" />
          <span className="name">
            <Words of={first} />
          </span>
        </Go>{' '}
        {children}
      </span>
      <em>
        {source.publisher === null ? null : <span lang="zh">{source.publisher} · </span>}
        {source.publishedOn}
      </em>
    </li>
  );
}
