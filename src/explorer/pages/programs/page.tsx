import type { ResultOf, VariablesOf } from 'gql.tada';
import { useQuery } from 'urql';
import { useSearchParams } from 'wouter';
import { PAGE_SIZE } from '../../api/page-size.js';
import { Answered } from '../../parts/answers.js';
import { Choose } from '../../parts/choose.js';
import { EntityLink } from '../../parts/links.js';
import { useNameOrder } from '../../parts/name-order.js';
import { NextPage } from '../../parts/next-page.js';
import { PickOne } from '../../parts/pick-one.js';
import { Section } from '../../parts/section.js';
import { MOST_SOURCES, SourceChips } from '../../parts/source-chip.js';
import { TakeAway } from '../../parts/take-away.js';
import { useTitle } from '../../parts/title.js';
import { csvOf, narrowing } from '../../shell/addresses.js';
import { useSpeech } from '../../shell/language.js';
import { useTerm, useValues } from '../../shell/vocabulary.js';
import { Lanes } from './lanes.js';
import { ProgramsQuery } from './queries.js';

type Variables = VariablesOf<typeof ProgramsQuery>;
type Filter = Variables['filter'];

/** What the address asks for, as a filter of the API. */
function filterOf(search: URLSearchParams): Filter {
  const [within, partner, category] = ['within', 'partner', 'category'].map((name) => search.get(name));
  return {
    ...(within ? { within } : {}),
    ...(partner ? { partners: { some: { id: { eq: partner } } } } : {}),
    ...(category ? { category: { eq: category as 'HEALTH' } } : {}),
  };
}

/** Programmes in time: those with a date as bars over the years, the others below, never left out. */
export function ProgramsPage() {
  const { say } = useSpeech();
  const [search] = useSearchParams();
  const filter = filterOf(search);
  const { field, by } = useNameOrder();
  const orderBy: Variables['orderBy'] = [{ field: 'STARTS' }, { field }];
  const variables = {
    filter,
    orderBy,
    first: PAGE_SIZE,
    dated: search.get('dated'),
    undated: search.get('after'),
  };
  const [answer, again] = useQuery({ query: ProgramsQuery, variables });
  const { dated, undated } = answer.data ?? {};
  const title = say('项目', 'Programmes');
  useTitle(title);
  const file = csvOf('entities', { kinds: 'PROGRAM', ...narrowing({ filter, orderBy }) });
  return (
    <>
      <div className="section-head">
        <h1>
          {title} <small>{dated && undated ? dated.totalCount + undated.totalCount : ''}</small>
        </h1>
        <TakeAway picture="lanes" query={ProgramsQuery} variables={variables} files={{ CSV: file }} />
      </div>
      <ProgramChoices />
      <Answered answer={answer} again={again}>
        {() => (
          <>
            <Section title={say('有日期的', 'With a date')} count={dated?.totalCount ?? 0}>
              {dated && dated.nodes.length > 0 ? (
                <>
                  <Lanes programs={dated.nodes} />
                  <NextPage of={dated.pageInfo} name="dated" by={by} />
                </>
              ) : (
                <p className="empty">{say('文件没有给出日期。', 'The documents give no date for any of them.')}</p>
              )}
            </Section>
            {undated && undated.totalCount > 0 ? (
              <Section title={say('文件没有注明日期的', 'Without a date in the documents')} count={undated.totalCount}>
                <Undated programs={undated.nodes} />
                <NextPage of={undated.pageInfo} by={by} />
              </Section>
            ) : null}
          </>
        )}
      </Answered>
    </>
  );
}

type Undated = NonNullable<ResultOf<typeof ProgramsQuery>['undated']>['nodes'];

function Undated({ programs }: { readonly programs: Undated }) {
  const term = useTerm();
  return (
    <ul className="lines">
      {programs.map((program) => (
        <li key={program.id} className="pair">
          <EntityLink entity={program} second />
          <em>
            {term('ProgramCategory', program.category)} · {term('ProgramStatus', program.status)}{' '}
            <SourceChips evidence={program.evidence.slice(0, MOST_SOURCES)} words={[program.name]} />
          </em>
        </li>
      ))}
    </ul>
  );
}

/** The filters of the page, which stand in the address. */
function ProgramChoices() {
  const { say } = useSpeech();
  const [search] = useSearchParams();
  return (
    <div className="filters">
      <PickOne name="within" label={say('地区', 'Place')} kinds={['DISTRICT']} />
      <PickOne name="partner" label={say('合作方', 'Partner')} kinds={['ORGANIZATION']} />
      <Choose
        name="category"
        label={say('领域', 'Field')}
        value={search.get('category') ?? ''}
        options={[['', say('全部', 'all')], ...useValues('ProgramCategory')]}
      />
    </div>
  );
}
