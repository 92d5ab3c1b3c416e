import type { ResultOf } from 'gql.tada';
import { useQuery } from 'urql';
import type { Figure } from '../../api/fragments.js';
import { Answered } from '../../parts/answers.js';
import { FigureSource, FigureValue, Period, Status } from '../../parts/figure.js';
import { EntityLink } from '../../parts/links.js';
import { Section } from '../../parts/section.js';
import { TakeAway } from '../../parts/take-away.js';
import { useSpeech } from '../../shell/language.js';
import { useTerm } from '../../shell/vocabulary.js';
import { OtherValues } from './other-values.js';
import { ResultsQuery } from './queries.js';

type Found = Extract<NonNullable<ResultOf<typeof ResultsQuery>['node']>, { results: unknown }>;
type Result = Found['results'][number];

/** What came of the targets of an entity; and values that it had before or that others give. */
export function Results({ id }: { readonly id: string }) {
  const [answer, again] = useQuery({ query: ResultsQuery, variables: { id } });
  return (
    <Answered answer={answer} again={again}>
      {({ node }) =>
        node === null || !('results' in node) ? null : (
          <>
            <Targets id={id} results={node.results} />
            <OtherValues id={id} claims={node.claims} />
          </>
        )
      }
    </Answered>
  );
}

function Targets({ id, results }: { readonly id: string; readonly results: readonly Result[] }) {
  const { say } = useSpeech();
  if (results.length === 0) return null;
  return (
    <Section
      title={say('目标的结果', 'What came of its targets')}
      count={results.length}
      aside={<TakeAway query={ResultsQuery} variables={{ id }} />}
    >
      <ul className="lines">
        {results.map((result) => (
          <li key={result.target.observation.id}>
            <Target result={result} />
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Target({ result: { baseline, target, actuals, progress, state, zh, en } }: { readonly result: Result }) {
  const { say } = useSpeech();
  const term = useTerm();
  const steps = [baseline, target, ...actuals].flatMap((step) => (step === null ? [] : [step.observation]));
  return (
    <>
      <EntityLink entity={target.observation.metric} /> <strong>{term('ResultState', state)}</strong>{' '}
      <span className="muted">{say(zh, en)}</span>
      <ol className="steps">
        {steps.map((step) => (
          <Step key={step.id} figure={step} />
        ))}
      </ol>
      {progress === null ? null : (
        <div className="bullet">
          <i style={{ width: `${Math.max(0, Math.min(1, progress)) * 100}%` }} />
          <span>
            {say(
              `从起点到目标已完成 ${Math.round(progress * 1000) / 10}%`,
              `${Math.round(progress * 1000) / 10}% of the way from the baseline to the target`,
            )}
          </span>
        </div>
      )}
    </>
  );
}

function Step({ figure }: { readonly figure: Figure }) {
  return (
    <li>
      <Status of={figure.status} />{' '}
      <strong>
        <FigureValue of={figure} />
      </strong>{' '}
      {figure.period === null ? null : <Period of={figure.period} />} <FigureSource of={figure} />
    </li>
  );
}
