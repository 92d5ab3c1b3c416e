import type { ResultOf } from 'gql.tada';
import { createContext, useContext, type ReactNode } from 'react';
import { useQuery } from 'urql';
import { typeOfKind } from '../api/type-of-kind.js';
import { useSpeech } from './language.js';
import { VocabularyQuery } from './queries.js';

type Term = ResultOf<typeof VocabularyQuery>['vocabulary'][number];
type Terms = ReadonlyMap<string, Term>;
const TermsContext = createContext<Terms>(new Map());

/** The words of the API for its enumerations and properties, read once. */
export function Vocabulary({ children }: { readonly children: ReactNode }) {
  const [{ data }] = useQuery({ query: VocabularyQuery });
  const terms = new Map(data?.vocabulary.map((term) => [`${term.enum}.${term.value}`, term]));
  return <TermsContext value={terms}>{children}</TermsContext>;
}

/** The word for a value of an enumeration, or for a property of a type; dots until the words are there. */
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

/** A property of things of a kind: its word, and the enumeration of its values if it has one. */
export interface Property {
  readonly name: string;
  readonly word: string;
  readonly valuesOf: string | null;
  readonly deprecated: boolean;
}

/** The properties that only things of a kind have, or those of every entity, in the order of the API. */
export function useProperties(kind: string): readonly Property[] {
  const terms = useContext(TermsContext);
  const { language } = useSpeech();
  const type = typeOfKind(kind);
  return [...terms.values()]
    .filter((term) => term.enum === type)
    .map(({ value, valuesOf, deprecationReason, ...words }) => ({
      ...{ name: value, word: words[language], valuesOf },
      deprecated: deprecationReason !== null,
    }));
}
