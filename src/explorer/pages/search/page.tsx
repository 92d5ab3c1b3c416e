import type { ResultOf } from 'gql.tada';
import { useQuery } from 'urql';
import { useSearchParams } from 'wouter';
import { Answered } from '../../parts/answers.js';
import { EntitySection } from '../../parts/entity-section.js';
import { EntityLink, Go } from '../../parts/links.js';
import { plural } from '../../parts/number-words.js';
import { Section } from '../../parts/section.js';
import { SourceLine } from '../../parts/source-line.js';
import { useTitle } from '../../parts/title.js';
import { withQuery } from '../../shell/addresses.js';
import { leftOut, useDisagreementsAsked, useFiguresAsked } from '../../shell/asked.js';
import { useNames, useSpeech } from '../../shell/language.js';
import { SearchQuery } from '../../shell/queries.js';
import { FOUND_BY, pairOf, searchVariables } from '../../shell/two-names.js';
import { useTerm } from '../../shell/vocabulary.js';

const MOST_HITS = 50;

/** What a text finds, by kind; what was matched is said where it is not the name. */
export function SearchPage() {
  const { say, language } = useSpeech();
  const names = useNames();
  const [search] = useSearchParams();
  const text = search.get('q')?.trim() ?? '';
  useTitle(say(`搜索“${text}”`, `Search for “${text}”`));
  const variables = searchVariables(text, MOST_HITS, language);
  const [answer, again] = useQuery({ query: SearchQuery, variables, pause: text === '' });
  const pair = answer.data ? (pairOf(answer.data)?.ends ?? null) : null;
  if (text === '') return <h1>{say('搜索', 'Search')}</h1>;
  return (
    <div className="text">
      <h1>
        {say(`“${text}”`, `“${text}”`)}{' '}
        <small>
          {(answer.data?.search && answer.data.search.totalCount + answer.data.search.sources.totalCount) || null}
        </small>
      </h1>
      <DisagreementsAsked of={answer.data?.search?.asked} />
      <FiguresAsked of={answer.data?.search?.asked} />
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
          found === null || (found.totalCount + found.sources.totalCount === 0 && pair === null) ? (
            <Instead text={text} found={found} />
          ) : (
            <>
              {[...new Set(found.edges.map(({ node }) => node.kind))].map((kind) => (
                <Hits key={kind} kind={kind} found={found} />
              ))}
              <Documents {...found.sources} />
            </>
          )
        }
      </Answered>
    </div>
  );
}

type Found = NonNullable<ResultOf<typeof SearchQuery>['search']>;

/** The hits of a kind; the kind of the best one comes first. */
function Hits({ kind, found }: { readonly kind: string; readonly found: Found }) {
  const { say, language } = useSpeech();
  const word = useTerm()('EntityKind', kind);
  const hits = found.edges.filter(({ node }) => node.kind === kind);
  const count = found.facets.find((facet) => facet.kind === kind)?.count ?? hits.length;
  return (
    <Section title={say(word, plural(word))} count={hits.length < count ? `${hits.length} / ${count}` : count}>
      <ul className="lines">
        {hits.map(({ node, matched, matchedIn }) => {
          const summary = language === 'en' ? (node.summaryEn ?? node.summary) : node.summary;
          return (
            <li key={node.id}>
              <EntityLink entity={node} second /> <MatchedIn {...{ matchedIn, matched }} name={node.name} />
              {summary === null ? null : <div className="muted">{summary}</div>}
            </li>
          );
        })}
      </ul>
    </Section>
  );
}

/** The documents: by title, by publisher and date, by the places that they speak of. */
function Documents({ edges, totalCount }: Found['sources']) {
  const term = useTerm();
  if (edges.length === 0) return null;
  return (
    <Section
      title={term('NodeKind', 'SOURCE')}
      count={edges.length < totalCount ? `${edges.length} / ${totalCount}` : totalCount}
    >
      <ul className="lines">
        {edges.map(({ node, matched, matchedIn }) => (
          <SourceLine key={node.id} source={node}>
            <MatchedIn {...{ matchedIn, matched }} name={node.title} />
          </SourceLine>
        ))}
      </ul>
    </Section>
  );
}

interface Hit {
  readonly matchedIn: string;
  readonly matched: string;
  readonly name: string;
}

/** What was found, where that is not the name that stands there. */
function MatchedIn({ matchedIn, matched, name }: Hit) {
  const { say } = useSpeech();
  const words = FOUND_BY[matchedIn];
  if (words === undefined) return null;
  return (
    <small>
      · {say(...words)}
      {matchedIn === 'CONTEXT' || matched === name ? null : (
        <>
          {' '}
          <mark>{matched}</mark>
        </>
      )}
    </small>
  );
}

/** The figures that the text asks for, if it is a question in words. */
function FiguresAsked({ of: asked }: { readonly of: Found['asked'] }) {
  const figures = useFiguresAsked()(asked);
  return figures === null ? null : (
    <p className="answer-line">
      <Go to={figures.to}>{figures.words}</Go>
    </p>
  );
}

/** What sources contradict, if the text asks for that. */
function DisagreementsAsked({ of: asked }: { readonly of: Found['asked'] }) {
  return useDisagreementsAsked()(asked).map(({ to, words }) => (
    <p key={to} className="answer-line">
      <Go to={to}>{words}</Go>
    </p>
  ));
}

/** Nothing was found as a whole: what is named in it, else what was probably meant. */
function Instead({ text, found }: { readonly text: string; readonly found: Found | null }) {
  const { say } = useSpeech();
  const { entities = [], metrics = [] } = found?.asked ?? {};
  const named = [...entities, ...metrics];
  if (named.length === 0) return <Guesses text={text} names={found?.suggestions ?? []} />;
  const left = found?.asked ? leftOut(found.asked, say) : null;
  return (
    <>
      <EntitySection title={say('搜索词里提到的', 'Named in your search')} entities={named} />
      {left === null ? null : <p className="muted">{left}</p>}
    </>
  );
}

/** Nothing was found: what was probably meant, or that no name comes near. */
function Guesses({ text, names }: { readonly text: string; readonly names: readonly string[] }) {
  const { say } = useSpeech();
  return (
    <>
      <p className="empty">
        {names.length === 0
          ? say(`没有找到“${text}”，也没有相近的名称。`, `Nothing was found for “${text}”, and no name comes near it. `)
          : say(`没有找到“${text}”。`, `Nothing was found for “${text}”. `)}
        {say(
          '可以用中文、英文或拼音搜索地区、学校、机构、项目、政策、荣誉、指标和文件的名称。',
          'You can search for names of places, schools, organisations, programmes, policies, recognitions, metrics ' +
            'and documents in Chinese, English or pinyin.',
        )}
      </p>
      {names.length === 0 ? null : (
        <Section title={say('你要找的可能是', 'Perhaps you meant')}>
          <ul className="lines">
            {names.map((name) => (
              <li key={name}>
                <Go to={withQuery('/search', { q: name })}>{name}</Go>
              </li>
            ))}
          </ul>
        </Section>
      )}
    </>
  );
}
