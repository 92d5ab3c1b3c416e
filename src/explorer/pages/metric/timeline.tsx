import { useQuery } from 'urql';
import type { Figure } from '../../api/fragments.js';
import { Answered } from '../../parts/answers.js';
import { STATUSES } from '../../parts/choose.js';
import { FigureScope, FigureSource, FigureValue, Period, Status } from '../../parts/figure.js';
import { useValueText } from '../../parts/figure-words.js';
import { EntityLink } from '../../parts/links.js';
import { Section } from '../../parts/section.js';
import { TakeAway } from '../../parts/take-away.js';
import { useSpeech } from '../../shell/language.js';
import { isWide } from '../../shell/width.js';
import { placed, type Placed } from './placed.js';
import { TimelineQuery } from './queries.js';

const YEAR = /^\d{4}$/;
const HEIGHT = 160;
/** How many can be compared at a glance. */
const MOST_LINES = 8;
/** Figures of groups too, which are left out of what does not speak of them. */
const IN_GROUPS = { breakdown: {} };

interface Series {
  readonly key: string;
  readonly figures: readonly Figure[];
}

/** Figures of one thing, one group and one extent, for single years: what may stand on one line. */
function seriesOf(figures: readonly Figure[]): readonly Series[] {
  const series = new Map<string, Figure[]>();
  for (const figure of figures) {
    if (figure.period === null || !YEAR.test(figure.period)) continue;
    const key = [figure.about.id, figure.breakdown, figure.extent, figure.unit].join('|');
    series.set(key, [...(series.get(key) ?? []), figure]);
  }
  return [...series].flatMap(([key, found]) => {
    const years = new Set(found.map(({ period }) => period));
    return years.size < 2 ? [] : [{ key, figures: found.sort(byYear) }];
  });
}
const byYear = (one: Figure, other: Figure): number => (one.period ?? '').localeCompare(other.period ?? '');

/** What has at least two single years, as it stands among all figures. */
const entitiesOf = (figures: readonly Figure[]): readonly string[] => [
  ...new Set(seriesOf(figures).map(({ figures: [first] }) => first?.about.id ?? '')),
];

/** The years of what has at least two of them; what is planned or aimed at is hollow. */
export function Timeline({ metric, figures }: { readonly metric: string; readonly figures: readonly Figure[] }) {
  const all = entitiesOf(figures);
  if (all.length === 0) return null;
  return <Lines metric={metric} entities={all.slice(0, MOST_LINES)} count={all.length} />;
}

interface Given {
  readonly metric: string;
  readonly entities: readonly string[];
  /** How many there are. */
  readonly count: number;
}

function Lines({ metric, entities, count }: Given) {
  const { say } = useSpeech();
  const variables = { metric, entities: [...entities], statuses: [...STATUSES], filter: IN_GROUPS };
  const [answer, again] = useQuery({ query: TimelineQuery, variables });
  const table = {
    ...{ metric, entities: entities.join(), statuses: STATUSES.join() },
    filter: JSON.stringify(IN_GROUPS),
  };
  return (
    <Section
      title={say('逐年', 'Over the years')}
      count={count > entities.length ? `${entities.length} / ${count}` : count}
      aside={<TakeAway table={['timeline', table]} picture="lines" query={TimelineQuery} variables={variables} />}
    >
      <Answered answer={answer} again={again}>
        {({ timeline }) => <Drawn figures={timeline?.flatMap(({ points }) => points.map(figureOf)) ?? []} />}
      </Answered>
    </Section>
  );
}

const figureOf = ({ observation }: { readonly observation: Figure }): Figure => observation;

/** The lines, and what stands on none of them though it is of a single year, such as what one programme did. */
function Drawn({ figures }: { readonly figures: readonly Figure[] }) {
  const { say } = useSpeech();
  const series = seriesOf(figures);
  const drawn = new Set(series.flatMap((one) => one.figures));
  const others = figures.filter((figure) => YEAR.test(figure.period ?? '') && !drawn.has(figure));
  return (
    <>
      <div id="lines">
        {series.map(({ key, figures: points }) => (
          <Line key={key} points={points} />
        ))}
      </div>
      {others.length === 0 ? null : (
        <>
          <p className="muted">
            {say('未画入折线（统计范围不同）：', 'Not on the lines, as they count something else:')}
          </p>
          <ul className="lines">
            {others.map((figure) => (
              <li key={figure.id}>
                <EntityLink entity={figure.about} /> <Period of={figure.period} /> <FigureValue of={figure} />{' '}
                <Status of={figure.status} /> <FigureSource of={figure} /> <FigureScope figure={figure} />
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}

function Line({ points }: { readonly points: readonly Figure[] }) {
  const valueText = useValueText();
  const [one] = points;
  if (one === undefined) return null;
  const width = isWide() ? 640 : 340;
  const words = points.map(valueText);
  const { zero, points: places } = placed(
    points.map(({ period, value }, index) => ({ year: Number(period), value, words: words[index] ?? '' })),
    width,
    HEIGHT,
  );
  return (
    <figure className="line">
      <figcaption>
        <EntityLink entity={one.about} /> <FigureScope figure={one} />
      </figcaption>
      <svg
        className="map"
        viewBox={`0 0 ${width} ${HEIGHT}`}
        role="img"
        aria-label={points.map(({ period }, index) => `${period}: ${words[index]}`).join('; ')}
      >
        <line x1="0" x2={width} y1={zero} y2={zero} />
        <polyline
          points={places.map(({ x, y }) => `${x},${y}`).join(' ')}
          fill="none"
          stroke="var(--metric)"
          strokeWidth="2"
        />
        {points.map((point, index) => {
          const place = places[index];
          return place ? <Point key={point.id} {...{ point, place }} words={words[index] ?? ''} /> : null;
        })}
      </svg>
      <p className="muted">
        {[...new Set(points.map(({ status }) => status))].map((status) => (
          <span key={status} className="gap">
            <Status of={status} />
          </span>
        ))}
      </p>
    </figure>
  );
}

interface PointGiven {
  readonly point: Figure;
  readonly place: Placed;
  readonly words: string;
}

/** One year of a line; what is planned or aimed at is hollow. */
function Point({ point: { status, period }, place: { x, y, anchor, wordsAt, worded, dated }, words }: PointGiven) {
  return (
    <g>
      <circle
        cx={x}
        cy={y}
        r="5"
        fill={status === 'ACTUAL' ? 'var(--metric)' : 'var(--bg)'}
        stroke="var(--metric)"
        strokeWidth="2"
        strokeDasharray={status === 'PLANNED' ? '3 2' : undefined}
      />
      {worded ? (
        <text x={wordsAt} y={y - 11} textAnchor={anchor}>
          {words}
        </text>
      ) : null}
      {dated ? (
        <text x={wordsAt} y={HEIGHT - 6} textAnchor={anchor} className="count">
          {period}
        </text>
      ) : null}
    </g>
  );
}
