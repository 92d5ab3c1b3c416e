import type { ResultOf } from 'gql.tada';
import { useQuery } from 'urql';
import { useSearchParams } from 'wouter';
import { Answered } from '../../parts/answers.js';
import { EntityLink, Go } from '../../parts/links.js';
import { Section } from '../../parts/section.js';
import { useTitle } from '../../parts/title.js';
import { KINDS, withQuery } from '../../shell/addresses.js';
import { useNames, useSpeech } from '../../shell/language.js';
import { useTerm } from '../../shell/vocabulary.js';
import { GuessQuery, SearchQuery } from './queries.js';
import { pairOf, searchVariables } from './two-names.js';

const MOST = 50;

/** What a text finds, by kind; what was matched is said where it is not the name. */
export function SearchPage() {
  const { say } = useSpeech();
  const names = useNames();
  const [search] = useSearchParams();
  const text = search.get('q')?.trim() ?? '';
  useTitle(say(`搜索“${text}”`, `Search for “${text}”`));
  const [answer, again] = useQuery({ query: SearchQuery, variables: searchVariables(text, MOST), pause: text === '' });
  const pair = pairOf(answer.data?.resolve ?? null);
  if (text === '') return <h1>{say('搜索', 'Search')}</h1>;
  return (
    <div className="text">
      <h1>
        {say(`“${text}”`, `“${text}”`)} <small>{answer.data?.search?.totalCount}</small>
      </h1>
      {pair === null ? null : (
        <p className="answer-line">
          <Go to={withQuery('/paths', { from: pair[0].id, to: pair[1].id })}>
            {say(
              `${names(pair[0]).first.text} 与 ${names(pair[1]).first.text} 怎样相连？`,
              `How are ${names(pair[0]).first.text} and ${names(pair[1]).first.text} connected?`,
            )}
          </Go>
        </p>
      )}
      <Answered answer={answer} again={again}>
        {({ search: found }) =>
          found === null || (found.totalCount === 0 && pair === null) ? (
            <Guesses text={text} />
          ) : (
            KINDS.map((kind) => <Hits key={kind} kind={kind} found={found} />)
          )
        }
      </Answered>
    </div>
  );
}

type Found = NonNullable<ResultOf<typeof SearchQuery>['search']>;

function Hits({ kind, found }: { readonly kind: string; readonly found: Found }) {
  const { say, language } = useSpeech();
  const term = useTerm();
  const hits = found.edges.filter(({ node }) => node.kind === kind.toUpperCase());
  const count = found.facets.find((facet) => facet.kind === kind.toUpperCase())?.count ?? 0;
  if (hits.length === 0) return null;
  return (
    <Section
      title={term('EntityKind', kind.toUpperCase())}
      count={hits.length < count ? `${hits.length} / ${count}` : count}
    >
      <ul className="lines">
        {hits.map(({ node, matched }) => {
          const summary = language === 'en' ? (node.summaryEn ?? node.summary) : node.summary;
          return (
            <li key={node.id}>
              <EntityLink entity={node} second />{' '}
              {matched === node.name || matched === node.nameEn ? null : (
                <small>
                  {say('匹配', 'matched')} <mark>{matched}</mark>
                </small>
              )}
              {summary === null ? null : <div className="muted">{summary}</div>}
            </li>
          );
        })}
      </ul>
    </Section>
  );
}

/** Nothing was found: what was probably meant. */
function Guesses({ text }: { readonly text: string }) {
  const { say } = useSpeech();
  const [answer, again] = useQuery({ query: GuessQuery, variables: { names: [text] } });
  return (
    <>
      <p className="empty">{say('没有找到。', 'Nothing was found.')}</p>
      <Answered answer={answer} again={again}>
        {({ resolve }) => {
          const candidates = resolve?.[0]?.candidates ?? [];
          return candidates.length === 0 ? null : (
            <Section title={say('你要找的可能是', 'Perhaps you meant')}>
              <ul className="lines">
                {candidates.map(({ entity }) => (
                  <li key={entity.id}>
                    <EntityLink entity={entity} second />
                  </li>
                ))}
              </ul>
            </Section>
          );
        }}
      </Answered>
    </>
  );
}
