import { useSearchParams } from 'wouter';
import { useSpeech, type Language } from '../shell/language.js';

interface NameOrder {
  readonly field: 'NAME' | 'NAME_EN';
  /** What the address of a further page says, so that it goes on in that order in the other language too. */
  readonly by: Language;
}

/** The order by name: by those in the language of the page, or of the page on which this list was begun. */
export function useNameOrder(): NameOrder {
  const { language } = useSpeech();
  const [search] = useSearchParams();
  const begun = search.get('by');
  const by = begun === 'zh' || begun === 'en' ? begun : language;
  return { field: by === 'en' ? 'NAME_EN' : 'NAME', by };
}
