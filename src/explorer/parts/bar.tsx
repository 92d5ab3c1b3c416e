import { useId } from 'react';

interface Drawn {
  /** From where to where it reaches, as parts of its row: 0 to 1. */
  readonly from?: number;
  readonly to: number;
  readonly colour?: string;
  /** Hatched: it stands for a part of the whole. */
  readonly part?: boolean;
  /** Hollow and dashed: it is not there yet. */
  readonly planned?: boolean;
  /** It fades where no date says that it begins or ends. */
  readonly open?: 'start' | 'end' | undefined;
}

/** The shortest bar that is seen. */
const LEAST = 0.005;
const percent = (share: number): string => `${Math.round(share * 10_000) / 100}%`;

/** A bar in its row of a table, which says the same in words. */
export function Bar({ from = 0, to, colour = 'var(--metric)', part = false, planned = false, open }: Drawn) {
  const id = useId();
  const fill = part || open ? `url(#${id})` : planned ? 'none' : colour;
  const seen = planned ? 0.4 : 1;
  return (
    <svg className="bar" aria-hidden="true">
      {open ? (
        <linearGradient id={id}>
          <stop offset="0" stopColor={colour} stopOpacity={open === 'start' ? 0 : seen} />
          <stop offset="1" stopColor={colour} stopOpacity={open === 'start' ? seen : 0} />
        </linearGradient>
      ) : null}
      {part ? (
        <pattern id={id} width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <rect width="3" height="7" fill={colour} />
        </pattern>
      ) : null}
      <rect
        x={percent(from)}
        y="1"
        width={percent(Math.max(to - from, LEAST))}
        height="20"
        fill={fill}
        stroke={(part || planned) && !open ? colour : 'none'}
        strokeWidth="1.5"
        strokeDasharray={planned ? '4 3' : undefined}
      />
    </svg>
  );
}
