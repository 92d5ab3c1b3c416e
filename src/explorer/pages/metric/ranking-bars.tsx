import type { ResultOf } from 'gql.tada';
import { useSearchParams } from 'wouter';
import { Bar } from '../../parts/bar.js';
import { FigureScope, FigureSource, FigureValue, Notes, Period, Status } from '../../parts/figure.js';
import { EntityLink, Go } from '../../parts/links.js';
import { addressOf } from '../../shell/addresses.js';
import { useNames, useSpeech } from '../../shell/language.js';
import { useTerm } from '../../shell/vocabulary.js';
import { memo } from 'react';
import type { RankingQuery } from './queries.js';

type Ranking = NonNullable<ResultOf<typeof RankingQuery>['ranking']>;
type Edges = Ranking['edges'];
type Edge = Edges[number];
const FEW = 3;

type Given = Pick<Ranking, 'coverage' | 'gaps' | 'notes'> & { readonly pages: readonly Edges[] };

/**
 * A table that looks like bars, in as many pages as were read. Figures that should not be ranked are not drawn as a
 * ranking, and it is said why.
 */
export function RankingBars({ coverage, gaps, notes, pages }: Given) {
  const { say, language } = useSpeech();
  const names = useNames();
  const term = useTerm();
  const [search] = useSearchParams();
  const level = term('DistrictLevel', search.get('level') ?? 'COUNTY');
  const edges = pages.flat();
  if (edges.length === 0)
    return (
      <>
        <p className="empty">
          {say('没有符合条件的数据。没有数据不等于 0。', 'No figure fits. No figure does not mean 0.')}
        </p>
        <Gaps of={gaps} />
      </>
    );
  const ranked = notes.length === 0 && edges.length >= FEW;
  const most = Math.max(...edges.map(sizeOf));
  // One bar says nothing.
  const largest = edges.length >= 2 && most > 0 ? most : null;
  return (
    <div id="bars">
      {notes.length > 0 ? (
        <div className="notice">
          <strong>{say('不宜排名：', 'Not a ranking: ')}</strong>
          {notes.map((note) => note[language]).join(say('', ' '))}
        </div>
      ) : null}
      {pages.map((page, index) => (
        <div key={index} className={pages.length > 1 ? 'block' : ''}>
          <BarRows edges={page} ranked={ranked} largest={largest} />
        </div>
      ))}
      <p className="muted">
        {say(
          `${level}地区共 ${coverage.expected} 个，有数据的 ${coverage.present} 个。`,
          `${level}: ${coverage.present} of ${coverage.expected} places have a figure.`,
        )}
        {coverage.missing.length > 0 && coverage.missing.length <= 20
          ? say('没有数据：', ' Without one: ') +
            coverage.missing.map((place) => names(place).first.text).join(say('、', ', '))
          : null}
      </p>
      <Gaps of={gaps} />
    </div>
  );
}

/** The places that are missing though something is known of them, each with what. */
const Gaps = ({ of: gaps }: { readonly of: Ranking['gaps'] }) =>
  gaps.map(({ district, notes }) => (
    <p key={district.id} className="muted">
      <EntityLink entity={district} /> <Notes of={notes} />
    </p>
  ));

const sizeOf = ({ figure: { observation } }: Edge): number => Math.abs(observation.upper ?? observation.value);

interface Rows {
  readonly ranked: boolean;
  /** What the longest bar stands for; null without bars. */
  readonly largest: number | null;
}

/** One page of the table; it is drawn once, however many come after it. */
const BarRows = memo(function BarRows({ edges, ranked, largest }: Rows & { readonly edges: Edges }) {
  const { say } = useSpeech();
  return (
    <table className="rows bars">
      <thead>
        <tr>
          {ranked ? <th scope="col">{say('名次', 'Rank')}</th> : null}
          <th scope="col">{say('对象', 'Of what')}</th>
          {largest !== null ? <th scope="col">{say('比较', 'Compared')}</th> : null}
          <th scope="col" className="number">
            {say('数值', 'Value')}
          </th>
          <th scope="col">{say('状态', 'Status')}</th>
          <th scope="col">{say('出处', 'Source')}</th>
        </tr>
      </thead>
      <tbody>
        {edges.map((edge) => (
          <BarRow key={edge.node.id} edge={edge} ranked={ranked} largest={largest} />
        ))}
      </tbody>
    </table>
  );
});

function BarRow({ edge: { node, rank, figure }, ranked, largest }: Rows & { readonly edge: Edge }) {
  const { observation } = figure;
  return (
    <tr>
      {ranked ? <td className="number">{rank}</td> : null}
      <th scope="row">
        <EntityLink entity={node} />
        <small className="scope">
          <Period of={observation.period} />
        </small>
        <FigureScope figure={observation} />
        <Remarks figure={figure} />
      </th>
      {largest === null ? null : (
        <td className="bar">
          <Bar
            to={Math.abs(observation.value) / largest}
            part={observation.extent === 'PART'}
            planned={observation.status === 'PLANNED' || observation.status === 'TARGET'}
          />
        </td>
      )}
      <td className="number">
        <FigureValue of={observation} />
      </td>
      <td>
        <Status of={observation.status} />
      </td>
      <td>
        <FigureSource of={observation} />
      </td>
    </tr>
  );
}

/** How a figure is to be taken, and whether others say something else. */
function Remarks({ figure: { observation, notes, alternatives } }: { readonly figure: Edge['figure'] }) {
  const { say } = useSpeech();
  return (
    <>
      <Notes of={notes.filter(({ code }) => code !== 'PART')} />
      {alternatives.length === 0 ? null : (
        <small className="scope">
          <Go to={addressOf(observation.id)}>
            {say(`另有 ${alternatives.length} 种说法`, `other statements: ${alternatives.length}`)}
          </Go>
        </small>
      )}
    </>
  );
}
