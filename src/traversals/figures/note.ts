import type { Words } from '../../model/definition/enumeration.js';
import { Qualifier } from '../../domain/vocabulary.js';
import { contradicting, eachOf, isUndone, saysTheSame } from '../../nodes/observation/voice.js';
import { daysOfYear } from '../../shared/dates.js';
import { withCommas } from '../../shared/limits.js';
import { roundedSum } from '../../shared/round.js';
import type { Chosen } from './choose.js';
import type { Figure } from './figures.js';
import { amountOf, amountSaid, besideWords, periodWords, programWords, sourceWords, lowerWordsOf } from './words.js';

/** One thing to know of a figure, in both languages. */
export interface Note {
  readonly code: string;
  readonly text: Words;
  /** The programme that it is about, if there is one. */
  readonly program: string | null;
}

export const noteOf = (code: string, zh: string, en: string, program: string | null = null): Note => ({
  code,
  text: { zh, en },
  program,
});

/** How many figures a note lists; the rest are counted. */
const LISTED = 5;
export function listed(figures: readonly Figure[], words: (figure: Figure) => Words): Words {
  const some = figures.slice(0, LISTED).map(words);
  const more = figures.length - some.length;
  return {
    zh: some.map(({ zh }) => zh).join('、') + (more > 0 ? `等${figures.length}条` : ''),
    en: some.map(({ en }) => en).join('; ') + (more > 0 ? `; and ${more} more` : ''),
  };
}

/** What a reader should know of a figure that was chosen. The rules: docs/figures.md. */
export const notesOf = (chosen: Chosen): readonly Note[] => [
  ...ownNotes(chosen),
  ...voiceNotes(chosen),
  ...otherNotes(chosen),
  ...borderNotes(chosen),
];

/** The same as one text in English; null if there is nothing to say. */
export const noteText = (notes: readonly Note[]): string | null =>
  notes.length === 0 ? null : notes.map(({ text }) => text.en).join(' ');

/** What is to be known of the figure itself. */
function ownNotes({ used, year }: Chosen): readonly Note[] {
  const program = programWords(used);
  const exactness = lowerWordsOf(Qualifier, used.qualifier);
  return [
    ...(year === undefined ? [] : periodNote(used, year)),
    ...(used.extent === 'PART'
      ? [
          noteOf(
            'PART',
            `只是“${program.zh}”的数据，不是全部。`,
            `Only what ${program.en} did, not the whole.`,
            used.program,
          ),
        ]
      : []),
    ...(used.upper === null ? [] : [noteOf('RANGE', '区间，按下限计。', 'A range: it counts by its lower value.')]),
    ...(['EXACT', 'RANGE'].includes(used.qualifier)
      ? []
      : [
          noteOf(
            'INEXACT',
            `不是确数（${exactness.zh}），按所写数值计。`,
            `Not exact (${exactness.en}): it counts by its value.`,
          ),
        ]),
  ];
}

/** That what lies where has changed since. */
const borderNotes = ({ used }: Chosen): readonly Note[] =>
  isOfOldBorders(used)
    ? [
        noteOf(
          'BORDERS',
          `按当时的区划：此后区划有变动（${used.borders}）。`,
          `Within the borders of its time: they have changed since (${used.borders}).`,
        ),
      ]
    : [];

/** Whether its period, or else the day of its source, was over when borders changed. */
export const isOfOldBorders = ({ borders, to, published }: Pick<Figure, 'borders' | 'to' | 'published'>): boolean =>
  borders !== null && (to ?? published) < borders;

function periodNote(used: Figure, year: number): readonly Note[] {
  const [from, to] = daysOfYear(year);
  if (used.from === null || used.to === null || (used.start === from && used.end === to)) return [];
  const period = periodWords(used);
  const open = used.start === null || used.end === null;
  const zh = open ? `时期${period.zh}` : `时期为${period.zh}`;
  const en = open ? `${period.en.charAt(0).toUpperCase()}${period.en.slice(1)}` : `Of ${period.en}`;
  return used.from < from || used.to > to
    ? [noteOf('PERIOD', `${zh}，超出${year}年。`, `${en}, beyond ${year}.`)]
    : [noteOf('PERIOD', `${zh}，只是${year}年的一部分。`, `${en}, a part of ${year}.`)];
}

/** What other sources say of the same quantity. */
function voiceNotes(chosen: Chosen): readonly Note[] {
  const { used, reports, alternatives, withdrawn } = chosen;
  const undone = [...alternatives, ...reports].filter((each) => !withdrawn.has(each) && isUndone(each, used));
  const vaguer = reports.filter((each) => !withdrawn.has(each) && !undone.includes(each) && !saysTheSame(each, used));
  const against = contradicting(chosen);
  // What was corrected and is said again by what is used is no news.
  const gone = [...alternatives, ...reports].filter((each) => withdrawn.has(each) && !saysTheSame(each, used));
  const [less, old] = [vaguer, gone].map((figures) => listed(figures, amountOf)) as [Words, Words];
  return [
    ...(vaguer.length === 0
      ? []
      : [noteOf('LESS_EXACT', `另有不那么精确的说法：${less.zh}。`, `Also given less exactly: ${less.en}.`)]),
    ...(against.length === 0 ? [] : [disagreement(used, against)]),
    ...retractions(used, undone),
    ...(gone.length === 0 ? [] : [noteOf('CORRECTED', `已更正或弃用的数据：${old.zh}。`, `Withdrawn: ${old.en}.`)]),
  ];
}

