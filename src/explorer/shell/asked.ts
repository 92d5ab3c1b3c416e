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
    const metrics =
      asked.metrics.length > MOST_NAMED
        ? [say(`${asked.metrics.length} 个指标`, `${asked.metrics.length} metrics`)]
        : asked.metrics.map(called);
    const parts = [
      ...asked.entities.map(called),
      ...(metrics.length > 0 || asked.unit === null ? metrics : [say('所有金额', 'all money')]),
      ...(asked.year === null ? [] : [String(asked.year)]),
    ];
    return {
      to,
      words: say(`${count} 个数据：`, `${count} ${counted(count, 'figures')}: `) + parts.join(' · '),
      direct: asked.entities.length > 0 || asked.unit !== null,
    };
  };
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
