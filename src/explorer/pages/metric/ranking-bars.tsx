import type { ResultOf } from 'gql.tada';
import { useSearchParams } from 'wouter';
import { Bar } from '../../parts/bar.js';
import { FigureScope, FigureSource, FigureValue, Notes, Period, Status } from '../../parts/figure.js';
import { EntityLink, Go } from '../../parts/links.js';
import { addressOf } from '../../shell/addresses.js';
import { useNames, useSpeech } from '../../shell/language.js';
import { useTerm } from '../../shell/vocabulary.js';
import type { MetricQuery } from './queries.js';

type Ranking = NonNullable<ResultOf<typeof MetricQuery>['ranking']>;
const FEW = 3;

/** Why bars of these figures would say more than the sources do. */
function useCautions(): (ranking: Ranking) => readonly string[] {
  const { say } = useSpeech();
  return ({ edges }) => {
    const observations = edges.map(({ figure }) => figure.observation);
    const periods = new Set(observations.map(({ period }) => period));
    const parts = observations.filter(({ extent }) => extent === 'PART').length;
    const breakdowns = new Set(observations.map(({ breakdown }) => breakdown));
    return [
      periods.size > 1 ? say('时期不同', 'their periods differ') : null,
      parts > 0 ? say(`其中 ${parts} 个只是一个项目的数`, `${parts} of ${edges.length} only for a programme`) : null,
      breakdowns.size > 1 ? say('统计的群体不同', 'they count different groups') : null,
    ].filter((caution) => caution !== null);
  };
}

/** A table that looks like bars. Figures that should not be ranked are not drawn as a ranking, and it is said why. */
export function RankingBars({ ranking }: { readonly ranking: Ranking }) {
  const { say } = useSpeech();
  const names = useNames();
  const term = useTerm();
  const [search] = useSearchParams();
  const level = term('DistrictLevel', search.get('level') ?? 'COUNTY');
  const cautions = useCautions()(ranking);
  const { edges, coverage } = ranking;
  if (edges.length === 0)
    return (
      <p className="empty">
        {say('没有符合条件的数据。没有数据不等于 0。', 'No figure fits. No figure does not mean 0.')}
      </p>
    );
  const ranked = cautions.length === 0 && edges.length >= FEW;
  return (
    <div id="bars">
      {cautions.length > 0 ? (
        <div className="notice">
          <strong>{say('不宜排名：', 'Not a ranking: ')}</strong>
          {cautions.join(say('；', '; '))}
          {say('。', '.')}
        </div>
      ) : null}
      <BarRows ranking={ranking} ranked={ranked} />
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
    </div>
  );
}

type Edge = Ranking['edges'][number];

function BarRows({ ranking, ranked }: { readonly ranking: Ranking; readonly ranked: boolean }) {
  const { say } = useSpeech();
  const sizes = ranking.edges.map(({ figure: { observation } }) => Math.abs(observation.upper ?? observation.value));
  const largest = Math.max(...sizes);
  // One bar says nothing.
  const drawn = sizes.length >= 2 && largest > 0;
  return (
    <table className="rows bars">
      <thead>
        <tr>
          {ranked ? <th scope="col">{say('名次', 'Rank')}</th> : null}
          <th scope="col">{say('对象', 'Of what')}</th>
          {drawn ? <th scope="col">{say('比较', 'Compared')}</th> : null}
          <th scope="col" className="number">
            {say('数值', 'Value')}
          </th>
          <th scope="col">{say('状态', 'Status')}</th>
          <th scope="col">{say('出处', 'Source')}</th>
        </tr>
      </thead>
      <tbody>
        {ranking.edges.map((edge) => (
          <BarRow key={edge.node.id} edge={edge} ranked={ranked} largest={drawn ? largest : null} />
        ))}
      </tbody>
    </table>
  );
}

interface Row {
  readonly edge: Edge;
  readonly ranked: boolean;
  /** What the longest bar stands for; null without bars. */
  readonly largest: number | null;
}

function BarRow({ edge: { node, rank, figure }, ranked, largest }: Row) {
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
