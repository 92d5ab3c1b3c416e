import { useSpeech } from '../shell/language.js';
import { useTerm, type Property } from '../shell/vocabulary.js';

interface Given {
  readonly of: Pick<Property, 'valuesOf'>;
  readonly value: unknown;
}

/** The value of a property, in words where it has some: of an enumeration, of yes and no, or each of several. */
export function PropertyValue({ of: { valuesOf }, value }: Given) {
  const { say } = useSpeech();
  const term = useTerm();
  const text = (one: unknown): string =>
    typeof one === 'boolean' ? (one ? say('是', 'yes') : say('否', 'no')) : String(one);
  if (typeof value === 'string' && valuesOf !== null) return term(valuesOf, value);
  const words = Array.isArray(value) ? value.map(text).join(say('、', ', ')) : text(value);
  return typeof value === 'string' && /\p{Script=Han}/u.test(words) ? <span lang="zh">{words}</span> : words;
}
