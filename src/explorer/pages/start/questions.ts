import type { ResultOf, VariablesOf } from 'gql.tada';
import { figureFilter } from '../../parts/figure-filter.js';
import { counted } from '../../parts/number-words.js';
import { pathQuestion } from '../../parts/path-question.js';
import { addressOf, withQuery } from '../../shell/addresses.js';
import type { Spoken } from '../../shell/language.js';
import type { StartQuery, StartSizesQuery } from './queries.js';

type Data = ResultOf<typeof StartQuery> & {
  /** How many there are of each kind. */
  readonly counts: ReadonlyMap<string, number>;
};
type Sizes = ResultOf<typeof StartSizesQuery>;
type Say = (zh: string, en: string) => string;
type Names = (entity: { readonly name: string; readonly nameEn: string | null }) => { readonly first: Spoken };

export interface Question {
  readonly words: string;
  readonly to: string;
  /** How large its answer is; null if there is none, so that nobody asks. */
  readonly size: string | null;
}

/** The metric that most places have a figure of for the whole place. */
function widest(groups: Data['observationGroups']) {
  const places = new Map<string, { metric: NonNullable<Named>; districts: Set<string> }>();
  for (const { metric, district } of groups?.nodes ?? []) {
    if (metric === null || district === null) continue;
    const entry = places.get(metric.id) ?? { metric, districts: new Set() };
    places.set(metric.id, { metric, districts: entry.districts.add(district.id) });
  }
  const [first] = [...places.values()].sort((one, other) => other.districts.size - one.districts.size);
  return first?.metric;
}
type Named = NonNullable<Data['observationGroups']>['nodes'][number]['metric'];

/** What their sizes are asked with: the same that the pages ask to which they lead. */
export function sizesAsked(data: ResultOf<typeof StartQuery> | undefined): VariablesOf<typeof StartSizesQuery> {
  const [one, two] = data?.organizations?.nodes ?? [];
  const [place] = data?.districts?.nodes ?? [];
  const metric = widest(data?.observationGroups ?? null);
  return {
    money: figureFilter(new URLSearchParams(moneyIn(place?.parent ?? place))),
    ...pathQuestion(one?.id ?? '', two?.id ?? ''),
    two: two !== undefined,
    metric: metric?.id ?? '',
    compared: metric !== undefined,
  };
}

/** Questions made from the data: an invented county gets as many as ours, if it has what they ask for. */
export function questionsOf(data: Data, sizes: Sizes | undefined, say: Say, names: Names): readonly Question[] {
  const [one, two] = data.organizations?.nodes ?? [];
  const [place] = data.districts?.nodes ?? [];
  const metric = widest(data.observationGroups);
  const name = (entity: Parameters<Names>[0]): string => names(entity).first.text;
  const questions: (Question | null)[] = [
    one
      ? {
          words: say(`${name(one)}与谁合作，谁说的？`, `Who works with ${name(one)}, and who says so?`),
          to: addressOf(one.id),
          size: sized(
            say,
            [one.districts.totalCount, '个地区', 'places'],
            [one.programs.totalCount, '个项目', 'programmes'],
          ),
        }
      : null,
    place ? partnersOf(place, say, name) : null,
    place ? moneyOf(place.parent ?? place, sizes, say, name) : null,
    one && two
      ? {
          words: say(`${name(one)}与${name(two)}怎样相连？`, `How are ${name(one)} and ${name(two)} connected?`),
          to: withQuery('/paths', { from: one.id, to: two.id }),
          size: sized(say, [sizes?.paths?.paths.length, '条路径', 'paths']),
        }
      : null,
    metric
      ? {
          words: say(`各地的“${name(metric)}”是多少？`, `How do places compare in “${name(metric)}”?`),
          to: addressOf(metric.id),
          size: sized(say, [sizes?.ranking?.totalCount, '个地区', 'places']),
        }
      : null,
    {
      words: say('哪些数字还只是计划或目标？', 'Which figures are only planned or aimed at?'),
      to: '/figures?status=PLANNED,TARGET',
      size: sized(say, [data.observations?.totalCount, '个数据', 'figures']),
    },
    sizes?.disagreements?.totalCount
      ? {
          words: say('哪些数字各来源说法不一？', 'Which figures do sources contradict?'),
          to: '/disagreements',
          size: sized(say, [sizes.disagreements.totalCount, '个数据', 'figures']),
        }
      : null,
    {
      words: say('哪些“率先”是自己说的？', 'Which “firsts” are claimed by the places themselves?'),
      to: '/recognitions?kind=CLAIMED_FIRST',
      size: sized(say, [data.recognitions?.totalCount, '项', 'claims']),
    },
    {
      words: say('文件提到了哪些政策？', 'Which policies do the documents name?'),
      to: '/policies',
      size: sized(say, [data.counts.get('POLICY'), '项政策', 'policies']),
    },
  ];
  return questions.filter((question): question is Question => (question?.size ?? null) !== null);
}

type Place = NonNullable<Data['districts']>['nodes'][number];

const partnersOf = (place: Place, say: Say, name: (entity: Place) => string): Question => ({
  words: say(`${name(place)}做了什么，与谁一起？`, `What does ${name(place)} do, and with whom?`),
  to: addressOf(place.id),
  size: sized(
    say,
    [place.programs.totalCount, '个项目', 'programmes'],
    [place.partners.totalCount, '个合作方', 'partners'],
  ),
});

/** What the page of figures is asked for all money of a place, and of what lies in it. */
export const moneyIn = (place: { readonly id: string } | undefined): Record<string, string> => ({
  ...(place ? { within: place.id } : {}),
  unit: 'CNY',
});

function moneyOf(
  within: NonNullable<Place['parent']>,
  sizes: Sizes | undefined,
  say: Say,
  name: (entity: NonNullable<Place['parent']>) => string,
): Question {
  return {
    words: say(`${name(within)}各地投入了多少钱？`, `How much money went into education in ${name(within)}?`),
    to: withQuery('/figures', moneyIn(within)),
    size: sized(say, [sizes?.observations?.totalCount, '个数据', 'figures']),
  };
}

/** Counts with their words; what is not known yet is left out. */
const sized = (say: Say, ...counts: readonly (readonly [number | undefined, string, string])[]): string | null =>
  counts.every(([count]) => count === 0)
    ? null
    : counts
        .flatMap(([count, zh, en]) =>
          count === undefined ? [] : say(`${count} ${zh}`, `${count} ${counted(count, en)}`),
        )
        .join(' · ');
