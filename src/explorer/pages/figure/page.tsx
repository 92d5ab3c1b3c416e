import type { ResultOf } from 'gql.tada';
import { useQuery } from 'urql';
import { Answered, isMissing } from '../../parts/answers.js';
import { FigureCitation } from '../../parts/evidence-panel.js';
import { FigureScope, FigureSource, Notes, Period, Status } from '../../parts/figure.js';
import { useValueText } from '../../parts/figure-words.js';
import { FigureTable } from '../../parts/figures.js';
import { Facts } from '../../parts/facts.js';
import { Keep } from '../../parts/keep.js';
import { EntityLink, Go } from '../../parts/links.js';
import { Section } from '../../parts/section.js';
import { TakeAway } from '../../parts/take-away.js';
import { useTitle } from '../../parts/title.js';
import { addressOf, narrowing } from '../../shell/addresses.js';
import { useNames, useSpeech } from '../../shell/language.js';
import { useTerm } from '../../shell/vocabulary.js';
import { NothingPage } from '../nothing.js';
import { FigureQuery, SameFiguresQuery } from './queries.js';

const MOST_SAME_FIGURES = 50;

type Data = NonNullable<ResultOf<typeof FigureQuery>['observation']>;

/** One figure: as printed, of what and when, who says so and how to cite it; what else is said. */
export function FigurePage({ id }: { readonly id: string }) {
  const names = useNames();
  const valueText = useValueText();
  const [answer, again] = useQuery({ query: FigureQuery, variables: { id } });
  const figure = answer.data?.observation;
  useTitle(figure ? `${names(figure.metric).first.text} ${valueText(figure)}` : null);
  if (isMissing(answer, 'observation')) return <NothingPage id={id} />;
  return (
    <div className="text">
      <Answered answer={answer} again={again}>
        {() =>
          figure ? (
            <>
              <FigureHead figure={figure} />
              <SameFigures id={id} about={figure.about.id} metric={figure.metric.id} />
              <Citations figure={figure} />
            </>
          ) : null
        }
      </Answered>
    </div>
  );
}

function FigureHead({ figure }: { readonly figure: Data }) {
  const { say, language } = useSpeech();
  const term = useTerm();
  const valueText = useValueText();
  const stage = figure.moneyStage;
  return (
    <>
      <p className="crumb">
        <EntityLink entity={figure.about} /> · <EntityLink entity={figure.metric} />
      </p>
      <h1>
        {valueText(figure)}{' '}
        <small lang="zh">{language === 'zh' || valueText(figure) === figure.asPrinted ? null : figure.asPrinted}</small>
      </h1>
      <Facts
        of={[
          [say('状态', 'Status'), <Status key="status" of={figure.status} />],
          [say('时期', 'Period'), <Period key="period" of={figure.period} />],
          ...(stage === null ? [] : [[say('资金阶段', 'Stage'), term('MoneyStage', stage)] as const]),
        ]}
      />
      <p className="lead">
        <FigureScope figure={figure} />
        <span className="remark">{language === 'en' ? figure.noteEn : figure.note}</span>
      </p>
      {figure.withdrawnBy.length === 0 ? null : (
        <p className="notice">
          {say('这个数后来更正为 ', 'This figure was corrected later: ')}
          {figure.withdrawnBy.map(({ id, asPrinted }, index) => (
            <span key={id}>
              {index > 0 ? say('、', ', ') : null}
              <Go to={addressOf(id)}>{asPrinted}</Go>
            </span>
          ))}
        </p>
      )}
      <p>
        {say('出处 ', 'Said by ')}
        <FigureSource of={figure} />
      </p>
      <p>
        <Keep id={figure.id} what={valueText(figure)} words />
      </p>
    </>
  );
}

function Citations({ figure }: { readonly figure: Data }) {
  const { say } = useSpeech();
  return (
    <Section
      title={say('引用', 'Cite')}
      aside={
        <TakeAway
          query={FigureQuery}
          variables={{ id: figure.id }}
          table={['observations', narrowing({ filter: { id: { eq: figure.id } } })]}
        />
      }
    >
      <FigureCitation of={figure} />
    </Section>
  );
}

interface Same {
  readonly id: string;
  readonly about: string;
  readonly metric: string;
}

/** Other figures of the same metric for the same thing, and the notes on this one. */
function SameFigures({ id, about, metric }: Same) {
  const { say } = useSpeech();
  const [answer, again] = useQuery({ query: SameFiguresQuery, variables: { about, metric, first: MOST_SAME_FIGURES } });
  return (
    <Section title={say('还有什么说法', 'What else is said')}>
      <Answered answer={answer} again={again}>
        {({ observations, compare }) => {
          const others = observations?.nodes.filter((other) => other.id !== id) ?? [];
          const cells = compare?.rows.flatMap(({ cells: found }) => found) ?? [];
          const notes = cells.find((cell) => cell?.observation.id === id)?.notes ?? [];
          return (
            <>
              <Notes of={notes} />
              {others.length === 0 ? (
                <p className="empty">
                  {say(
                    '文件里没有同一对象、同一指标的其他数。',
                    'The documents have no other figure of this metric for this.',
                  )}
                </p>
              ) : (
                <FigureTable figures={others} />
              )}
            </>
          );
        }}
      </Answered>
    </Section>
  );
}
