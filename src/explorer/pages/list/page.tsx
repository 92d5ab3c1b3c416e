import type { ResultOf, TadaDocumentNode } from 'gql.tada';
import { useQuery } from 'urql';
import { useSearchParams } from 'wouter';
import { PAGE_SIZE } from '../../api/page-size.js';
import { Answered } from '../../parts/answers.js';
import { EntityLink } from '../../parts/links.js';
import { useNameOrder } from '../../parts/name-order.js';
import { NextPage } from '../../parts/next-page.js';
import { plural } from '../../parts/number-words.js';
import { SourceLine } from '../../parts/source-line.js';
import { TakeAway } from '../../parts/take-away.js';
import { useTitle } from '../../parts/title.js';
import { narrowing } from '../../shell/addresses.js';
import { useSpeech } from '../../shell/language.js';
import { VocabularyQuery } from '../../shell/queries.js';
import { useTerm } from '../../shell/vocabulary.js';
import { NothingPage } from '../nothing.js';
import { BY_NAME, EntitiesQuery, LISTS, SourcesQuery } from './queries.js';

type Lists = typeof LISTS;
type Answer = { [List in keyof Lists]: ResultOf<Lists[List]['query']> }[keyof Lists] | ResultOf<typeof EntitiesQuery>;
type Query = TadaDocumentNode<Answer, Record<string, unknown>>;

/** How the things of a kind are asked for; the enumeration of the word beside each name, if there is one. */
interface Asked {
  readonly query: Lists[keyof Lists]['query'] | typeof EntitiesQuery;
  readonly kind: string;
  readonly orderBy?: readonly object[] | typeof BY_NAME;
  readonly detail: string | null;
}

/** Everything of one kind. */
export function ListPage({ list }: { readonly list: string }) {
  if (list === 'sources') return <SourceList />;
  return Object.hasOwn(LISTS, list) ? <EntityList of={LISTS[list as keyof Lists]} /> : <OtherList list={list} />;
}

/** A kind that the page has no list for; what the API has no list for is no page. */
function OtherList({ list }: { readonly list: string }) {
  const [answer, again] = useQuery({ query: VocabularyQuery });
  return (
    <Answered answer={answer} again={again}>
      {({ overview }) => {
        const found = overview.counts.find((each) => each.list === list);
        return found ? <EntityList of={{ query: EntitiesQuery, kind: found.kind, detail: null }} /> : <NothingPage />;
      }}
    </Answered>
  );
}

function EntityList({ of: { query, kind, orderBy: usual, detail } }: { readonly of: Asked }) {
  const { say } = useSpeech();
  const term = useTerm();
  const [search] = useSearchParams();
  const only = kind === 'RECOGNITION' ? search.get('kind') : null;
  const { field, by } = useNameOrder();
  const orderBy = usual === BY_NAME ? [{ field }] : usual;
  const filter = only === null ? undefined : { recognitionKind: { eq: only } };
  const variables = {
    first: PAGE_SIZE,
    after: search.get('after'),
    ...(filter ? { filter } : {}),
    ...(orderBy ? { orderBy } : { kind }),
  };
  const [answer, again] = useQuery({ query: query as unknown as Query, variables });
  const word = only === null ? term('EntityKind', kind) : term('RecognitionKind', only);
  const heading = say(word, plural(word));
  useTitle(heading);
  return (
    <div className="text">
      <div className="section-head">
        <h1>
          {heading} <small>{answer.data?.list?.totalCount}</small>
        </h1>
        <TakeAway
          query={query}
          variables={variables}
          table={['entities', { kinds: kind, ...narrowing({ filter, orderBy }) }]}
        />
      </div>
      <Answered answer={answer} again={again}>
        {({ list: found }) => (
          <>
            {found?.nodes.length === 0 ? <p className="empty">{say('还没有。', 'There are none yet.')}</p> : null}
            <ul className="lines">
              {found?.nodes.map((node) => (
                <li key={node.id} className="pair">
                  <EntityLink entity={node} second />
                  {detail && 'detail' in node && node.detail ? <em>{term(detail, node.detail)}</em> : null}
                </li>
              ))}
            </ul>
            {found ? <NextPage of={found.pageInfo} by={usual === BY_NAME ? by : undefined} /> : null}
          </>
        )}
      </Answered>
    </div>
  );
}

function SourceList() {
  const { say } = useSpeech();
  const [search] = useSearchParams();
  const variables = { first: PAGE_SIZE, after: search.get('after') };
  const [answer, again] = useQuery({ query: SourcesQuery, variables });
  useTitle(say('文件', 'Documents'));
  return (
    <div className="text">
      <h1>
        {say('文件', 'Documents')} <small>{answer.data?.sources?.totalCount}</small>
      </h1>
      <Answered answer={answer} again={again}>
        {({ sources }) => (
          <>
            <ul className="lines">
              {sources?.nodes.map((source) => (
                <SourceLine key={source.id} source={source} />
              ))}
            </ul>
            {sources ? <NextPage of={sources.pageInfo} /> : null}
          </>
        )}
      </Answered>
    </div>
  );
}
