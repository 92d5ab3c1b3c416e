import type { ResultOf, VariablesOf } from 'gql.tada';
import { useQuery } from 'urql';
import { Answered } from '../../parts/answers.js';
import { useUsualStyle } from '../../parts/evidence-panel.js';
import { useFigureLine } from '../../parts/figure-words.js';
import { FigureTable } from '../../parts/figures.js';
import { CopyButton } from '../../parts/panel.js';
import { Section } from '../../parts/section.js';
import { TakeAway } from '../../parts/take-away.js';
import { useTitle } from '../../parts/title.js';
import { narrowing } from '../../shell/addresses.js';
import { MOST_KEPT, useKept } from '../../shell/kept.js';
import { useSpeech } from '../../shell/language.js';
import { KeptQuery } from './queries.js';

/** The figures of one metric stand together, of whatever place. */
const ORDER: VariablesOf<typeof KeptQuery>['orderBy'] = [{ field: 'METRIC' }, { field: 'ABOUT' }];
type Figures = NonNullable<ResultOf<typeof KeptQuery>['observations']>['nodes'];

/** The reader's list: figures of different pages as one table that can be cited. */
export function KeptPage() {
  const { say } = useSpeech();
  const { ids, full } = useKept();
  const style = useUsualStyle();
  const variables = { ids: [...ids], first: MOST_KEPT, style, orderBy: ORDER };
  const [answer, again] = useQuery({ query: KeptQuery, variables, pause: ids.length === 0 });
  useTitle(say('清单', 'List'));
  return (
    <>
      <div className="section-head">
        <h1>
          {say('清单', 'List')} <small>{ids.length}</small>
        </h1>
        {ids.length === 0 ? null : (
          <TakeAway
            query={KeptQuery}
            variables={variables}
            table={['observations', narrowing({ filter: { id: { in: ids } }, orderBy: ORDER })]}
          />
        )}
      </div>
      <p className="muted">
        {say(
          `清单只存在网址里：收藏或发送网址即可保存。网址最长 8 KB，最多 ${MOST_KEPT} 个数据；更长的请存成 CSV。`,
          'The list is in the address alone: bookmark or send it to save it. ' +
            `An address holds at most 8 KB, the list ${MOST_KEPT} figures; save a longer one as CSV.`,
        )}
      </p>
      {full ? <p className="notice">{say('清单已满。', 'The list is full.')}</p> : null}
      {ids.length === 0 ? (
        <p className="empty">
          {say('清单是空的。点数据旁的 ☆ 即可收入。', 'The list is empty. The ☆ beside a figure keeps it here.')}
        </p>
      ) : (
        <Answered answer={answer} again={again}>
          {({ observations }) => <KeptFigures figures={observations?.nodes ?? []} asked={ids.length} />}
        </Answered>
      )}
    </>
  );
}

function KeptFigures({ figures, asked }: { readonly figures: Figures; readonly asked: number }) {
  const { say } = useSpeech();
  const lineOf = useFigureLine();
  const lines = figures.map((figure) => `${lineOf(figure)} ${figure.citation}`);
  return (
    <>
      {figures.length < asked ? (
        <p className="notice">
          {say(
            `其中 ${asked - figures.length} 个已不在图里。`,
            `${asked - figures.length} of them are not in the graph any more.`,
          )}
        </p>
      ) : null}
      <FigureTable figures={figures} of="both" />
      <Section title={say('引用', 'Cite')} aside={<CopyButton text={lines.join('\n')} />}>
        <ol className="cited">
          {lines.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ol>
      </Section>
    </>
  );
}
