import type { ReactNode } from 'react';

/** Properties as words and values. */
export function Facts({ of }: { readonly of: readonly (readonly [string, ReactNode])[] }) {
  if (of.length === 0) return null;
  return (
    <dl className="facts">
      {of.map(([word, value], index) => (
        <div key={index}>
          <dt>{word}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