/** That the source of what is used was retracted, or that of others. */
function retractions(used: Figure, undone: readonly Figure[]): readonly Note[] {
  const [by, others] = [sourceWords(used), listed(undone, amountSaid)];
  return [
    ...(used.retracted === null
      ? []
      : [
          noteOf(
            'RETRACTED',
            `其来源${by.zh}已撤回（${used.retracted}），没有别的来源可用。`,
            `Its source ${by.en} was retracted (${used.retracted}), and no other can be used.`,
          ),
        ]),
    ...(undone.length === 0
      ? []
      : [noteOf('RETRACTED', `来源已撤回的数据：${others.zh}。`, `Of a source that was retracted: ${others.en}.`)]),
  ];
}

function disagreement(used: Figure, against: readonly Figure[]): Note {
  const [{ zh, en }, by] = [listed(against, amountSaid), sourceWords(used)];
  const most = Math.max(...against.map((other) => distance(used, other)));
  const share = withCommas(Number(((most / Math.abs(used.value)) * 100).toPrecision(3)));
  const [shareZh, shareEn] = used.value === 0 ? ['', ''] : [`（${share}%）`, ` (${share} %)`];
  const reason = reasonForChoice(used, against);
  return noteOf(
    'DISAGREE',
    `来源不一致：另有${zh}；与所用数值最多相差${withCommas(most)}${shareZh}；所用的出自${by.zh}，${reason.zh}。`,
    `Sources disagree: ${en}; the largest distance is ${withCommas(most)}${shareEn}; ` +
      `the one used is of ${by.en}, ${reason.en}.`,
  );
}

/** How far apart the nearest ends of two figures are, as they are given. */
const distance = (one: Figure, other: Figure): number =>
  roundedSum(Math.max(one.value - (other.upper ?? other.value), other.value - (one.upper ?? one.value), 0));

const isCopy = ({ origins }: Figure): boolean => eachOf(origins, () => true);

/** What decided between it and the next that could have been used: the order of voice.ts. */
function reasonForChoice(used: Figure, against: readonly Figure[]): Words {
  const [next] = against as readonly [Figure, ...Figure[]];
  if (used.rank !== next.rank) return { zh: '是首选数据', en: 'and is preferred' };
  const speaking = new Set([used, ...against].flatMap(({ sources }) => sources));
  const spoken = (lists: Figure['origins']): boolean => eachOf(lists, (id) => speaking.has(id));
  if (spoken(next.origins) && !spoken(used.origins)) return { zh: '是原始来源', en: 'the original, not a copy' };
  if (spoken(next.revisions) && !spoken(used.revisions)) return { zh: '是修订版', en: 'the revised version' };
  if (used.publishedFrom > next.published)
    return isCopy(next) && !isCopy(used)
      ? { zh: '另一个值出自更早文件的副本', en: 'and the other one copies an older document' }
      : { zh: '来源最新', en: 'the newest source' };
  if (used.sources.some((source) => next.sources.includes(source)))
    return { zh: '另一个值也出自它，所用的按编号在前', en: 'which says both, and is the first by its id' };
  return reasonOfDays(used, next);
}

/** Within the time that a source is dated by, what decided is how exactly each is dated. */
function reasonOfDays(used: Figure, next: Figure): Words {
  if (used.publishedFrom === next.publishedFrom && used.published === next.published)
    return used.publishedFrom === used.published
      ? { zh: '两者同日发布，所用的按来源编号在前', en: 'of the same day, and the first by its source' }
      : { zh: '发布先后不明，所用的按来源编号在前', en: 'perhaps the older one, and the first by its source' };
  const isMoreExact = used.publishedFrom >= next.publishedFrom && used.published <= next.published;
  return isMoreExact
    ? { zh: '发布先后不明，这个来源的日期更确切', en: 'perhaps the older one, but dated more exactly' }
    : { zh: '所用的最细', en: 'and is the finest' };
}

/** Other quantities that a reader should not miss. */
function otherNotes({ used, earlier, beside, aside }: Chosen): readonly Note[] {
  const of = (code: string, figures: readonly Figure[], zh: string, en: string): readonly Note[] => {
    if (figures.length === 0) return [];
    const words = listed(figures, besideWords);
    const programs = [...new Set(figures.map(({ extent, program }) => (extent === 'PART' ? program : null)))];
    return [
      noteOf(code, `${zh}：${words.zh}。`, `${en}: ${words.en}.`, programs.length === 1 ? (programs[0] ?? null) : null),
    ];
  };
  const currencies = [...new Set(aside.map(({ currency }) => currency ?? 'CNY'))].sort().join(', ');
  return [
    ...of('EARLIER', earlier, '较早的来源另有未注明时期的数据', 'An earlier source has, without a period'),
    ...of('BESIDE', beside, '同时另有', 'Beside it'),
    ...(used.currency === null
      ? []
      : [noteOf('CURRENCY', `币种为${used.currency}，未换算。`, `In ${used.currency}, not converted.`)]),
    ...(aside.length === 0
      ? []
      : [
          noteOf(
            'CURRENCY',
            `另有${aside.length}条以${currencies}计的数据未计入。`,
            `Left aside: ${aside.length} in another currency (${currencies}).`,
          ),
        ]),
  ];
}
