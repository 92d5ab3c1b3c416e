import { createContext, useContext, useEffect, type ReactNode } from 'react';
import { useSearchParams } from 'wouter';

export type Language = 'zh' | 'en';

interface Speech {
  readonly language: Language;
  /** The text in the language of the page. */
  say(zh: string, en: string): string;
  /** An address of the page with what goes along: the language, the list. */
  with(path: string): string;
}
const SpeechContext = createContext<Speech | null>(null);

const asked = (value: string | null): Language | null => (value === 'zh' || value === 'en' ? value : null);
const preferred = (): Language => (navigator.language.toLowerCase().startsWith('zh') ? 'zh' : 'en');

/** The language is in the address if somebody chose it; else it is the browser's. */
export function Speaking({ children }: { readonly children: ReactNode }) {
  const [search] = useSearchParams();
  const chosen = asked(search.get('lang'));
  const language = chosen ?? preferred();
  useEffect(() => {
    document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en';
  }, [language]);
  const speech: Speech = {
    language,
    say: (zh, en) => (language === 'zh' ? zh : en),
    with: (path) => carried(path, search),
  };
  return <SpeechContext value={speech}>{children}</SpeechContext>;
}

export function useSpeech(): Speech {
  const speech = useContext(SpeechContext);
  if (speech === null) throw new Error('useSpeech: expected to be inside <Speaking>.');
  return speech;
}

/** What goes along from page to page: the chosen language, the reader's list, being part of another site. */
const ALONG = ['lang', 'list', 'embed'];

function carried(path: string, search: URLSearchParams): string {
  const [before = '', after] = path.split('?');
  const parameters = new URLSearchParams(after);
  for (const name of ALONG) {
    const value = search.get(name);
    if (value !== null && !parameters.has(name)) parameters.set(name, value);
  }
  const text = parameters.toString();
  return text === '' ? before : `${before}?${text}`;
}

interface TwoNames {
  readonly name: string;
  readonly nameEn: string | null;
}

/** The name in the language of the page, and the one in the other; without an English name the Chinese one stays. */
export function useNames(): (entity: TwoNames) => { readonly first: Spoken; readonly second: Spoken | null } {
  const { language } = useSpeech();
  return ({ name, nameEn }) => {
    const zh = { text: name, lang: 'zh' } as const;
    const en = nameEn === null ? null : ({ text: nameEn, lang: 'en' } as const);
    return language === 'en' && en !== null ? { first: en, second: zh } : { first: zh, second: en };
  };
}

export interface Spoken {
  readonly text: string;
  readonly lang: Language;
}

/** A text that says which language it is in, where that is not the page's. */
export function Words({ of: { text, lang } }: { readonly of: Spoken }) {
  const { language } = useSpeech();
  return lang === language ? <>{text}</> : <span lang={lang}>{text}</span>;
}
