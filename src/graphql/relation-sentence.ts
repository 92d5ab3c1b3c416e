import { relationOf, type EdgeDefinition } from '../model/definition/edge.js';
import { sentenceIn, type NamedEnd } from '../model/definition/sentence.js';
import type { Item } from '../model/statements/decode.js';
import { forLater, soon, type Soon } from '../shared/soon.js';
import type { CurrentField } from './current-field.js';
import { inItsTurn } from './fields-in-turns.js';
import { CALLED, nodeName } from './localized.js';

/** A relationship in one sentence, as far as its properties were read; the names of many ends cost one statement. */
export function relationSentence(
  { reader, model, selection }: Pick<CurrentField, 'reader' | 'model' | 'selection'>,
  relation: Item,
  language: string,
): Soon<string> {
  const { type, from, to } = relationOf(relation.id);
  const { askedOfEnds: asked } = model;
  const readEnd = selection.once('ends', () => reader.anyNode('Node', [...new Set([...CALLED, ...asked])]));
  const endOf = (id: string, node: Item | null): NamedEnd => ({
    id,
    name: node ? nodeName(node, language) : id,
    printed: node?.['nameSource'] !== 'COMPOSED',
    values: Object.fromEntries(asked.map((name) => [name, node?.[name] ?? null])),
  });
  const [tail, head] = [readEnd(from), forLater(readEnd(to))];
  const edge = model.edgeOf(type) as EdgeDefinition;
  return soon(tail, (one) =>
    soon(head, (other) =>
      inItsTurn(reader, () =>
        sentenceIn(language === 'ZH' ? 'zh' : 'en', edge, relation, { from: endOf(from, one), to: endOf(to, other) }),
      ),
    ),
  );
}
