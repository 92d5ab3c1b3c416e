import type { Words } from '../../model/definition/enumeration.js';
import { Qualifier } from '../../domain/vocabulary.js';
import type { UsedFigure } from '../figures/used.js';
import { isOfOldBorders, noteOf, type Note } from '../figures/note.js';
import { unlikeNotes } from '../figures/unlike.js';
import { lowerWordsOf } from '../figures/words.js';

/** Why there is no sum, and the figures that show it. */
export interface Reason {
  readonly kind: keyof typeof REASONS;
  readonly of?: readonly UsedFigure[];
}

/** In words; those of entities are put in by their names. */
const REASONS = {
  ranges: ['有区间', 'ranges'],
  unit: ['比例、得分和名次不能相加', 'shares, scores and ranks do not add up'],
  entities: ['该指标不能跨对象相加', 'the metric does not add up over entities'],
  time: ['该指标不能跨时期相加，而时期不止一个', 'the metric does not add up over time, and there are several periods'],
  stages: ['资金阶段不同', 'the money is in different stages'],
  overlap: ['同一对象的时期重叠或没有写明', 'periods of one entity that overlap or are not known'],
  parts: ['既有整体又有其部分', 'a whole and its parts'],
  places: ['数据所属对象在几处', 'figures of what is in several places'],
} satisfies Readonly<Record<string, readonly [zh: string, en: string]>>;

const entityWords = ({ entityName, entityNameEn }: UsedFigure): Words => ({
  zh: entityName,
  en: entityNameEn ?? entityName,
});

function reasonWords({ kind, of = [] }: Reason): Words {
  const [zh, en] = REASONS[kind];
  const names = of.map(entityWords);
  return names.length === 0
    ? { zh, en }
    : {
        zh: `${zh}(${names.map((each) => each.zh).join('、')})`,
        en: `${en} (${names.map((each) => each.en).join(' in ')})`,
      };
}

export function noSum(reasons: readonly Reason[]): readonly Note[] {
  const words = reasons.map(reasonWords);
  return words.length === 0
    ? []
    : [
        noteOf(
          'NO_SUM',
          `没有合计和平均：${words.map(({ zh }) => zh).join('；')}。`,
          `No sum and no mean: ${words.map(({ en }) => en).join('; ')}.`,
        ),
      ];
}

/** Said if not even the smallest can be told from the largest; null if the values can be compared. */
export function onlyCounted(facts: readonly { readonly unit: string }[], used: readonly UsedFigure[]): Note | null {
  const units = new Set(facts.map(({ unit }) => unit)).size;
  if (facts.length > 1)
    return noteOf(
      'MIXED',
      `只计个数：混有${facts.length}个指标${units > 1 ? `、${units}种单位` : ''}；请按METRIC分组或筛选一个。`,
      `Only counted: ${facts.length} metrics${units > 1 ? ` in ${units} units` : ''} are mixed; group by METRIC, or ` +
        'filter one.',
    );
  const currencies = new Set(used.map(({ currency }) => currency)).size;
  return currencies < 2
    ? null
    : noteOf(
        'MIXED',
        `只计个数：混有${currencies}种货币；请按CURRENCY分组或筛选一种。`,
        `Only counted: ${currencies} currencies are mixed; group by CURRENCY, or filter one.`,
      );
}

export function remarksOf(used: readonly UsedFigure[]): readonly Note[] {
  const inexact = [
    ...new Set(
      used.map(({ qualifier }) => qualifier).filter((qualifier) => qualifier !== 'EXACT' && qualifier !== 'RANGE'),
    ),
  ].sort();
  const inexactly = (language: 'zh' | 'en', comma: string): string =>
    inexact.map((each) => lowerWordsOf(Qualifier, each)[language]).join(comma);
  const [first] = used;
  return [
    ...(used.some(({ upper }) => upper !== null)
      ? [
          noteOf(
            'RANGE',
            '区间：最小值和最大值用两端，中位数用下限。',
            'Ranges: both ends for min and max, the lower one for the median.',
          ),
        ]
      : []),
    ...(inexact.length > 0
      ? [
          noteOf(
            'INEXACT',
            `有非确数（${inexactly('zh', '、')}），按所写数值计。`,
            `Not exact (${inexactly('en', ', ')}), counted with their value.`,
          ),
        ]
      : []),
    ...unlikeNotes(used, ['status']),
    ...(used.some(isOfOldBorders)
      ? [
          noteOf(
            'BORDERS',
            '有的按当时的区划，此后区划有变动。',
            'Some within the borders of their time, which have changed since.',
          ),
        ]
      : []),
    ...(first?.currency == null
      ? []
      : [noteOf('CURRENCY', `币种为${first.currency}，未换算。`, `In ${first.currency}, not converted.`)]),
  ];
}

export const asideNotes = (count: number, otherCurrencies: number): readonly Note[] => [
  ...(count === 0
    ? []
    : [
        noteOf(
          'ASIDE',
          `另有${count}条属于同一对象、指标、时期和项目，未计入；每处用一条，规则与ranking相同。`,
          `Left aside: ${count} for the same entity, metric, period and programme; one of them is used, as in ranking.`,
        ),
      ]),
  ...(otherCurrencies === 0
    ? []
    : [
        noteOf(
          'CURRENCY',
          `另有${otherCurrencies}条以其他货币计的数据未计入。`,
          `Left aside: ${otherCurrencies} in another currency.`,
        ),
      ]),
];
