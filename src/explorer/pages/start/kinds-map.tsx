import { KindMark, shapeOf } from '../../parts/kind-mark.js';
import { Go } from '../../parts/links.js';
import type { Listed } from '../../shell/kinds.js';
import { useSpeech } from '../../shell/language.js';
import { useTerm } from '../../shell/vocabulary.js';

type Place = readonly [x: number, y: number, name: 'above' | 'below' | 'left'];

/** Where each kind stands, and where its name stands from there: on a side that no line leaves by. */
const PLACE: Readonly<Record<string, Place>> = {
  program: [210, 132, 'left'],
  organization: [70, 62, 'above'],
  district: [345, 70, 'above'],
  school: [70, 205, 'below'],
  recognition: [345, 205, 'below'],
  policy: [210, 225, 'below'],
  metric: [200, 42, 'above'],
};
const WIDTH = 430;
const HEIGHT = 266;
/** The kinds that were added since stand below, in rows of so many, first where lines pass the others at a distance. */
const COLUMNS = [290, 130, 370, 50, 210];
const ROW_HEIGHT = 76;
const NAME_AT = { above: [0, -24], below: [0, 34], left: [-22, 5] } as const;
/** The kinds between which a line is drawn; of those that were added, all that are joined. */
const JOINS: readonly Pair[] = [
  ['organization', 'program'],
  ['program', 'district'],
  ['program', 'school'],
  ['program', 'policy'],
  ['recognition', 'district'],
  ['policy', 'district'],
  ['metric', 'district'],
];
type Pair = readonly [one: string, other: string];

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
const endsOf = ({ from, to }: Joined): string => [placeOf(from), placeOf(to)].sort().join();
/** What joins two kinds, whichever way it leads. */
const between = (joined: readonly Joined[], pair: Pair): readonly Joined[] =>
  joined.filter((each) => endsOf(each) === [...pair].sort().join());

/** The pairs of kinds in the map that are joined, if one of them was added. */
function joinsOf(added: readonly string[], places: ReadonlyMap<string, Place>, joined: readonly Joined[]): Pair[] {
  return [...new Set(joined.map(endsOf))]
    .map((ends) => ends.split(',') as unknown as Pair)
    .filter(([one, other]) => one !== other && places.has(one) && places.has(other))
    .filter((pair) => pair.some((kind) => added.includes(kind)));
}

/** The kinds of things and the relationships between them: the more there are, the thicker the line. */
export function KindsMap({ kinds, joined }: Given) {
  const { say } = useSpeech();
  const term = useTerm();
  const inMap = kinds.filter(({ kind }) => kind !== 'source' && kind !== 'observation');
  const added = inMap.map(({ kind }) => kind).filter((kind) => !(kind in PLACE));
  const places = new Map([
    ...Object.entries(PLACE),
    ...added.map((kind, index): [string, Place] => {
      const row = Math.floor(index / COLUMNS.length);
      return [kind, [COLUMNS[index % COLUMNS.length] as number, HEIGHT + ROW_HEIGHT * row + 36, 'below']];
    }),
  ]);
  const height = HEIGHT + ROW_HEIGHT * Math.ceil(added.length / COLUMNS.length);
  return (
    <>
      <svg
        className="map"
        viewBox={`0 0 ${WIDTH} ${height}`}
        role="group"
        aria-label={say('各类事物及其关系', 'Kinds and their relationships')}
      >
        {[...JOINS, ...joinsOf(added, places, joined)].map((pair) => (
          <Join key={pair.join()} lines={between(joined, pair)} ends={pair.map((kind) => places.get(kind) as Place)} />
        ))}
        {inMap.map(({ kind, list, count }) => {
          const at = places.get(kind) as Place;
          return (
            <Go key={kind} to={`/${list}`}>
              <g data-kind={kind}>
                <circle cx={at[0]} cy={at[1]} r="17" fill="var(--bg)" />
                <g transform={`translate(${at[0] - 13} ${at[1] - 13}) scale(1.3)`} fill="currentColor">
                  {shapeOf(kind)}
                </g>
                <Name at={at} word={term('EntityKind', kind.toUpperCase())} count={count} />
              </g>
            </Go>
          );
        })}
      </svg>
      <p className="hidden">{say('同样的内容也是列表：', 'The same as a list:')}</p>
      <Documents of={new Map(kinds.map(({ kind, count }) => [kind, count]))} />
    </>
  );
}

function Join({ lines, ends }: { readonly lines: readonly Joined[]; readonly ends: readonly Place[] }) {
  const term = useTerm();
  const count = lines.reduce((sum, line) => sum + line.count, 0);
  const [[x1, y1], [x2, y2]] = ends as readonly [Place, Place];
  return count === 0 ? null : (
    <line {...{ x1, y1, x2, y2 }} strokeWidth={Math.max(1, Math.min(8, Math.sqrt(count) / 2))}>
      <title>{lines.map((line) => `${term('RelationType', line.type)}: ${line.count}`).join(' · ')}</title>
    </line>
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

interface Shown {
  readonly at: Place;
  readonly word: string;
  readonly count: number;
}

function Name({ at: [x, y, side], word, count }: Shown) {
  const [right, down] = NAME_AT[side];
  return (
    <text x={x + right} y={y + down} textAnchor={side === 'left' ? 'end' : 'middle'}>
      {word} <tspan className="count">{count}</tspan>
    </text>
  );
}
