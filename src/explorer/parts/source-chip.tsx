import { useState } from 'react';
import type { Evidence, Figure } from '../api/fragments.js';
import { useSpeech, type Language } from '../shell/language.js';
import { EvidencePanel } from './evidence-panel.js';

/** So many say of a thing in a list that it is there; its own page has them all. */
export const MOST_SOURCES = 2;
const LONGEST = { zh: 9, en: 18 };

type Source = Evidence['source'];

/** What opens without an end, and what nothing follows any more. */
const LEFT_OPEN = /[“‘《（(〈「][^”’》）)〉」]*$/u;
const LEFT_OVER = /[\s\p{P}]+$/u;

/** Its beginning: whole words of a text in letters, no quotation without its end. */
function shortened(text: string, longest: number): string {
  if (text.length <= longest) return text;
  const cut = text.slice(0, longest + 1);
  const words = /\s/.test(cut) ? cut.replace(/\s+\S*$/u, '') : cut.slice(0, longest);
  return `${words.replace(LEFT_OPEN, '').replace(LEFT_OVER, '') || text.slice(0, longest)}…`;
}

/** A source in few words: who published it or what it is called, and the year. */
function shortSource({ title, titleEn, publisher, publishedOn }: Source, language: Language): string {
  const words = language === 'en' ? (titleEn ?? title) : (publisher ?? title);
  return `${shortened(words, LONGEST[language])} ${publishedOn.slice(0, 4)}`;
}

interface Given {
  readonly evidence: readonly Evidence[];
  /** What to look for in the paragraph: the printed figure, the names. */
  readonly words: readonly string[];
  /** The figure that is said there, if it is one. */
  readonly figure?: Figure | undefined;
}

/** Who says so: one chip for each place in a source. It opens the paragraph, or says how to find it. */
export function SourceChips({ evidence, words, figure }: Given) {
  const { language, say } = useSpeech();
  const [opened, setOpened] = useState<Evidence | null>(null);
  return (
    <span className="chips">
      {evidence.map((place) => (
        <button
          key={`${place.source.id}#${place.locator}`}
          type="button"
          className="chip"
          title={say('打开出处', 'Open the source')}
          onClick={() => setOpened(place)}
        >
          {shortSource(place.source, language)} · {place.locator}
          {place.source.retractedOn === null ? null : <strong> {say('已撤回', 'retracted')}</strong>}
        </button>
      ))}
      {opened === null ? null : <EvidencePanel place={opened} {...{ words, figure }} close={() => setOpened(null)} />}
    </span>
  );
}
