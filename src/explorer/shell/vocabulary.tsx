import { createContext, useContext, type ReactNode } from 'react';
import { useQuery } from 'urql';
import { useSpeech } from './language.js';
import { VocabularyQuery } from './queries.js';

type Terms = ReadonlyMap<string, { readonly zh: string; readonly en: string }>;
const TermsContext = createContext<Terms>(new Map());

/** The words of the API for its enumerations, read once. */
export function Vocabulary({ children }: { readonly children: ReactNode }) {
  const [{ data }] = useQuery({ query: VocabularyQuery });
  const terms = new Map(data?.vocabulary.map((term) => [`${term.enum}.${term.value}`, term]));
  return <TermsContext value={terms}>{children}</TermsContext>;
}

/** The word for a value of an enumeration; the value itself until the words are there. */
export function useTerm(): (enumeration: string, value: string) => string {
  const terms = useContext(TermsContext);
  const { language } = useSpeech();
  return (enumeration, value) => terms.get(`${enumeration}.${value}`)?.[language] ?? '…';
}

/** The values of an enumeration with their words, in the order that the API gives. */
export function useValues(enumeration: string): readonly (readonly [value: string, word: string])[] {
  const terms = useContext(TermsContext);
  const { language } = useSpeech();
  const before = `${enumeration}.`;
  return [...terms].flatMap(([key, words]) =>
    key.startsWith(before) ? [[key.slice(before.length), words[language]] as const] : [],
  );
}
