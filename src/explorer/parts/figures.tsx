import type { Figure } from '../api/fragments.js';
import { useNames, useSpeech } from '../shell/language.js';
import { FigureScope, FigureSource, FigureValue, Period, Status } from './figure.js';
import { useValueText } from './figure-words.js';
import { Keep } from './keep.js';
import { EntityLink } from './links.js';

export interface FigureGroup {
  readonly title: string;
  readonly figures: readonly Figure[];
}
interface Tabled {
  readonly figures?: readonly Figure[];
  /** The same in groups, each below its title. */
  readonly groups?: readonly FigureGroup[];
  /** Whether each row says what it is about. */
  readonly about?: boolean;
}

/** Figures as a table: what, value, status, period, and who says so. */
export function FigureTable({ figures = [], groups = [{ title: '', figures }], about = false }: Tabled) {
  const { say } = useSpeech();
  const columns = [
    say('指标', 'What is counted'),
    ...(about ? [say('对象', 'Of what')] : []),
    say('数值', 'Value'),
    say('状态', 'Status'),
    say('时期', 'Period'),
    say('出处', 'Source'),
  ];
  return (
    <table className="rows figures">
      <thead>
        <tr>
          {columns.map((column, index) => (
            <th key={column} scope="col" className={index === columns.length - 4 ? 'number' : ''}>
              {column}
            </th>
          ))}
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
            <FigureRow key={figure.id} figure={figure} about={about} />
          ))}
        </tbody>
      ))}
    </table>
  );
}

function FigureRow({ figure, about }: { readonly figure: Figure; readonly about: boolean }) {
  const valueText = useValueText();
  const names = useNames();
  return (
    <tr>
      <th scope="row">
        <EntityLink entity={figure.metric} />
        <FigureScope figure={figure} />
      </th>
      {about ? (
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
