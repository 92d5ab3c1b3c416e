import { KindMark, shapeOf } from '../../parts/kind-mark.js';
import { Go } from '../../parts/links.js';
import { KINDS } from '../../shell/addresses.js';
import type { Listed } from '../../shell/kinds.js';
import { useSpeech } from '../../shell/language.js';
import { useTerm } from '../../shell/vocabulary.js';
import { LINE_HEIGHT, ringOf, type Place } from './ring.js';

/** How far below the top of a line its letters stand. */
const BASELINE = 12;
/** How much larger than its own size the map is drawn at most. */
const LARGEST = 1.2;

interface Joined {
  readonly from: string;
  readonly type: string;
  readonly to: string;
  readonly count: number;
}
interface Given {
  readonly kinds: readonly Listed[];
  readonly joined: readonly Joined[];
}

/** A figure stands where its metric does. */
const placeOf = (kind: string): string => (kind === 'OBSERVATION' ? 'metric' : kind.toLowerCase());

/** A line of the map: what joins two kinds, whichever way it leads. */
interface Line {
  readonly ends: readonly [one: string, other: string];
  readonly parts: readonly Joined[];
  readonly count: number;
}

/** A line for every two kinds that are joined, the thickest first, so that it hides no other. */
function linesOf(joined: readonly Joined[]): readonly Line[] {
  const lines = new Map<string, Line>();
  for (const part of joined) {
    const ends = [placeOf(part.from), placeOf(part.to)].sort() as unknown as Line['ends'];
    const known = lines.get(ends.join());
    lines.set(ends.join(), {
      ends,
      parts: [...(known?.parts ?? []), part],
      count: (known?.count ?? 0) + part.count,
    });
  }
  return [...lines.values()].sort((one, other) => other.count - one.count);
}

/** The kinds of things and the relationships between them: the more there are, the thicker the line. */
export function KindsMap({ kinds, joined }: Given) {
  const { say } = useSpeech();
  const term = useTerm();
  const inMap = kinds.filter(({ kind }) => kind !== 'source' && kind !== 'observation');
  const wordsOf = ({ kind, count }: Listed): readonly [string, string] => [
    term('EntityKind', kind.toUpperCase()),
    String(count),
  ];
  const { width, height, places } = ringOf(inMap.map(wordsOf));
  const placed = new Map(inMap.map(({ kind }, index) => [kind, places[index] as Place]));
  return (
    <>
      {kinds.length === 0 ? <Room word={say('项目', 'Organisation')} /> : null}
      {inMap.length === 0 ? null : (
        <svg
          className="map kinds"
          viewBox={`0 0 ${width} ${height}`}
          style={{ maxWidth: width * LARGEST }}
          role="group"
          aria-label={say('各类事物及其关系', 'Kinds and their relationships')}
        >
          {linesOf(joined).map((line) => (
            <Join key={line.ends.join()} line={line} placed={placed} />
          ))}
          {inMap.map((each) => (
            <Kind key={each.kind} of={each} at={placed.get(each.kind) as Place} words={wordsOf(each)} />
          ))}
        </svg>
      )}
      <p className="hidden">{say('同样的内容也是列表：', 'The same as a list:')}</p>
      <Documents of={new Map(kinds.map(({ kind, count }) => [kind, count]))} />
    </>
  );
}

/** The room that the map takes, until it is known what is in it. */
function Room({ word }: { readonly word: string }) {
  const { width, height } = ringOf(KINDS.map(() => [word, '100']));
  return (
    <svg className="map" viewBox={`0 0 ${width} ${height}`} style={{ maxWidth: width * LARGEST }} aria-hidden="true" />
  );
}

interface Drawn {
  readonly line: Line;
  readonly placed: ReadonlyMap<string, Place>;
}

function Join({ line: { ends, parts, count }, placed }: Drawn) {
  const term = useTerm();
  const [from, to] = ends.map((kind) => placed.get(kind));
  if (from === undefined || to === undefined || from === to) return null;
  return (
    <line x1={from.x} y1={from.y} x2={to.x} y2={to.y} strokeWidth={Math.max(1, Math.min(8, Math.sqrt(count) / 2))}>
      <title>{parts.map((part) => `${term('RelationType', part.type)}: ${part.count}`).join(' · ')}</title>
    </line>
  );
}

interface Shown {
  readonly of: Listed;
  readonly at: Place;
  readonly words: readonly [word: string, count: string];
}

/** A kind with its mark and how many there are: these, and the ground between them, lead to the list of them. */
function Kind({ of: { kind, list }, at: { x, y, words: box, anchor }, words: [word, count] }: Shown) {
  const begin = { start: box.x, middle: box.x + box.width / 2, end: box.x + box.width }[anchor];
  return (
    <Go to={`/${list}`}>
      <g data-kind={kind}>
        <g fill="transparent" stroke="transparent">
          <rect x={box.x} y={box.y} width={box.width} height={box.height} />
          <path d={`M${x} ${y}L${box.x + box.width / 2} ${box.y + box.height / 2}`} strokeWidth={34} />
        </g>
        <circle cx={x} cy={y} r="17" fill="var(--bg)" />
        <g transform={`translate(${x - 13} ${y - 13}) scale(1.3)`} fill="currentColor">
          {shapeOf(kind)}
        </g>
        <text x={begin} y={box.y + BASELINE} textAnchor={anchor}>
          {word}
        </text>{' '}
        <text x={begin} y={box.y + BASELINE + LINE_HEIGHT} textAnchor={anchor} className="count">
          {count}
        </text>
      </g>
    </Go>
  );
}

/** What has no place in the map: documents and figures, with their lists. */
function Documents({ of: counts }: { readonly of: ReadonlyMap<string, number> }) {
  const { say } = useSpeech();
  return (
    <ul className="tags">
      <li>
        <Go to="/sources" className="entity">
          <KindMark kind="source" />
          <span className="name">{say('文件', 'Documents')}</span> {counts.get('source')}
        </Go>
      </li>
      <li>
        <Go to="/figures" className="entity">
          <KindMark kind="observation" />
          <span className="name">{say('数据', 'Figures')}</span> {counts.get('observation')}
        </Go>
      </li>
    </ul>
  );
}
