import type { ReactNode } from 'react';

interface Given {
  readonly title: string;
  readonly count?: number | string;
  readonly aside?: ReactNode;
  readonly children: ReactNode;
}

/** A chapter of a page: its heading with a count, and what may be done with it beside. */
export function Section({ title, count, aside, children }: Given) {
  return (
    <section>
      <div className="section-head">
        <h2>
          {title}
          {count === undefined ? null : <small>&nbsp;{count}</small>}
        </h2>
        {aside}
      </div>
      {children}
    </section>
  );
}
