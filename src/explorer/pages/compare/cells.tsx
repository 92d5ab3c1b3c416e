import type { ResultOf } from 'gql.tada';
import type { Note } from '../../api/fragments.js';
import { STATUSES } from '../../parts/choose.js';
import { FigureScope, FigureSource, FigureValue, Notes, Period, Status } from '../../parts/figure.js';
import { useNames, useSpeech } from '../../shell/language.js';
import { useTerm } from '../../shell/vocabulary.js';
import type { CompareQuery } from './queries.js';

/** A column of the address: a metric, or a metric with a status of its own, as metric:x!PLANNED. */
export function columnOf(text: string) {
  const [metric = '', asked] = text.split('!');
  return { metric, status: STATUSES.find((status) => status === asked) ?? null };
}
export const keyOf = (metric: string, status: string | null): string =>
  status === null ? metric : `${metric}!${status}`;

/** What keeps the figures of a column from being compared, before anybody compares them. */
export function Unlike({ columns }: { readonly columns: Comparison['columns'] }) {
  const { say, language } = useSpeech();
  const columnName = useColumnName();
  const noted = columns.filter(({ notes }) => notes.length > 0);
  if (noted.length === 0) return null;
  return (
    <div className="notice">
      {noted.map((column) => (
        <div key={keyOf(column.metric.id, column.status)}>
          <strong>{say(`${columnName(column)}：`, `${columnName(column)}: `)}</strong>
          {column.notes.map((note) => note[language]).join(say('', ' '))}
        </div>
      ))}
    </div>
  );
}

/** An empty cell, and what is known instead. */
export const NoFigure = ({ notes }: { readonly notes: readonly Note[] }) => (
  <>
    <span className="muted">–</span> <Notes of={notes} />
  </>
);

export type Comparison = NonNullable<ResultOf<typeof CompareQuery>['compare']>;

/** What a column is called on a phone, where cells stand below each other. */
export function useColumnName(): (column: Comparison['columns'][number] | undefined) => string | undefined {
  const names = useNames();
  const term = useTerm();
  return (column) =>
    column &&
    names(column.metric).first.text + (column.status === null ? '' : ` · ${term('ObservationStatus', column.status)}`);
}

type Figure = NonNullable<Comparison['rows'][number]['cells'][number]>;

export function Cell({ of: { observation, notes } }: { readonly of: Figure }) {
  return (
    <>
      <strong>
        <FigureValue of={observation} />
      </strong>{' '}
      <Status of={observation.status} /> <Period of={observation.period} /> <FigureSource of={observation} />
      <FigureScope figure={observation} />
      <Notes of={notes} />
    </>
  );
}
