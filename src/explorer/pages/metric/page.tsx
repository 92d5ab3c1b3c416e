import type { ResultOf } from 'gql.tada';
import { useQuery } from 'urql';
import { useSearchParams } from 'wouter';
import { PAGE_SIZE } from '../../api/page-size.js';
import { Answered, isMissing } from '../../parts/answers.js';
import { Facts } from '../../parts/facts.js';
import { FigureTable } from '../../parts/figures.js';
import { EntitySection } from '../../parts/entity-section.js';
import { Go } from '../../parts/links.js';
import { KindMark } from '../../parts/kind-mark.js';
import { orderBy } from '../../parts/order.js';
import { Section } from '../../parts/section.js';
import { TakeAway } from '../../parts/take-away.js';
import { useTitle } from '../../parts/title.js';
import { narrowing, withQuery } from '../../shell/addresses.js';
import { useNames, useSpeech, Words } from '../../shell/language.js';
import { useTerm } from '../../shell/vocabulary.js';
import { NothingPage } from '../nothing.js';
import { MetricFiguresQuery, MetricQuery, NearMetricsQuery } from './queries.js';
import { Ranking } from './ranking.js';
import { Timeline } from './timeline.js';

type Data = NonNullable<ResultOf<typeof MetricQuery>['metric']>;

/** What a metric counts, who has how much, over time; and everything that is said of it. */
export function MetricPage({ id }: { readonly id: string }) {
  const { say } = useSpeech();
  const names = useNames();
  const [answer, again] = useQuery({ query: MetricQuery, variables: { id } });
  const [search] = useSearchParams();
  const variables = { id, first: PAGE_SIZE, orderBy: orderBy(search, ['ABOUT', 'PERIOD']) };
  const [figures, figuresAgain] = useQuery({ query: MetricFiguresQuery, variables });
  const metric = answer.data?.metric;
  useTitle(metric ? names(metric).first.text : null);
  if (isMissing(answer, 'metric')) return <NothingPage id={id} />;
  return (
    <div className="text">
      <Answered answer={answer} again={again}>
        {({ metric: found }) => (found ? <MetricHead metric={found} /> : null)}
      </Answered>
      <Ranking id={id} figures={figures.data?.observations?.nodes ?? []} />
      <Answered answer={figures} again={figuresAgain}>
        {({ observations }) => (
          <>
            <Timeline metric={id} figures={observations?.nodes ?? []} />
            <Section
              title={say('全部数据', 'All figures')}
              count={observations?.totalCount ?? 0}
              aside={
                <TakeAway
                  table={['observations', narrowing({ filter: { metric: { eq: id } }, orderBy: variables.orderBy })]}
                  query={MetricFiguresQuery}
                  variables={variables}
                />
              }
            >
              <FigureTable figures={observations?.nodes ?? []} of="about" ordered="ABOUT" />
              {metric ? <SameUnit unit={metric.unit} /> : null}
            </Section>
          </>
        )}
      </Answered>
      {metric?.category ? <NearMetrics id={id} unit={metric.unit} category={metric.category} /> : null}
    </div>
  );
}

function MetricHead({ metric }: { readonly metric: Data }) {
  const { say, language } = useSpeech();
  const term = useTerm();
  const { first, second } = useNames()(metric);
  const field = metric.category === null ? '' : ` · ${term('ProgramCategory', metric.category)}`;
  return (
    <>
      <p className="crumb">
        {term('EntityKind', 'METRIC')}
        {field}
      </p>
      <h1>
        <KindMark kind="metric" />
        <Words of={first} /> <small>{second === null ? null : <Words of={second} />}</small>
      </h1>
      <p className="lead">{language === 'en' ? metric.definitionEn : metric.definition}</p>
      <Facts
        of={[
          [term('Metric', 'unit'), term('Unit', metric.unit)],
          [
            term('Metric', 'direction'),
            metric.direction === 'NEUTRAL'
              ? say('无优劣', 'neither is better')
              : term('MetricDirection', metric.direction),
          ],
          [term('Metric', 'additive'), metric.additive ? say('能', 'yes') : say('不能', 'no')],
        ]}
      />
    </>
  );
}

/** The way to all figures in its unit, of whatever metric and place: all money in one table. */
function SameUnit({ unit }: { readonly unit: string }) {
  const { say } = useSpeech();
  const word = useTerm()('Unit', unit);
  return (
    <p className="more">
      <Go to={withQuery('/figures', { unit })}>
        {unit === 'CNY'
          ? say('所有金额列成一张表', 'All money in one table')
          : say(`所有以“${word}”计的数据列成一张表`, `All figures in this unit (${word}) in one table`)}
      </Go>
    </p>
  );
}

type Near = { readonly id: string; readonly unit: never; readonly category: never };

/** Others of the same unit and field: what one may have meant. */
function NearMetrics({
  id,
  unit,
  category,
}: {
  readonly id: string;
  readonly unit: string;
  readonly category: string;
}) {
  const { say } = useSpeech();
  const [{ data }] = useQuery({ query: NearMetricsQuery, variables: { unit, category } as Near });
  const near = data?.metrics?.nodes.filter((metric) => metric.id !== id) ?? [];
  if (near.length === 0) return null;
  return <EntitySection title={say('相近的指标', 'Related metrics')} entities={near} />;
}
