import type { EdgeDefinition } from './edge.js';
import type { Words } from './enumeration.js';

type Values = Readonly<Record<string, unknown>>;
type Language = keyof Words;

/** The properties that a sentence about a relationship tells. */
export const toldOf = (properties: Values): readonly string[] =>
  Object.keys(properties).filter((name) => !['evidence', 'knownFrom', 'to'].includes(name));

/** A relationship in one sentence: its ends by their names, then the role, the period and what else it has. */
export function sentenceIn(
  language: Language,
  edge: EdgeDefinition,
  values: Values,
  ends: { readonly from: string; readonly to: string },
): string {
  const [zh, en] = edge.sentence(values);
  const template = language === 'zh' ? zh : en;
  const said = template.replaceAll(/([“《]?)\{(from|to)\}/g, (_, mark: string, end: 'from' | 'to') =>
    mark === '' ? ends[end] : mark + inside(ends[end]),
  );
  const more = qualities(language, edge, values);
  const [comma, open, close, stop] = language === 'zh' ? ['，', '（', '）', '。'] : [', ', ' (', ')', '.'];
  const text = more.length === 0 ? said : `${said}${open}${more.join(comma)}${close}`;
  return /[.。]$/.test(text) ? text : `${text}${stop}`;
}

/** Marks within marks. */
const inside = (name: string): string =>
  name.replaceAll('“', '‘').replaceAll('”', '’').replaceAll('《', '〈').replaceAll('》', '〉');

function qualities(language: Language, { own, told }: EdgeDefinition, values: Values): readonly string[] {
  const valueOf = (name: string): string | null => (values[name] as string | null | undefined) ?? null;
  const properties = Object.entries(own).flatMap(([name, { enumeration, storedAs }]) => {
    const value = valueOf(name);
    if (value === null || told.includes(name)) return [];
    if (enumeration) return [enumeration.words[value]?.[language].toLowerCase() ?? value];
    return storedAs === 'string' ? [`“${value}”`] : [];
  });
  const period = periodIn(language, valueOf('since'), valueOf('until'));
  return [...properties, valueOf('occurrence'), period].filter((each) => each !== null);
}

function periodIn(language: Language, since: string | null, until: string | null): string | null {
  const chinese = language === 'zh';
  if (since === null && until === null) return null;
  if (until === null) return chinese ? `自${since}起` : `since ${since}`;
  if (since === null) return chinese ? `至${until}` : `until ${until}`;
  if (since === until) return since;
  return chinese ? `${since}至${until}` : `${since} to ${until}`;
}
