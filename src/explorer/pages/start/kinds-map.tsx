import { KindMark, shapeOf } from '../../parts/kind-mark.js';
import { Go } from '../../parts/links.js';
import { KINDS, LIST_OF, withOthers, type Kind } from '../../shell/addresses.js';
import { useSpeech } from '../../shell/language.js';
import { useTerm } from '../../shell/vocabulary.js';

/** Where each kind stands, and where its name stands from there: on a side that no line leaves by. */
const PLACE: Readonly<Record<Kind, readonly [x: number, y: number, name: 'above' | 'below' | 'left']>> = {
  program: [210, 132, 'left'],
  organization: [70, 62, 'above'],
  district: [345, 70, 'above'],
  school: [70, 205, 'below'],
  recognition: [345, 205, 'below'],
  policy: [210, 225, 'below'],
  metric: [200, 42, 'above'],
};
/** The kinds that have a place in the map, or a list below it. */
const ELSEWHERE: readonly string[] = [...KINDS, 'source', 'observation'];
const NAME_AT = { above: [0, -24], below: [0, 34], left: [-22, 5] } as const;
/** The kinds between which a line is drawn. */
const JOINS: readonly (readonly [Kind, Kind])[] = [
  ['organization', 'program'],
  ['program', 'district'],
  ['program', 'school'],
  ['program', 'policy'],
  ['recognition', 'district'],
  ['policy', 'district'],
  ['metric', 'district'],
];

interface Joined {
  readonly from: string;
  readonly type: string;
  readonly to: string;
  readonly count: number;
}
interface Given {
  readonly counts: ReadonlyMap<string, number>;
  readonly joined: readonly Joined[];
}

/** A figure stands where its metric does. */
const placeOf = (kind: string): string => (kind === 'OBSERVATION' ? 'metric' : kind.toLowerCase());
/** What joins two kinds, whichever way it leads. */
const between = (joined: readonly Joined[], one: Kind, other: Kind): readonly Joined[] =>
  joined.filter(({ from, to }) => [placeOf(from), placeOf(to)].sort().join() === [one, other].sort().join());

/** The kinds of things and the relationships between them: the more there are, the thicker the line. */
export function KindsMap({ counts, joined }: Given) {
  const { say } = useSpeech();
  const term = useTerm();
  const word = (kind: Kind): string => term('EntityKind', kind.toUpperCase());
  return (
    <>
      <svg
        className="map"
        viewBox="0 0 430 266"
        role="group"
        aria-label={say('各类事物及其关系', 'Kinds and their relationships')}
      >
        {JOINS.map(([from, to]) => {
          const lines = between(joined, from, to);
          const count = lines.reduce((sum, line) => sum + line.count, 0);
          return count === 0 ? null : (
            <line
              key={`${from}-${to}`}
              x1={PLACE[from][0]}
              y1={PLACE[from][1]}
              x2={PLACE[to][0]}
              y2={PLACE[to][1]}
              strokeWidth={Math.max(1, Math.min(8, Math.sqrt(count) / 2))}
            >
              <title>{lines.map((line) => `${term('RelationType', line.type)}: ${line.count}`).join(' · ')}</title>
            </line>
          );
        })}
        {KINDS.map((kind) => (
          <Go key={kind} to={`/${LIST_OF[kind]}`}>
            <g data-kind={kind}>
              <circle cx={PLACE[kind][0]} cy={PLACE[kind][1]} r="17" fill="var(--bg)" />
              <g transform={`translate(${PLACE[kind][0] - 13} ${PLACE[kind][1] - 13}) scale(1.3)`} fill="currentColor">
                {shapeOf(kind)}
              </g>
              <Name at={PLACE[kind]} word={word(kind)} count={counts.get(kind.toUpperCase())} />
            </g>
          </Go>
        ))}
      </svg>
      <p className="hidden">{say('同样的内容也是列表：', 'The same as a list:')}</p>
      <OtherKinds counts={counts} />
    </>
  );
}

/** What has no place in the map: documents and figures with their lists, and the kinds that were added since. */
function OtherKinds({ counts }: { readonly counts: ReadonlyMap<string, number> }) {
  const { say } = useSpeech();
  const term = useTerm();
  return (
    <ul className="tags">
      <li>
        <Go to="/sources" className="entity">
          <KindMark kind="source" />
          <span className="name">{say('文件', 'Documents')}</span> {counts.get('SOURCE')}
        </Go>
      </li>
      <li>
        <Go to="/figures" className="entity">
          <KindMark kind="observation" />
          <span className="name">{say('数据', 'Figures')}</span> {counts.get('OBSERVATION')}
        </Go>
      </li>
      {withOthers([...counts.keys()].map((kind) => kind.toLowerCase()))
        .filter((kind) => !ELSEWHERE.includes(kind))
        .map((kind) => (
          <li key={kind}>
            <KindMark kind={kind} />
            {term('EntityKind', kind.toUpperCase())} {counts.get(kind.toUpperCase())}
          </li>
        ))}
    </ul>
  );
}

interface Shown {
  readonly at: (typeof PLACE)[Kind];
  readonly word: string;
  readonly count: number | undefined;
}

function Name({ at: [x, y, side], word, count }: Shown) {
  const [right, down] = NAME_AT[side];
  return (
    <text x={x + right} y={y + down} textAnchor={side === 'left' ? 'end' : 'middle'}>
      {word} <tspan className="count">{count ?? ''}</tspan>
    </text>
  );
}
