import { useQuery } from 'urql';
import { useSearchParams } from 'wouter';
import { PAGE_SIZE } from '../../api/page-size.js';
import { Answered } from '../../parts/answers.js';
import { Choose, STATUSES } from '../../parts/choose.js';
import { figureFilter, NO_YEAR } from '../../parts/figure-filter.js';
import { FigureTable } from '../../parts/figures.js';
import { Go } from '../../parts/links.js';
import { NextPage } from '../../parts/next-page.js';
import { orderBy } from '../../parts/order.js';
import { PickOne } from '../../parts/pick-one.js';
import { TakeAway } from '../../parts/take-away.js';
import { useTitle } from '../../parts/title.js';
import { listed, narrowing, withQuery } from '../../shell/addresses.js';
import { useSpeech } from '../../shell/language.js';
import { useTerm } from '../../shell/vocabulary.js';
import { VocabularyQuery } from '../../shell/queries.js';
import { FiguresQuery } from './queries.js';

const UNITS = ['CNY', 'PERSON', 'SCHOOL', 'PERCENT', 'PLACE', 'SQUARE_METRE'] as const;
/** All figures of a place, a unit, a status: in one table. */
export function FiguresPage() {
  const { say } = useSpeech();
  const [search] = useSearchParams();
  useTitle(say('数据', 'Figures'));
  const filter = figureFilter(search);
  const [place, another] = listed(search.get('within'));
  const variables = {
    filter,
    first: PAGE_SIZE,
    after: search.get('after'),
    orderBy: orderBy(search, ['METRIC', 'ABOUT']),
  };
  const [answer, again] = useQuery({ query: FiguresQuery, variables });
  return (
    <>
      <div className="section-head">
        <h1>
          {say('数据', 'Figures')} <small>{answer.data?.observations?.totalCount}</small>
        </h1>
        <TakeAway
          query={FiguresQuery}
          variables={variables}
          table={['observations', narrowing({ filter, orderBy: variables.orderBy })]}
        />
      </div>
      <FigureChoices />
      <p className="more">
        <Go to={withQuery('/disagreements', { within: another ? null : place })}>
          {say('看来源不一致的数据', 'See where sources disagree')}
        </Go>
        <SideBySide />
      </p>
      <Answered answer={answer} again={again}>
        {({ observations }) =>
          observations === null || observations.nodes.length === 0 ? (
            <p className="empty">
              {say('没有符合条件的数据。没有数据不等于 0。', 'No figure fits. No figure does not mean 0.')}
            </p>
          ) : (
            <>
              <FigureTable figures={observations.nodes} of="both" ordered="METRIC" />
              <NextPage of={observations.pageInfo} />
            </>
          )
        }
      </Answered>
    </>
  );
}

/** Where several things are asked for, those without a figure are seen only beside the others. */
function SideBySide() {
  const { say } = useSpeech();
  const [search] = useSearchParams();
  const things = [...listed(search.get('within')), ...listed(search.get('about'))];
  const metric = search.get('metric');
  // The comparison knows neither: it would show figures of other years.
  const narrowed = search.has('year') || search.has('status');
  if (things.length < 2 || !metric || narrowed) return null;
  return (
    <>
      {' · '}
      <Go to={withQuery('/compare', { e: things.join(), m: metric })}>
        {say('并排比较，没有数据的也列出', 'Compare side by side, with those that have no figure')}
      </Go>
    </>
  );
}

/** The filters of the page, which stand in the address. */
function FigureChoices() {
  const { say } = useSpeech();
  const term = useTerm();
  const [search] = useSearchParams();
  const within = search.has('within') || !search.has('about');
  return (
    <div className="filters">
      <PickOne
        name={within ? 'within' : 'about'}
        label={within ? say('地区', 'Place') : say('对象', 'Of what')}
        kinds={['DISTRICT']}
        beside={within && search.has('within') ? say(' 及其下属', ' and what lies in it') : ''}
      />
      <PickOne name="metric" label={say('指标', 'Metric')} kinds={['METRIC']} />
      <Choose
        name="year"
        label={say('年份', 'Year')}
        value={search.get('year') ?? ''}
        options={[['', say('全部', 'all')], ...useYears(), [NO_YEAR, say('未注明', 'not stated')]]}
      />
      <Choose
        name="unit"
        label={say('单位', 'Unit')}
        value={search.get('unit') ?? ''}
        options={[['', say('全部', 'all')], ...UNITS.map((unit) => [unit, term('Unit', unit)] as const)]}
      />
      <Choose
        name="status"
        label={say('状态', 'Status')}
        value={search.get('status') ?? ''}
        options={[
          ['', say('全部', 'all')],
          ...STATUSES.map((status) => [status, term('ObservationStatus', status)] as const),
          ['PLANNED,TARGET', say('计划和目标', 'Planned and aimed at')],
        ]}
      />
    </div>
  );
}

/** The years that figures are for, the latest first. */
function useYears(): readonly (readonly [string, string])[] {
  const [{ data }] = useQuery({ query: VocabularyQuery });
  const { firstYear, lastYear } = data?.overview ?? { firstYear: null, lastYear: null };
  if (firstYear === null || lastYear === null) return [];
  return Array.from({ length: lastYear - firstYear + 1 }, (_, back) => {
    const year = String(lastYear - back);
    return [year, year];
  });
}
