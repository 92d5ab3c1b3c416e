import type { ResultOf, VariablesOf } from 'gql.tada';
import { useEffect, useRef, useState } from 'react';
import { useClient, useQuery } from 'urql';
import { useSearchParams } from 'wouter';
import type { Figure } from '../../api/fragments.js';
import { PAGE_SIZE } from '../../api/page-size.js';
import { Answered } from '../../parts/answers.js';
import { statusesOf } from '../../parts/choose.js';
import { Section } from '../../parts/section.js';
import { TakeAway } from '../../parts/take-away.js';
import type { Parameters } from '../../shell/addresses.js';
import { useSpeech } from '../../shell/language.js';
import { Filters } from './filters.js';
import { RankingQuery } from './queries.js';
import { RankingBars } from './ranking-bars.js';

const MORE = 250;
/** How far before its end the list is read on. */
const NEAR = '1000px';

type Variables = VariablesOf<typeof RankingQuery>;
type Page = NonNullable<ResultOf<typeof RankingQuery>['ranking']>;
type Edges = Page['edges'];

/** What the address asks for. */
function variablesOf(metric: string, search: URLSearchParams): Variables {
  const year = search.get('year');
  return {
    metric,
    within: search.get('within'),
    level: search.get('level') as 'COUNTY' | null,
    statuses: statusesOf(search),
    year: year === null ? null : Number(year),
    first: PAGE_SIZE,
  };
}

/** The same as the address of the table has it. */
const parametersOf = ({ metric, within, level, statuses, year }: Variables): Parameters => ({
  ...{ metric, within, level, year },
  statuses: statuses.join(),
});

/** Who has how much: the first places, and the others as one goes on. */
export function Ranking({ id, figures }: { readonly id: string; readonly figures: readonly Figure[] }) {
  const { say } = useSpeech();
  const [search] = useSearchParams();
  const variables = variablesOf(id, search);
  const [answer, again] = useQuery({ query: RankingQuery, variables });
  return (
    <Answered answer={answer} again={again}>
      {({ ranking }) => (
        <Section
          title={say('各地比较', 'How places compare')}
          count={ranking?.totalCount ?? 0}
          aside={
            <TakeAway
              table={['ranking', parametersOf(variables)]}
              picture="bars"
              query={RankingQuery}
              variables={variables}
            />
          }
        >
          <Filters figures={figures} />
          {ranking === null ? null : (
            <WholeRanking key={JSON.stringify(variables)} first={ranking} variables={variables} />
          )}
        </Section>
      )}
    </Answered>
  );
}

function WholeRanking({ first, variables }: { readonly first: Page; readonly variables: Variables }) {
  const { pages, next } = useNextPages(first, variables);
  return (
    <>
      <RankingBars {...first} pages={pages} />
      {next === null ? null : <More key={pages.length} next={next} left={first.totalCount - countOf(pages)} />}
    </>
  );
}

const countOf = (pages: readonly Edges[]): number => pages.reduce((sum, edges) => sum + edges.length, 0);

/** The pages so far, and what reads the next one; null at the end. It says whether there is anything new. */
function useNextPages(
  first: Page,
  variables: Variables,
): { readonly pages: readonly Edges[]; readonly next: (() => Promise<boolean>) | null } {
  const client = useClient();
  const [others, setOthers] = useState<readonly Page[]>([]);
  const { hasNextPage, endCursor } = (others.at(-1) ?? first).pageInfo;
  const next = async (): Promise<boolean> => {
    const { data } = await client.query(RankingQuery, { ...variables, first: MORE, after: endCursor }).toPromise();
    const page = data?.ranking;
    if (page) setOthers([...others, page]);
    return page != null;
  };
  return { pages: [first, ...others].map(({ edges }) => edges), next: hasNextPage ? next : null };
}

/** Reads on where the end of the list comes near; the button does so too, and after a failure it alone. */
function More({ next, left }: { readonly next: () => Promise<boolean>; readonly left: number }) {
  const { say } = useSpeech();
  const [state, setState] = useState<'waiting' | 'reading' | 'failed'>('waiting');
  const place = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    if (state !== 'waiting' || place.current === null) return;
    const near = new IntersectionObserver(
      (entries) => {
        if (entries.some(({ isIntersecting }) => isIntersecting)) setState('reading');
      },
      { rootMargin: NEAR },
    );
    near.observe(place.current);
    return () => near.disconnect();
  }, [state]);
  useEffect(() => {
    if (state === 'reading') void next().then((found) => (found ? undefined : setState('failed')));
    // A reading is begun once, whatever else of the page changes meanwhile.
  }, [state]);
  return (
    <p className="more" ref={place}>
      {state === 'failed' ? <span role="alert">{say('没有读到数据。', 'The data could not be read.')} </span> : null}
      <button type="button" className="link" disabled={state === 'reading'} onClick={() => setState('reading')}>
        {say(`另有 ${left} 个`, `${left} more`)}
      </button>
    </p>
  );
}
