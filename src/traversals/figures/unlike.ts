import type { Words } from '../../model/definition/enumeration.js';
import { periodIn } from '../../nodes/observation/quantity.js';
import { noteOf, type Note } from './note.js';
import type { Countable } from './used.cypher.js';
import { programWords } from './words.js';

/** In what figures of one metric may be unlike, beside their periods. */
const BASES = {
  status: { zh: '状态', en: 'status' },
  breakdown: { zh: '统计的群体', en: 'group counted' },
  moneyStage: { zh: '资金阶段', en: 'stage of money' },
  currency: { zh: '币种', en: 'currency' },
  level: { zh: '级别', en: 'level of district' },
} as const satisfies Partial<Record<keyof Countable, Words>>;
type Basis = keyof typeof BASES;
export const EVERY_BASIS = Object.keys(BASES) as readonly Basis[];

const together = new Intl.ListFormat('en');

/** Why figures that stand in one list are not of the same: some of a programme alone, their periods, their bases. */
export function unlikeNotes(figures: readonly Countable[], bases: readonly Basis[]): readonly Note[] {
  const differ = (of: (figure: Countable) => unknown): boolean => new Set(figures.map(of)).size > 1;
  const unlike = bases.filter((basis) => differ((figure) => figure[basis])).map((basis) => BASES[basis]);
  return [
    ...forPrograms(figures),
    ...(differ(({ quantity }) => periodIn(quantity))
      ? [noteOf('PERIOD', '时期不全相同。', 'Not all of the same period.')]
      : []),
    ...(unlike.length === 0
      ? []
      : [
          noteOf(
            'MIXED',
            `${unlike.map(({ zh }) => zh).join('、')}不全相同。`,
            `Not all of the same ${together.format(unlike.map(({ en }) => en))}.`,
          ),
        ]),
  ];
}

/** What one programme did is no figure of the whole. */
function forPrograms(figures: readonly Countable[]): readonly Note[] {
  const parts = figures.filter(({ extent }) => extent === 'PART');
  const [first] = parts;
  if (!first) return [];
  const count = new Set(parts.map(({ program }) => program)).size;
  const words = programWords(first);
  const [zh, en] =
    count === 1 ? [`“${words.zh}”`, `what ${words.en} did`] : [`${count}个项目`, `what ${count} programmes did`];
  return parts.length === figures.length
    ? [noteOf('PART', `只是${zh}的数据，不是全部。`, `Only ${en}, not the whole.`, count === 1 ? first.program : null)]
    : [
        noteOf(
          'PART',
          `其中有的只是${zh}的数据，不是全部。`,
          `Some only ${en}, not the whole.`,
          count === 1 ? first.program : null,
        ),
      ];
}
