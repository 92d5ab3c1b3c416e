import type { ResultOf } from 'gql.tada';
import { useEffect } from 'react';
import { useQuery } from 'urql';
import { useSearchParams } from 'wouter';
import type { Evidence, Figure, SentencedRelation } from '../../api/fragments.js';
import { Answered, isMissing } from '../../parts/answers.js';
import { Citation } from '../../parts/evidence-panel.js';
import { Facts } from '../../parts/facts.js';
import { FigureScope, FigureValue, Period, Status } from '../../parts/figure.js';
import { KindMark } from '../../parts/kind-mark.js';
import { EntityLink } from '../../parts/links.js';
import { RelationSentence } from '../../parts/relations.js';
import { ENTITY_RELATIONS } from '../../parts/relation-words.js';
import { Section } from '../../parts/section.js';
import { TakeAway } from '../../parts/take-away.js';
import { useTitle } from '../../parts/title.js';
import { figuresCsv } from '../../shell/addresses.js';
import { useNames, useSpeech, Words } from '../../shell/language.js';
import { useTerm } from '../../shell/vocabulary.js';
import { NothingPage } from '../nothing.js';
import { SourceQuery } from './queries.js';

const MOST = 100;

interface Paragraph {
  readonly locator: string;
  readonly text: Evidence['text'];
  readonly figures: readonly Figure[];
  readonly relations: readonly SentencedRelation[];
}

const numberIn = (locator: string): number => Number(/\d+/.exec(locator)?.[0] ?? 0);

/** What was read out of a document, paragraph by paragraph. */
function paragraphsOf(
  id: string,
  figures: readonly Figure[],
  relations: readonly SentencedRelation[],
): readonly Paragraph[] {
  const found = new Map<string, { text: Evidence['text']; figures: Figure[]; relations: SentencedRelation[] }>();
  const at = (place: Evidence) => {
    const paragraph = found.get(place.locator) ?? { text: place.text, figures: [], relations: [] };
    found.set(place.locator, paragraph);
    return paragraph;
  };
  for (const figure of figures)
    for (const place of figure.evidence) if (place.source.id === id) at(place).figures.push(figure);
  for (const relation of relations)
    for (const place of relation.evidence) if (place.source.id === id) at(place).relations.push(relation);
  return [...found]
    .map(([locator, paragraph]) => ({ locator, ...paragraph }))
    .sort((one, other) => numberIn(one.locator) - numberIn(other.locator) || one.locator.localeCompare(other.locator));
}

type Data = NonNullable<ResultOf<typeof SourceQuery>['source']>;

/** A document: how to cite it, and what was read out of each of its paragraphs. */
export function SourcePage({ id }: { readonly id: string }) {
  const { say } = useSpeech();
  const names = useNames();
  const variables = { id, first: MOST, types: [...ENTITY_RELATIONS] as never[] };
  const [answer, again] = useQuery({ query: SourceQuery, variables });
  const source = answer.data?.source;
  useTitle(source ? names({ name: source.title, nameEn: source.titleEn }).first.text : null);
  if (isMissing(answer, 'source')) return <NothingPage id={id} />;
  return (
    <div className="text">
      <Answered answer={answer} again={again}>
        {() =>
          source ? (
            <>
              <SourceHead source={source} />
              <Section title={say('引用', 'Cite')}>
                <Citation of={id} />
              </Section>
              <Section
                title={say('逐段读出的内容', 'What was read out of it, paragraph by paragraph')}
                aside={
                  <TakeAway
                    query={SourceQuery}
                    variables={variables}
                    files={{ CSV: figuresCsv({ source: { eq: id } }) }}
                  />
                }
              >
                <Paragraphs of={paragraphsOf(id, source.observations.nodes, source.relations.nodes)} />
                <LeftOut source={source} />
              </Section>
            </>
          ) : null
        }
      </Answered>
    </div>
  );
}

function LeftOut({ source: { observations, relations } }: { readonly source: Data }) {
  const { say } = useSpeech();
  const left = observations.totalCount + relations.totalCount - observations.nodes.length - relations.nodes.length;
  if (left <= 0) return null;
  return <p className="muted">{say(`另有 ${left} 条没有列出。`, `${left} more are not listed here.`)}</p>;
}

function SourceHead({ source }: { readonly source: Data }) {
  const { say } = useSpeech();
  const term = useTerm();
  const { first, second } = useNames()({ name: source.title, nameEn: source.titleEn });
  const by = (word: string, name: string | null) =>
    name === null
      ? []
      : [
          [
            word,
            <span key={word} lang="zh">
              {name}
            </span>,
          ] as const,
        ];
  return (
    <>
      <p className="crumb">{term('SourceKind', source.sourceKind)}</p>
      <h1>
        <KindMark kind="source" />
        <Words of={first} /> <small>{second === null ? null : <Words of={second} />}</small>
      </h1>
      <Facts
        of={[
          [say('发布', 'Published'), source.publishedOn],
          ...by(say('发布者', 'By'), source.publisher),
          ...by(say('原发布者', 'First by'), source.originalPublisher),
        ]}
      />
      {source.url === null ? null : (
        <p>
          <a href={source.url} target="_blank" rel="noreferrer">
            {say('打开原文', 'Open the original')} ↗
          </a>
        </p>
      )}
    </>
  );
}

function Paragraphs({ of }: { readonly of: readonly Paragraph[] }) {
  const { say } = useSpeech();
  const [search] = useSearchParams();
  const at = search.get('at');
  useEffect(() => {
    if (at !== null) document.getElementById(`at-${at}`)?.scrollIntoView({ block: 'center' });
  }, [at]);
  if (of.length === 0) return <p className="empty">{say('还没有。', 'Nothing yet.')}</p>;
  return of.map(({ locator, text, figures, relations }) => (
    <div key={locator} id={`at-${locator}`} className="paragraph" aria-current={locator === at ? 'true' : undefined}>
      <h3>{locator}</h3>
      <div>
        {text === null ? null : (
          <blockquote lang="zh">
            {text.before}
            {text.printed}
            {text.after}
          </blockquote>
        )}
        <ul className="facts-read">
          {figures.map((figure) => (
            <li key={figure.id}>
              <EntityLink entity={figure.about} /> <EntityLink entity={figure.metric} />{' '}
              <strong>
                <FigureValue of={figure} />
              </strong>{' '}
              <Status of={figure.status} /> <Period of={figure.period} /> <FigureScope figure={figure} />
            </li>
          ))}
          {relations.map((relation) => (
            <li key={relation.id}>
              <RelationSentence relation={relation} />
            </li>
          ))}
        </ul>
      </div>
    </div>
  ));
}
