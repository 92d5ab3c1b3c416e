import type { Figure } from '../api/fragments.js';
import { useNames, useSpeech, type Language } from '../shell/language.js';
import { useTerm } from '../shell/vocabulary.js';
import { Keep } from './keep.js';
import { EntityLink, Go } from './links.js';
import { SourceChips } from './source-chip.js';
import { addressOf } from '../shell/addresses.js';

const SIGNS: Readonly<Record<string, string>> = {
  AT_LEAST: '≥ ',
  MORE_THAN: '> ',
  AT_MOST: '≤ ',
  LESS_THAN: '< ',
  ABOUT: '≈ ',
};
const MILLION = 1_000_000;

function numberText(value: number, language: Language): string {
  const large = language === 'en' && Math.abs(value) >= MILLION;
  return new Intl.NumberFormat(language, {
    maximumFractionDigits: 4,
    ...(large ? { notation: 'compact', compactDisplay: 'long' } : {}),
  }).format(value);
}

/** The English word of a unit for one of it: 1 school. */
const ONE: Readonly<Record<string, string>> = { people: 'person', classes: 'class', 'square metres': 'square metre' };
const singular = (words: string): string => ONE[words] ?? words.replace(/s$/, '');

type Value = Pick<Figure, 'asPrinted' | 'value' | 'upper' | 'qualifier' | 'unit' | 'currency'>;

/** A figure as its source prints it; in English with its number and unit in English. */
export function useValueText(): (figure: Value) => string {
  const { language } = useSpeech();
  const term = useTerm();
  return ({ asPrinted, value, upper, qualifier, unit }) => {
    if (language === 'zh') return asPrinted;
    const number = numberText(value, language) + (upper === null ? '' : `–${numberText(upper, language)}`);
    const word = value === 1 && upper === null ? singular(term('Unit', unit)) : term('Unit', unit);
    return `${SIGNS[qualifier] ?? ''}${number}${unit === 'PERCENT' ? '%' : ` ${word}`}`;
  };
}

export function usePeriodText(): (period: string | null) => string | null {
  return (period) => (period === null ? null : period.replace('/', period.length > 9 ? ' – ' : '–'));
}

export function Period({ of }: { readonly of: string | null }) {
  const { say } = useSpeech();
  const text = usePeriodText()(of);
  return text === null ? (
    <span className="muted" data-short="true">
      {say('未注明', 'not stated')}
    </span>
  ) : (
    <span data-short={text.length < 12}>{text}</span>
  );
}

/** The status by its mark and its word. */
export function Status({ of }: { readonly of: Figure['status'] }) {
  const term = useTerm();
  return (
    <span className="status">
      <i data-status={of} aria-hidden="true" />
      {term('ObservationStatus', of)}
    </span>
  );
}

/** What a figure counts only in part: a programme's share, or a group such as the women among the teachers. */
export function FigureScope({ figure }: { readonly figure: Figure }) {
  const { say } = useSpeech();
  const term = useTerm();
  const names = useNames();
  const parts = (figure.breakdown ?? '')
    .split(';')
    .filter((part) => part !== '')
    .map((part) => {
      const [dimension = '', value = ''] = part.split('=');
      const word = term(dimension, value);
      return word === '…' ? value : word;
    });
  const own = figure.program !== null && figure.extent === 'PART';
  if (parts.length === 0 && !own) return null;
  return (
    <small className="scope">
      {parts.join(say('、', ', '))}
      {parts.length > 0 && own ? ' · ' : ''}
      {own && figure.program !== null ? (
        <>
          {say('仅 ', 'only ')}
          <Go to={addressOf(figure.program.id)}>{names(figure.program).first.text}</Go>
        </>
      ) : null}
    </small>
  );
}

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
        <Go to={addressOf(figure.id)} className="value">
          {valueText(figure)}
        </Go>{' '}
        <Keep id={figure.id} what={`${names(figure.metric).first.text} ${valueText(figure)}`} />
      </td>
      <td>
        <Status of={figure.status} />
      </td>
      <td>
        <Period of={figure.period} />
      </td>
      <td>
        <SourceChips evidence={figure.evidence} words={[figure.asPrinted]} />
      </td>
    </tr>
  );
}
