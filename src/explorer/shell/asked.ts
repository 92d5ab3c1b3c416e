import type { ResultOf } from 'gql.tada';
import { kindOf } from '../parts/kind-mark.js';
import { counted, MOST_NAMED } from '../parts/number-words.js';
import { withQuery } from './addresses.js';
import { useNames, useSpeech } from './language.js';
import type { SearchQuery } from './queries.js';

type Asked = NonNullable<ResultOf<typeof SearchQuery>['search']>['asked'];

/** A way to the figures that a question asks for. */
interface FiguresAsked {
  readonly to: string;
  readonly words: string;
  /** Whether it says where or what money, and so asks for figures rather than for a metric. */
  readonly direct: boolean;
}
/** The table of the figures that a question asks for; null if there are none. */
export function useFiguresAsked(): (asked: Asked) => FiguresAsked | null {
  const { say } = useSpeech();
  const names = useNames();
  return (asked) => {
    const to = asked && addressOfFigures(asked);
    const count = asked?.observations.totalCount ?? 0;
    if (!asked || !to || count === 0) return null;
    const called = (each: (typeof asked)['metrics'][number]): string => names(each).first.text;
    const { entities, metrics } = asked;
    const places = entities.every(({ id }) => kindOf(id) === 'district');
    const shown = (each: typeof metrics | typeof entities, many: string): readonly string[] =>
      each.length > MOST_NAMED ? [many] : each.map(called);
    const things = places ? say('个地区', 'places') : say('个对象', 'places and other things');
    const parts = [
      ...shown(entities, `${entities.length} ${things}`),
      ...shown(metrics, `${metrics.length} ${say('个指标', 'metrics')}`),
      ...(metrics.length > 0 || asked.unit === null ? [] : [say('所有金额', 'all money')]),
      ...(asked.year === null ? [] : [String(asked.year)]),
    ];
    const left = leftOut(asked, say);
    return {
      to,
      words:
        say(`${count} 个数据：`, `${count} ${counted(count, 'figures')}: `) +
        [...parts, ...(left === null ? [] : [left])].join(' · '),
      direct: asked.entities.length > 0 || asked.unit !== null,
    };
  };
}

/** A way to what sources contradict, in each of the places of a question that asks for it. */
interface DisagreementsAsked {
  readonly to: string;
  readonly words: string;
}
export function useDisagreementsAsked(): (asked: Asked) => readonly DisagreementsAsked[] {
  const { say } = useSpeech();
  const names = useNames();
  return (asked) => {
    if (!asked?.disagreements) return [];
    const title = say('来源不一致的数据', 'Where sources disagree');
    const places = asked.entities.filter(({ id }) => kindOf(id) === 'district');
    if (places.length === 0) return [{ to: '/disagreements', words: title }];
    return places.slice(0, MOST_NAMED).map((place) => ({
      to: withQuery('/disagreements', { within: place.id }),
      words: say(`${names(place).first.text}：${title}`, `${title}: ${names(place).first.text}`),
    }));
  };
}

/** What a question names beyond what one table takes, in words; null if nothing is left out. */
export function leftOut(
  { entitiesLeftOut: things, metricsLeftOut: metrics }: NonNullable<Asked>,
  say: ReturnType<typeof useSpeech>['say'],
): string | null {
  const parts = [
    ...(things > 0 ? [say(`${things} 个对象`, `${things} ${counted(things, 'things')}`)] : []),
    ...(metrics > 0 ? [say(`${metrics} 个指标`, `${metrics} ${counted(metrics, 'metrics')}`)] : []),
  ];
  if (parts.length === 0) return null;
  return say(`另有 ${parts.join('、')}未算在内`, `left out: ${parts.join(', ')}`);
}

/** A list of figures; places and other things, which no list has together, side by side. */
function addressOfFigures({ entities, metrics, unit, year }: NonNullable<Asked>): string | null {
  const ids = entities.map(({ id }) => id);
  const places = ids.filter((id) => kindOf(id) === 'district');
  const metric = metrics.map(({ id }) => id).join();
  if (places.length > 0 && places.length < ids.length)
    return metric === '' ? null : withQuery('/compare', { e: ids.join(), m: metric });
  return withQuery('/figures', {
    [places.length > 0 ? 'within' : 'about']: ids.join(),
    ...(metric === '' ? { unit } : { metric }),
    year,
  });
}
