import type { ResultOf } from 'gql.tada';
import { useQuery } from 'urql';
import type { Figure } from '../../api/fragments.js';
import { Answered } from '../../parts/answers.js';
import { FigureSource, FigureValue, Period, Status } from '../../parts/figure.js';
import { EntityLink } from '../../parts/links.js';
import { Section } from '../../parts/section.js';
import { SourceChips } from '../../parts/source-chip.js';
import { useSpan } from '../../parts/span.js';
import { TakeAway } from '../../parts/take-away.js';
import { useSpeech } from '../../shell/language.js';
import { useTerm } from '../../shell/vocabulary.js';
import { ResultsQuery } from './queries.js';

type Found = Extract<NonNullable<ResultOf<typeof ResultsQuery>['node']>, { results: unknown }>;
type Result = Found['results'][number];
type Claim = Found['claims'][number];

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
      <Period of={figure.period} /> <FigureSource of={figure} />
    </li>
  );
}

/** Words for the properties that sources may give differently; another keeps the name that the API has. */
const PROPERTIES: Readonly<Record<string, readonly [zh: string, en: string]>> = {
  name: ['名称', 'Name'],
  status: ['状态', 'Status'],
  level: ['级别', 'Level'],
  code: ['区划代码', 'Division code'],
  starts: ['开始', 'Begins'],
  ends: ['结束', 'Ends'],
  opened: ['开办', 'Opened'],
  stage: ['学段', 'Stage'],
  ownership: ['办学性质', 'Ownership'],
  mode: ['方式', 'Form, as printed'],
  issuedOn: ['发布', 'Issued'],
};

/** Properties of which more than one value is given, or a value with dates: each value with who gives it. */
function OtherValues({ id, claims }: { readonly id: string; readonly claims: readonly Claim[] }) {
  const { say } = useSpeech();
  const spoken = new Set(
    claims.filter(({ chosen, since, until }) => !chosen || since !== null || until !== null).map((one) => one.property),
  );
  const shown = claims.filter(({ property }) => spoken.has(property));
  if (shown.length === 0) return null;
  return (
    <Section
      title={say('以前的和别的说法', 'Former values, and what others say')}
      count={shown.length}
      aside={<TakeAway query={ResultsQuery} variables={{ id }} />}
    >
      <table className="rows">
        <thead>
          <tr>
            <th scope="col">{say('内容', 'What')}</th>
            <th scope="col">{say('值', 'Value')}</th>
            <th scope="col">{say('时期', 'Period')}</th>
            <th scope="col">{say('出处', 'Source')}</th>
          </tr>
        </thead>
        <tbody>
          {shown.map((claim, index) => (
            <ClaimRow key={index} claim={claim} />
          ))}
        </tbody>
      </table>
    </Section>
  );
}

function ClaimRow({ claim: { property, value, chosen, rank, since, until, evidence } }: { readonly claim: Claim }) {
  const { say } = useSpeech();
  const words = PROPERTIES[property];
  const dates = useSpan()({ since, until });
  return (
    <tr>
      <th scope="row">{words === undefined ? property : say(...words)}</th>
      <td>
        <span lang="zh">{value}</span> {chosen ? <small>{say('现在采用', 'used now')}</small> : null}
        {rank === 'DEPRECATED' ? <small>{say('已撤回', 'withdrawn')}</small> : null}
      </td>
      <td>{dates ?? <span className="muted">{say('未注明', 'not stated')}</span>}</td>
      <td>
        <SourceChips evidence={evidence} words={[value]} />
      </td>
    </tr>
  );
}
