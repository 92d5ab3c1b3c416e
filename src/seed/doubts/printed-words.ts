import { quote } from '../../shared/errors.js';
import { simplified } from '../../shared/traditional.js';
import { doubt, type Doubt } from '../doubt.js';
import { readFigure } from '../figures/reading.js';
import { fractionOfOne } from './fraction-of-one.js';
import { otherYear } from './other-year.js';
import { partUnsaid } from './part-unsaid.js';
import { nodesById, type SeedRow } from '../read/seed-row.js';

type Values = SeedRow['values'];

/** Words of a printed figure that say more than its number, and where a row must say the same. */
interface Words {
  readonly code: 'PLANNED_AS_DONE' | 'CHANGE_AS_LEVEL' | 'EACH_AS_TOTAL' | 'YEARS_AS_ONE';
  readonly column: string;
  readonly words: RegExp;
  /** Words that take it back. */
  readonly unless?: RegExp;
  /** Whether these may stand anywhere before the number, too. */
  readonly looksBack?: boolean;
  /** Metrics that are of this by their name. */
  readonly metrics: RegExp;
  readonly isAgainst: (values: Values, metric: Values) => boolean;
  readonly expected: string;
  readonly says: string;
  readonly advice: string;
}

const NUMBER = '(?=[约近超逾]?过?[\\d〇零一二两三四五六七八九十百千几数])';
const MANY = '[二两三四五六七八九十2-9]';

const WORDS: readonly Words[] = [
  {
    code: 'PLANNED_AS_DONE',
    column: 'status',
    words: new RegExp(
      [
        '(?<![虚模比草])拟(?![定合人声])|力争(?!上游)|有望|预计|预期(?!目标)|争取(?:达到|实现|建成|完成|招聘|新建|新增)|即将(?!退休|到龄)|打算',
        '(?:确保[^,。]{0,6}|[要须应])(?:达到|不低于|不少于)|将(?:达(?!标)|要|会|再|继续|于|招聘|投入(?!使用)|新增|完成(?!的)|实现|安排)',
        '(?:^|[,。;:、(]|\\d{4}年|[今明后]年|年度|全[省市县区校年]|[还共])(?:计划|规划)(?![外内])',
        `(?<!完成|实现|达到|超过?|超出)目标(?:是|为|值)?${NUMBER}`,
        '\\b(?:plan(?:s|ned)? to|planned|will|aims? to|intends? to|targets? of|(?:is|are) to(?! date)|expected to)\\b',
      ].join('|'),
      'iu',
    ),
    unless: /实际|实招|已|完成了?\d|全部(?:完成|到位)/u,
    metrics: /计划|规划|目标|预[计期]|\bplan|\btarget/iu,
    isAgainst: ({ status }) => status === 'ACTUAL' || status === 'BASELINE',
    expected: 'PLANNED or TARGET',
    says: 'that it was to come',
    advice: 'if it was done all the same, accept this doubt',
  },
  {
    code: 'CHANGE_AS_LEVEL',
    column: 'asPrinted',
    words: new RegExp(
      `(?:增长|增加|提高|(?<!改造)提升|上升|下降|减少|降低)了?${NUMBER}|` +
        '\\b(?:increase[ds]?|rise|rose|gr[eo]w|fell|decrease[ds]?) (?:of|by) |\\b(?:up|down) by ',
      'iu',
    ),
    unless: /[百千]分点|percentage point/iu,
    metrics: /[增减升降涨变幅差]|提高|\b(?:change|increase|added|growth|rise|fall|difference|reduc)/iu,
    isAgainst: ({ status }, metric) => status !== 'NORM' && (metric['additive'] === true || isShare(metric)),
    expected: 'a figure of how much there is',
    says: 'by how much it changed',
    advice: 'that is a metric of its own; or print the words that say what it came to',
  },
  {
    code: 'EACH_AS_TOTAL',
    column: 'asPrinted',
    words: new RegExp(
      '[生人班校师户园]均(?!已|可(?!支)|能|应|建|配|设|达|享|完|通|招|有|须|需|要|实现|获)|每[十百千万]?[名位个]?(?:学?生|人|教师|老师|班|校|所|间|村|镇|乡|县|园)|' +
        '\\bper (?:pupil|student|teacher|school|class|person|head|capita)\\b',
      'iu',
    ),
    metrics: /[均每]|\b(?:per|average|mean)\b/iu,
    isAgainst: ({ status }, metric) => status !== 'NORM' && metric['additive'] === true,
    expected: 'a total',
    says: 'how much there is of each',
    advice: 'that is a metric of its own, which is not additive',
  },
  {
    code: 'EACH_AS_TOTAL',
    column: 'asPrinted',
    words: /每(?:学?年|个?月|天|日|周|学期)|[年月日]均|\b(?:a|per|each|every) (?:year|month|day|week)\b|\bannual/iu,
    metrics: /[均每]|\b(?:per|average|mean|annual)\b/iu,
    isAgainst: (values, metric) =>
      values['status'] !== 'NORM' &&
      metric['additiveOverTime'] === true &&
      (yearsOf(values) > 1 || !/年|year|annual/iu.test(String(values['asPrinted']))),
    expected: 'the total of its period',
    says: 'how much there is in each',
    advice: 'write it for each year that it is of, or accept this doubt if it is that total',
  },
  {
    code: 'YEARS_AS_ONE',
    column: 'periodEnd',
    words: new RegExp(
      `累计|历年|(?:近|过去|前|连续)${MANY}年(?!级)|(?<![\\d第])${MANY}年(?:来|间|累计|共|总计)|十[一二三四五]五["”]?(?:期间|时期)`,
      'u',
    ),
    unless: /(?<![-—–~至到]|\d{4})\d{4}年(?!\d*月?[-—–~至到])|[今当全本]年|年[内度]/u,
    metrics: /累计|历年/u,
    looksBack: true,
    isAgainst: (values, metric) => metric['additiveOverTime'] === true && yearsOf(values) === 1 && !values['note'],
    expected: 'the end of several years',
    says: 'what they come to',
    advice: 'if it is of one year all the same, print the words that say so with it, or write a note',
  },
];

