import { relationOf, type EdgeDefinition } from '../model/definition/edge.js';
import { sentenceIn, type NamedEnd } from '../model/definition/sentence.js';
import type { Item } from '../model/statements/decode.js';
import type { CurrentField } from './current-field.js';
import { localized, NAME_PROPERTIES } from './localized.js';

/** What a node is called by: its name, the title of a source, or what is printed of a figure. */
const CALLED = [...NAME_PROPERTIES, 'nameSource', 'title', 'titleEn', 'asPrinted'];

/** A relationship in one sentence, as far as its properties were read; the names of many ends cost one statement. */
export async function relationSentence(
  { reader, model, selection }: Pick<CurrentField, 'reader' | 'model' | 'selection'>,
  relation: Item,
  language: string,
): Promise<string> {
  const { type, from, to } = relationOf(relation.id);
  const { askedOfEnds: asked } = model;
  const readEnd = selection.once('ends', () => reader.anyNode('Node', [...new Set([...CALLED, ...asked])]));
  const endOf = async (id: string): Promise<NamedEnd> => {
    const node = await readEnd(id);
    const values = Object.fromEntries(asked.map((name) => [name, node?.[name] ?? null]));
    return { id, name: node ? called(node, language) : id, printed: node?.['nameSource'] !== 'COMPOSED', values };
  };
  const [one, other] = await Promise.all([endOf(from), endOf(to)]);
  const edge = model.edgeOf(type) as EdgeDefinition;
  return sentenceIn(language === 'ZH' ? 'zh' : 'en', edge, relation, { from: one, to: other });
}

function called(node: Item, language: string): string {
  const { id, name, title, titleEn, asPrinted } = node as Readonly<Record<string, string | null | undefined>>;
  if (name != null) return localized(node, language).text;
  return (language === 'ZH' ? null : titleEn) ?? title ?? asPrinted ?? String(id);
}
