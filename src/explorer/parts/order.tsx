import { useSearchParams } from 'wouter';
import { useSpeech } from '../shell/language.js';
import { Choose, useChoice } from './choose.js';

/** What figures can be ordered by, over all of them: the API does it. */
export type Order = 'METRIC' | 'ABOUT' | 'VALUE' | 'PERIOD';
interface Ordered {
  readonly field: Order;
  readonly direction: 'ASC' | 'DESC';
}

const ORDERS: readonly Order[] = ['METRIC', 'ABOUT', 'VALUE', 'PERIOD'];
/** The largest and the latest come first; names begin at their beginning. */
const FIRST: Readonly<Record<Order, Ordered['direction']>> = {
  METRIC: 'ASC',
  ABOUT: 'ASC',
  VALUE: 'DESC',
  PERIOD: 'DESC',
};

/** The API orders by no more. */
const MOST_KEYS = 2;

/** In the address: VALUE, or -VALUE for what is largest first. */
const textOf = ({ field, direction }: Ordered): string => (direction === 'DESC' ? `-${field}` : field);

/** The order that the address asks for. */
function orderIn(search: URLSearchParams): Ordered | null {
  const text = search.get('order') ?? '';
  const field = ORDERS.find((one) => one === text.replace(/^-/, ''));
  return field === undefined ? null : { field, direction: text.startsWith('-') ? 'DESC' : 'ASC' };
}

/** The same for the API: what is alike is in the usual order of the view. */
export function orderBy(search: URLSearchParams, usual: readonly Order[]): Ordered[] {
  const asked = orderIn(search);
  const others = usual.filter((field) => field !== asked?.field);
  return [...(asked ? [asked] : []), ...others.map((field): Ordered => ({ field, direction: 'ASC' }))].slice(
    0,
    MOST_KEYS,
  );
}

interface Column {
  readonly words: string;
  readonly className?: string | undefined;
}
interface OrderedColumn extends Column {
  readonly field: Order;
  /** The first of the usual order, which the table is in if the address asks for none. */
  readonly usual: Order;
}

/** A column that orders the whole list: again, and it is the other way round. */
export function OrderHeader({ words, className, field, usual }: OrderedColumn) {
  const [search] = useSearchParams();
  const choose = useChoice();
  const now = orderIn(search) ?? { field: usual, direction: 'ASC' as const };
  const here = now.field === field;
  const next = here ? (now.direction === 'ASC' ? 'DESC' : 'ASC') : FIRST[field];
  const sorted = here ? (now.direction === 'ASC' ? 'ascending' : 'descending') : 'none';
  return (
    <th scope="col" className={className} aria-sort={sorted}>
      <button type="button" className="sort" onClick={() => choose('order', textOf({ field, direction: next }))}>
        {words}
        <span aria-hidden="true">{{ none: '↕', ascending: '↑', descending: '↓' }[sorted]}</span>
      </button>
    </th>
  );
}

/** The same as a choice, where the table is a list without a head. */
export function OrderChoice({ columns }: { readonly columns: readonly (readonly [field: Order, words: string])[] }) {
  const { say } = useSpeech();
  const [search] = useSearchParams();
  const now = orderIn(search);
  const ways = { VALUE: [say('从大到小', 'largest first'), say('从小到大', 'smallest first')] };
  const times = [say('从近到远', 'latest first'), say('从远到近', 'earliest first')];
  const names = [say('倒序', 'backwards'), ''];
  const options = columns.flatMap(([field, words]) =>
    (['DESC', 'ASC'] as const).map((direction, index) => {
      const way = (field === 'VALUE' ? ways.VALUE : field === 'PERIOD' ? times : names)[index];
      return [textOf({ field, direction }), way === '' ? words : `${words} · ${way}`] as const;
    }),
  );
  return (
    <div className="filters order-choice">
      <Choose
        name="order"
        label={say('排序', 'Order')}
        value={now === null ? '' : textOf(now)}
        options={[['', say('默认', 'default')], ...options]}
      />
    </div>
  );
}
