import type { ReactNode } from 'react';

/** The shape of each kind as the data of a path, in a square of 20 × 20: pages and canvases draw the same. */
const SHAPES: Readonly<Record<string, string>> = {
  district: 'M4 3h12a1 1 0 0 1 1 1v12a1 1 0 0 1-1 1H4a1 1 0 0 1-1-1V4a1 1 0 0 1 1-1z',
  school: 'M10 1.5 18.5 9v9.5h-17V9z',
  organization: 'M2 10a8 8 0 1 1 16 0 8 8 0 1 1-16 0z',
  program: 'M10 .8 19.2 10 10 19.2.8 10z',
  policy: 'M4 1h8.5L17 5.5V19H4z',
  recognition: 'm10 .8 2.8 6 6.5.7-4.9 4.4 1.4 6.5L10 15l-5.8 3.4 1.4-6.5L.7 7.5l6.5-.7z',
  metric: 'M5.2 1.7h9.6L19.6 10l-4.8 8.3H5.2L.4 10z',
  source: 'M4 1h12v18H4zM6.5 5h7v1.6h-7zM6.5 9h7v1.6h-7zM6.5 13h4.5v1.6H6.5z',
};
const DOT = 'M6 10a4 4 0 1 1 8 0 4 4 0 1 1-8 0z';

export const shapePath = (kind: string): string => SHAPES[kind] ?? DOT;
/** The shape of a kind, to be drawn inside an <svg> of 20 × 20. */
export const shapeOf = (kind: string): ReactNode => <path d={shapePath(kind)} fillRule="evenodd" />;
export const kindOf = (id: string): string => id.slice(0, id.indexOf(':'));

/** The mark of a kind: its shape and its colour, beside a word that says the same. */
export function KindMark({ kind }: { readonly kind: string }) {
  return (
    <svg className="mark" viewBox="0 0 20 20" aria-hidden="true" fill="currentColor" data-kind={kind}>
      {shapeOf(kind)}
    </svg>
  );
}

/** The mark of a node inside a picture, on the ground of the page. */
export function Shape({
  id,
  x,
  y,
  size,
}: {
  readonly id: string;
  readonly x: number;
  readonly y: number;
  readonly size: number;
}) {
  return (
    <g data-kind={kindOf(id)}>
      <circle cx={x} cy={y} r={12 * size} fill="var(--bg)" />
      <g transform={`translate(${x - 10 * size} ${y - 10 * size}) scale(${size})`} fill="currentColor">
        {shapeOf(kindOf(id))}
      </g>
    </g>
  );
}
