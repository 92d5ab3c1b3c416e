import type { ResultOf } from 'gql.tada';
import { useQuery } from 'urql';
import { useSearchParams } from 'wouter';
import type { Figure } from '../../api/fragments.js';
import { Answered } from '../../parts/answers.js';
import { FigureScope, FigureSource, FigureValue, Notes, Period, Status } from '../../parts/figure.js';
import { EntityLink, Go } from '../../parts/links.js';
import { NoFigures } from '../../parts/no-figures.js';
import { NextPage } from '../../parts/next-page.js';
import { PickOne } from '../../parts/pick-one.js';
import { TakeAway } from '../../parts/take-away.js';
import { useTitle } from '../../parts/title.js';
import { withQuery } from '../../shell/addresses.js';
import { useKinds } from '../../shell/kinds.js';
import { useSpeech } from '../../shell/language.js';
import { DisagreementsQuery } from './queries.js';

const MOST_DISAGREEMENTS = 50;
type Disagreement = NonNullable<ResultOf<typeof DisagreementsQuery>['disagreements']>['nodes'][number];

/** What sources say otherwise of the same: both figures, who says which, and why one of them is used. */
export function DisagreementsPage() {
  const { say } = useSpeech();
  const [search] = useSearchParams();
  const title = say('来源不一致的数据', 'Where sources disagree');
  useTitle(title);
  const variables = { within: search.get('within'), first: MOST_DISAGREEMENTS, after: search.get('after') };
  const [answer, again] = useQuery({ query: DisagreementsQuery, variables });
  const count = answer.data?.disagreements?.totalCount ?? 0;
  return (
    <>
      <div className="section-head">
        <h1>
          {title}
          {count === 0 ? null : <small>&nbsp;{count}</small>}
        </h1>
        <TakeAway query={DisagreementsQuery} variables={variables} />
      </div>
      <p className="lead">
        {say(
          '同一对象、同一指标、同一时期，来源给出的数不可能都对。',
          'Figures of the same thing, metric and period that cannot all be true.',
        )}
      </p>
      <div className="filters">
        <PickOne
          name="within"
          label={say('地区', 'Place')}
          kinds={['DISTRICT']}
          beside={search.has('within') ? say(' 及其下属', ' and what lies in it') : ''}
        />
      </div>
      <Answered answer={answer} again={again}>
        {({ disagreements }) =>
          disagreements === null || disagreements.nodes.length === 0 ? (
            <NoDisagreement within={variables.within} />
          ) : (
            <>
              <DisagreementTable of={disagreements.nodes} />
              <NextPage of={disagreements.pageInfo} />
            </>
          )
        }
      </Answered>
    </>
  );
}

function NoDisagreement({ within }: { readonly within: string | null }) {
  const { say } = useSpeech();
  const noFigures = useKinds().some(({ kind, count }) => kind === 'observation' && count === 0);
  if (noFigures) return <NoFigures />;
  return (
    <>
      <p className="empty">
        {say(
          '没有发现不一致：凡有多份文件给出的数，彼此都对得上。',
          'None were found: where several documents give a figure, they agree.',
        )}
      </p>
      <p>
        <Go to={withQuery('/figures', { within })}>
          {say('看全部数据及其出处', 'See all figures with their sources')}
        </Go>
      </p>
    </>
  );
}

function DisagreementTable({ of }: { readonly of: readonly Disagreement[] }) {
  const { say } = useSpeech();
  return (
    <table className="rows">
      <thead>
        <tr>
          <th scope="col">{say('指标', 'What is counted')}</th>
          <th scope="col">{say('对象', 'Of what')}</th>
          <th scope="col">{say('采用的数', 'Used')}</th>
          <th scope="col">{say('其他说法', 'Also said')}</th>
          <th scope="col">{say('说明', 'Why')}</th>
        </tr>
      </thead>
      <tbody>
        {of.map(({ observation, alternatives, notes }) => (
          <tr key={observation.id}>
            <th scope="row">
              <EntityLink entity={observation.metric} />
              <FigureScope figure={observation} />
            </th>
            <td>
              <EntityLink entity={observation.about} /> <Status of={observation.status} />{' '}
              <Period of={observation.period} />
            </td>
            <td>
              <Said figure={observation} />
            </td>
            <td>
              {alternatives.map((other) => (
                <Said key={other.id} figure={other} />
              ))}
            </td>
            <td>
              <Notes of={notes} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const Said = ({ figure }: { readonly figure: Figure }) => (
  <div>
    <FigureValue of={figure} /> <FigureSource of={figure} />
  </div>
);
