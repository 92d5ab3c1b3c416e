import type { ResultOf } from 'gql.tada';
import { useEffect, useState } from 'react';
import { useQuery } from 'urql';
import { useLocation, useSearchParams } from 'wouter';
import { Answered, isMissing } from '../../parts/answers.js';
import { Citation } from '../../parts/evidence-panel.js';
import { Facts } from '../../parts/facts.js';
import { FigureScope, FigureValue, Period, Status } from '../../parts/figure.js';
import { KindMark } from '../../parts/kind-mark.js';
import { EntityLink } from '../../parts/links.js';
import { NextPage } from '../../parts/next-page.js';
import { Panel } from '../../parts/panel.js';
import { RelationSentence } from '../../parts/relations.js';
import { Section } from '../../parts/section.js';
import { TakeAway } from '../../parts/take-away.js';
import { useTitle } from '../../parts/title.js';
import { csvOf, narrowing } from '../../shell/addresses.js';
import { useHere } from '../../shell/here.js';
import { useNames, useSpeech, Words } from '../../shell/language.js';
import { useTerm } from '../../shell/vocabulary.js';
import { NothingPage } from '../nothing.js';
import { SourceQuery } from './queries.js';

/** What one answer can hold: a paragraph may give a hundred figures. */
const MOST_PARAGRAPHS = 12;

type Data = NonNullable<ResultOf<typeof SourceQuery>['source']>;
type Passage = Data['passages']['nodes'][number];

/** A document: how to cite it, and what was read out of each of its paragraphs. */
export function SourcePage({ id }: { readonly id: string }) {
  const { say } = useSpeech();
  const names = useNames();
  const [search] = useSearchParams();
  const variables = { id, first: MOST_PARAGRAPHS, after: search.get('after') };
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
                    files={{ CSV: csvOf('observations', narrowing({ filter: { source: { eq: id } } })) }}
                  />
                }
              >
                <Paragraphs source={id} of={source.passages} />
                <NextPage of={source.passages.pageInfo} />
              </Section>
            </>
          ) : null
        }
      </Answered>
    </div>
  );
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
      <p className="crumb">{say('文件', 'Document')}</p>
      <h1>
        <KindMark kind="source" />
        <Words of={first} /> <small>{second === null ? null : <Words of={second} />}</small>
      </h1>
      <Facts
        of={[
          [say('发布', 'Published'), source.publishedOn],
          [say('发布方类别', 'Kind of publisher'), term('SourceKind', source.sourceKind)],
          ...by(say('已撤回', 'Retracted'), source.retractedOn),
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

function Paragraphs({ source, of }: { readonly source: string; readonly of: Data['passages'] }) {
  const { nodes, pageInfo } = of;
  const { say } = useSpeech();
  const [search] = useSearchParams();
  const at = search.get('at');
  const [, go] = useLocation();
  const here = useHere();
  const onLater = at !== null && pageInfo.hasNextPage && !nodes.some(({ locator }) => locator === at);
  const next = here({ after: pageInfo.endCursor });
  useEffect(() => {
    if (onLater) go(next, { replace: true });
  }, [onLater, next, go]);
  useEffect(() => {
    if (at !== null) document.getElementById(`at-${at}`)?.scrollIntoView({ block: 'start' });
  }, [at, nodes]);
  if (nodes.length === 0) return <p className="empty">{say('还没有。', 'Nothing yet.')}</p>;
  return nodes.map((passage) => (
    <Paragraph key={passage.locator} {...{ source, passage }} current={passage.locator === at} />
  ));
}

interface Read {
  readonly source: string;
  readonly passage: Passage;
  readonly current: boolean;
}

/** A paragraph: how it begins where its text is attached, what it speaks of, and what was read out of it. */
function Paragraph({ source, passage, current }: Read) {
  const { say } = useSpeech();
  const { locator, text, entities, observations, relations, denied, factCount } = passage;
  const at = `${source}#${locator}`;
  const left = factCount - entities.length - observations.length - relations.length - denied.length;
  return (
    <div id={`at-${locator}`} className="paragraph" aria-current={current ? 'true' : undefined}>
      <div>
        <h3>{locator}</h3>
        <CiteParagraph {...{ source, locator }} />
      </div>
      <div>
        {text === null ? null : (
          <blockquote lang="zh">
            {text.before}
            {text.printed}
            {text.after}
          </blockquote>
        )}
        {entities.length === 0 ? null : (
          <ul className="tags">
            {entities.map((entity) => (
              <li key={entity.id}>
                <EntityLink entity={entity} />
              </li>
            ))}
          </ul>
        )}
        <ul className="facts-read">
          {observations.map((figure) => (
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
              <RelationSentence {...{ relation, at }} />
            </li>
          ))}
          {denied.map((relation) => (
            <li key={relation.id}>
              <strong>{say('此处否认：', 'Denied here:')}</strong> <RelationSentence {...{ relation, at }} />
            </li>
          ))}
        </ul>
        {left <= 0 ? null : (
          <p className="muted">{say(`另有 ${left} 条没有列出。`, `${left} more are not listed here.`)}</p>
        )}
      </div>
    </div>
  );
}

/** How to cite one paragraph: what is said in it is cited so. */
function CiteParagraph({ source, locator }: { readonly source: string; readonly locator: string }) {
  const { say } = useSpeech();
  const [open, setOpen] = useState(false);
  const words = say('引用', 'Cite');
  return (
    <>
      <button type="button" className="link" aria-label={`${words} ${locator}`} onClick={() => setOpen(true)}>
        {words}
      </button>
      {open ? (
        <Panel title={`${words} · ${locator}`} close={() => setOpen(false)}>
          <Citation of={source} place={locator} />
        </Panel>
      ) : null}
    </>
  );
}
