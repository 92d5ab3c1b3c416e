import { useState } from 'react';
import { useQuery } from 'urql';
import type { Evidence, Figure } from '../api/fragments.js';
import { addressOf, withQuery } from '../shell/addresses.js';
import { useSpeech } from '../shell/language.js';
import { CitationQuery } from '../shell/queries.js';
import { useTerm } from '../shell/vocabulary.js';
import { useFigureLine } from './figure-words.js';
import { CopyButton, Panel } from './panel.js';
import { Go } from './links.js';

const STYLES = ['GB_T_7714', 'APA', 'BIBTEX', 'RIS'] as const;
/** Those that are read as they stand. */
const SENTENCES: readonly (typeof STYLES)[number][] = ['GB_T_7714', 'APA'];

/** The style that readers of the language use. */
export const useUsualStyle = (): (typeof STYLES)[number] => (useSpeech().language === 'zh' ? 'GB_T_7714' : 'APA');

interface Cited {
  readonly of: string;
  readonly place?: string;
  /** What is cited for, where the style is a sentence. */
  readonly said?: string;
}

/** A citation in one of the styles that the API knows: of a figure, of a source, or of a place in it. */
export function Citation({ of, place, said }: Cited) {
  const { say } = useSpeech();
  const term = useTerm();
  const [style, setStyle] = useState(useUsualStyle());
  const [{ data }] = useQuery({ query: CitationQuery, variables: { id: of, style, locator: place ?? null } });
  const cited = data?.node && 'citation' in data.node ? data.node.citation : '';
  const text = said !== undefined && cited !== '' && SENTENCES.includes(style) ? `${said} ${cited}` : cited;
  return (
    <div>
      <div className="choices" role="group" aria-label={say('引用格式', 'Citation style')}>
        {STYLES.map((name) => (
          <button key={name} type="button" aria-pressed={name === style} onClick={() => setStyle(name)}>
            {term('CitationStyle', name)}
          </button>
        ))}
      </div>
      <pre tabIndex={0}>{text}</pre>
      <CopyButton text={text} />
    </div>
  );
}

/** The same of a figure, after what it says: how much, in which unit, as it is printed. */
export function FigureCitation({ of: figure }: { readonly of: Figure }) {
  return <Citation of={figure.id} said={useFigureLine()(figure)} />;
}

interface Given {
  readonly place: Evidence;
  readonly words: readonly string[];
  readonly figure?: Figure | undefined;
  readonly close: () => void;
}

/** The place in a source that says a fact: its text where it is attached, else how to find it; and how to cite it. */
export function EvidencePanel({ place, words, figure, close }: Given) {
  const { say, language } = useSpeech();
  const { source, locator, link, text } = place;
  const title = language === 'en' ? (source.titleEn ?? source.title) : source.title;
  return (
    <Panel title={say('出处', 'Source')} close={close}>
      <p>
        <Go to={withQuery(addressOf(source.id), { at: locator })}>{title}</Go>
      </p>
      <p className="muted">
        {[source.publisher, source.publishedOn, place.locator].filter((part) => part !== null).join(' · ')}
      </p>
      {source.retractedOn === null ? null : (
        <p className="notice">{say(`已撤回（${source.retractedOn}）`, `Retracted (${source.retractedOn})`)}</p>
      )}
      {text === null ? (
        <>
          <p>{say(`在原文 ${locator} 处查找：`, `Look in the original, at ${locator}, for:`)}</p>
          <ul className="look-for">
            {words.map((word) => (
              <li key={word} lang="zh">
                <mark>{word}</mark> <CopyButton text={word} />
              </li>
            ))}
          </ul>
        </>
      ) : (
        <blockquote lang="zh">
          {text.before}
          <mark>{text.printed}</mark>
          {text.after}
        </blockquote>
      )}
      {(link ?? source.url) === null ? (
        <p className="muted">{say('这份文件没有网址。', 'This document has no address on the web.')}</p>
      ) : (
        <p>
          <a href={link ?? source.url ?? ''} target="_blank" rel="noreferrer">
            {say('打开原文', 'Open the original')} ↗
          </a>
        </p>
      )}
      <h3>{say('引用', 'Cite')}</h3>
      {figure === undefined ? <Citation of={source.id} place={locator} /> : <FigureCitation of={figure} />}
    </Panel>
  );
}
