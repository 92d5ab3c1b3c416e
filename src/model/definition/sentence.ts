import { chineseDate, isPartialDate } from '../../shared/dates.js';
import type { EdgeDefinition } from './edge.js';
import type { Words } from './enumeration.js';
import { kindOf, type NodeDefinition } from './node.js';

type Values = Readonly<Record<string, unknown>>;
type Language = keyof Words;

/** An end of a relationship as a sentence calls it. */
export interface NamedEnd {
  readonly id: string;
  readonly name: string;
  /** Whether a source prints this name: what we named is no title. */
  readonly printed: boolean;
  /** Those of its properties that sentences depend on. */
  readonly values: Values;
}
interface Ends {
  readonly from: NamedEnd;
  readonly to: NamedEnd;
}

/** The properties that a sentence about a relationship tells. */
export const propertiesInSentences = (properties: Values): readonly string[] =>
  Object.keys(properties).filter((name) => !['evidence', 'knownFrom', 'to'].includes(name));

/** A relationship in one sentence: its ends by their names, then the role, the period and what else it has. */
export function sentenceIn(language: Language, edge: EdgeDefinition, values: Values, ends: Ends): string {
  const words = edge.sentence(values, { from: endOf(ends.from), to: endOf(ends.to) });
  const said = words[language].replaceAll(/\{(from|to)\}/g, (_, end: 'from' | 'to') =>
    marked(language, edge[end], ends[end]),
  );
  const more = qualities(language, edge, values);
  const [comma, open, close, stop] = language === 'zh' ? ['，', '（', '）', '。'] : [', ', ' (', ')', '.'];
  const text = more.length === 0 ? said : `${said}${open}${more.join(comma)}${close}`;
  return /[.。]$/.test(text) ? text : `${text}${stop}`;
}

const endOf = ({ id, values }: NamedEnd): Values & { readonly kind: string } => ({ ...values, kind: kindOf(id) });

/** A name in the marks of its kind, if it has any; the same marks within are the lesser ones. */
function marked(language: Language, kinds: readonly NodeDefinition[], { id, name, printed }: NamedEnd): string {
  const marks = kinds.find(({ kind }) => kind === kindOf(id))?.marks ?? 'none';
  if (marks === 'none') return name;
  return marks === 'title' && printed && language === 'zh'
    ? `《${name.replaceAll('《', '〈').replaceAll('》', '〉')}》`
    : `“${name.replaceAll('“', '‘').replaceAll('”', '’')}”`;
}

function qualities(language: Language, { own, inSentence, event }: EdgeDefinition, values: Values): readonly string[] {
  const valueOf = (name: string): string | null => (values[name] as string | null | undefined) ?? null;
  const properties = Object.entries(own).flatMap(([name, { enumeration, storedAs }]) => {
    const value = valueOf(name);
    if (value === null || inSentence.includes(name)) return [];
    if (enumeration) return [enumeration.words[value]?.[language].toLowerCase() ?? value];
    return storedAs === 'string' ? [`“${value}”`] : [];
  });
  const [since, until, occurrence] = [valueOf('since'), valueOf('until'), valueOf('occurrence')];
  const which = occurrence === null || since?.startsWith(occurrence) ? null : dateIn(language, occurrence);
  const period = event && until === null ? dayIn(language, since) : periodIn(language, since, until);
  return [...properties, which, period, denialIn(language, values)].filter((each) => each !== null);
}

/** That a source denies it, and whether none of those that do stands. */
function denialIn(language: Language, { denials, denialsRetractedOn }: Values): string | null {
  if (((denials ?? []) as readonly string[]).length === 0) return null;
  if ((denialsRetractedOn ?? null) === null) return language === 'zh' ? '有来源否认' : 'denied by a source';
  return language === 'zh' ? '否认它的来源已撤回' : 'denied by a source that was retracted';
}

const dateIn = (language: Language, date: string): string =>
  language === 'zh' && isPartialDate(date) ? chineseDate(date) : date;

/** When something happened. */
const dayIn = (language: Language, date: string | null): string | null =>
  date === null || language === 'zh' ? date && dateIn(language, date) : `${date.length < 10 ? 'in' : 'on'} ${date}`;

function periodIn(language: Language, since: string | null, until: string | null): string | null {
  const chinese = language === 'zh';
  const [from, to] = [since, until].map((date) => date && dateIn(language, date)) as [string | null, string | null];
  if (from === null && to === null) return null;
  if (to === null) return chinese ? `自${from}起` : `since ${from}`;
  if (from === null) return chinese ? `至${to}` : `until ${to}`;
  if (from === to) return from;
  return chinese ? `${from}至${to}` : `${from} to ${to}`;
}
