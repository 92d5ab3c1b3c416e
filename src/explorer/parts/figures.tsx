import type { Figure } from '../api/fragments.js';
import { useNames, useSpeech } from '../shell/language.js';
import { FigureScope, FigureSource, FigureValue, Period, Status } from './figure.js';
import { useValueText } from './figure-words.js';
import { Keep } from './keep.js';
import { EntityLink } from './links.js';
import { OrderChoice, OrderHeader, type Order } from './order.js';

export interface FigureGroup {
  readonly title: string;
  readonly figures: readonly Figure[];
}
interface Tabled {
  readonly figures?: readonly Figure[];
  /** The same in groups, each below its title. */
  readonly groups?: readonly FigureGroup[];
  /** What each row says beside its figure: the other one of these is that of the page. */
  readonly of?: Subject;
  /** The entity whose page it is. */
  readonly on?: string;
  /** The first of the usual order, if the columns order the list. */
  readonly ordered?: Order;
}
type Subject = 'metric' | 'about' | 'both';

/** Figures as a table: what, value, status, period, and who says so. */
export function FigureTable({ figures = [], groups = [{ title: '', figures }], of = 'metric', on, ordered }: Tabled) {
  const columns = useColumns(of);
  return (
    <>
      {ordered === undefined ? null : (
        <OrderChoice columns={columns.flatMap(({ field, words }) => (field ? [[field, words] as const] : []))} />
      )}
      <table className="rows figures">
        <thead>
          <tr>
            {columns.map(({ field, words, className }) =>
              field === undefined || ordered === undefined ? (
                <th key={words} scope="col" className={className}>
                  {words}
                </th>
              ) : (
                <OrderHeader key={words} {...{ field, words, className }} usual={ordered} />
              ),
            )}
          </tr>
        </thead>
        {groups.map(({ title, figures: rows }) => (
          <tbody key={title}>
            {groups.length < 2 ? null : (
              <tr className="group">
                <th scope="rowgroup" colSpan={columns.length}>
                  {title}
                </th>
              </tr>
            )}
            {rows.map((figure) => (
              <FigureRow key={figure.id} {...{ figure, of, on }} />
            ))}
          </tbody>
        ))}
      </table>
    </>
  );
}

interface Column {
  readonly words: string;
  readonly className?: string;
  /** What the list can be ordered by here. */
  readonly field?: Order;
}

function useColumns(of: Subject): readonly Column[] {
  const { say } = useSpeech();
  const metric: Column = { words: say('指标', 'What is counted'), field: 'METRIC' };
  const about: Column = { words: say('对象', 'Of what'), field: 'ABOUT' };
  return [
    ...(of === 'about' ? [] : [metric]),
    ...(of === 'metric' ? [] : [about]),
    { words: say('数值', 'Value'), className: 'number', field: 'VALUE' },
    { words: say('状态', 'Status') },
    { words: say('时期', 'Period'), field: 'PERIOD' },
    { words: say('出处', 'Source') },
  ];
}

interface Row {
  readonly figure: Figure;
  readonly of: Subject;
  readonly on: string | undefined;
}

function FigureRow({ figure, of, on }: Row) {
  const valueText = useValueText();
  const names = useNames();
  return (
    <tr>
      <th scope="row">
        <EntityLink entity={of === 'about' ? figure.about : figure.metric} />
        <FigureScope {...{ figure, on }} />
      </th>
      {of === 'both' ? (
        <td>
          <EntityLink entity={figure.about} />
        </td>
      ) : null}
      <td className="number">
        <FigureValue of={figure} />{' '}
        <Keep id={figure.id} what={`${names(figure.metric).first.text} ${valueText(figure)}`} />
      </td>
      <td>
        <Status of={figure.status} />
      </td>
      <td>
        <Period of={figure.period} />
      </td>
      <td>
        <FigureSource of={figure} />
      </td>
    </tr>
  );
}
