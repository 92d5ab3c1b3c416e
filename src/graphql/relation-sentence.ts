import { relationOf, type EdgeDefinition } from '../model/definition/edge.js';
import { sentenceIn } from '../model/definition/sentence.js';
import type { Item } from '../model/statements/decode.js';
import type { CurrentField } from './current-field.js';
import { localized, NAME_PROPERTIES } from './localized.js';

/** What a node is called by: its name, the title of a source, or what is printed of a figure. */
const CALLED = [...NAME_PROPERTIES, 'title', 'titleEn', 'asPrinted'];

/** A relationship in one sentence, as far as its properties were read; the names of many ends cost one statement. */
export async function relationSentence(
  { reader, model }: Pick<CurrentField, 'reader' | 'model'>,
  relation: Item,
  language: string,
): Promise<string> {
  const { type, from, to } = relationOf(relation.id);
  const nodes = await Promise.all([from, to].map((id) => reader.node('Node', id, CALLED)));
  const [one, other] = nodes.map((node, index) => (node ? called(node, language) : ([from, to][index] as string)));
  const ends = { from: one as string, to: other as string };
  return sentenceIn(language === 'ZH' ? 'zh' : 'en', model.edgeOf(type) as EdgeDefinition, relation, ends);
}

function called(node: Item, language: string): string {
  const { id, name, title, titleEn, asPrinted } = node as Readonly<Record<string, string | null | undefined>>;
  if (name != null) return localized(node, language).text;
  return (language === 'ZH' ? null : titleEn) ?? title ?? asPrinted ?? String(id);
}