/** A share of all, which a growth is not. */
const isShare = ({ unit, minimum }: Values): boolean => (unit === 'PERCENT' || unit === 'PER_MILLE') && minimum === 0;

/** How many calendar years a period is of, a shorter one counting as one; 0 if it has no end or no beginning. */
function yearsOf({ periodStart, periodEnd }: Values): number {
  if (typeof periodStart !== 'string' || typeof periodEnd !== 'string') return 0;
  const days = (Date.parse(periodEnd) - Date.parse(periodStart)) / 86_400_000 + 1;
  return Math.max(1, Math.round(days / 365));
}

/** What the words of a printed figure say and its row does not; what was read by hand is left alone. */
export function printedWords(rows: readonly SeedRow[]): readonly Doubt[] {
  const nodes = nodesById(rows);
  return rows.flatMap((row) => {
    const { values } = row;
    if (row.table.node?.kind !== 'observation' || values['reading'] === 'MANUAL') return [];
    const metric = nodes.get(values['metric'])?.values ?? {};
    const printed = values['asPrinted'] === null ? '' : withLeadIn(values);
    return [
      ...(BARE.test(printed) ? [] : saidBeside(row, plain(printed), metric, nodes)),
      ...(printed === '' ? [] : yearBeside(row)),
      ...fractionOfOne(row, metric),
    ];
  });
}

/** The printed form with the words of its clause before it, if the row has those to tell it from others. */
function withLeadIn({ asPrinted, printedAt }: Values): string {
  return (/[^,，。;；:：]*$/u.exec(wordsBefore({ asPrinted, printedAt }))?.[0] ?? '') + String(asPrinted);
}

const wordsBefore = ({ asPrinted, printedAt }: Values): string => {
  const around = String(printedAt ?? '');
  return around.slice(0, Math.max(around.indexOf(String(asPrinted)), 0));
};

/** A number, a multiplier and a measure word, as most figures are printed. */
const BARE = /^[\d.,]+[千万亿]*[\p{Script=Han}%]{0,2}$|^$/u;
const plain = (printed: string): string => simplified(printed.normalize('NFKC')).replace(/\s+/gu, ' ');
/** What stands around the first number, apart from that of a year; what comes after it is of other numbers. */
const firstClause = (text: string): string =>
  /^(?:\D*\d{4}年)*.*?\d[^;。]*?(?=[,;。](?!\d{3})|$)/u.exec(text)?.[0] ?? text;
/** What stands around the row's own number, if that is not the first one. */
function clauseOf(text: string, { value }: Values): string {
  const first = firstClause(text);
  if (first.length === text.length || readFigure(first)?.value === value) return first;
  const others = text.slice(first.length).split(/[,;。](?!\d{3})/u);
  return others.find((clause) => readFigure(clause)?.value === value) ?? first;
}
/** Up to its own number, with what stands before in printedAt. */
function yearBeside(row: SeedRow): readonly Doubt[] {
  const [printed, before] = [plain(String(row.values['asPrinted'])), plain(wordsBefore(row.values))];
  if (!/\d{4}年/u.test(before + printed)) return [];
  const clause = clauseOf(printed, row.values);
  return otherYear(row, before + printed.slice(0, printed.indexOf(clause)), clause);
}

const namesOf = ({ name, nameEn, aliases, searchNames }: Values): string =>
  [name, nameEn, aliases, searchNames].flat().join(' ');

function saidBeside(
  row: SeedRow,
  printed: string,
  metric: Values,
  nodes: ReadonlyMap<unknown, SeedRow>,
): readonly Doubt[] {
  const names = namesOf(metric);
  const clause = clauseOf(printed, row.values);
  const said = WORDS.flatMap(({ code, column, words, unless, looksBack, metrics, isAgainst, ...told }) => {
    const [word] = words.exec(clause) ?? [];
    const beside = looksBack ? plain(wordsBefore(row.values)) + printed : printed;
    return word === undefined || unless?.test(beside) || metrics.test(names) || !isAgainst(row.values, metric)
      ? []
      : [doubt(row, code, column, messageOf(row, column, [word.trim(), printed], told))];
  });
  const program = namesOf(nodes.get(row.values['program'])?.values ?? {});
  return [...said.slice(0, 1), ...partUnsaid(row, clause, metric, [names, program])];
}

function messageOf(
  { values }: SeedRow,
  column: string,
  [word, text]: readonly [word: string, text: string],
  { expected, says, advice }: Pick<Words, 'expected' | 'says' | 'advice'>,
): string {
  const where = text === values[column] ? '' : ` in ${quote(text)}`;
  return (
    `${column}: expected ${expected}, got ${quote(values[column])}, and ${quote(word)}${where} says ${says}; ` + advice
  );
}
