import type { ReactNode } from 'react';
import type { Figure, Note } from '../api/fragments.js';
import { useNames, useSpeech } from '../shell/language.js';
import { useTerm } from '../shell/vocabulary.js';
import { Go } from './links.js';
import { periodText, useValueText, type Value } from './figure-words.js';
import { SourceChips } from './source-chip.js';
import { addressOf } from '../shell/addresses.js';

export function Period({ of }: { readonly of: string | null }) {
  const { say } = useSpeech();
  if (of === null)
    return (
      <span className="muted" data-short="true">
        {say('时期未注明', 'period not stated')}
      </span>
    );
  // A line ends between two dates, never inside one.
  const [since, ...until] = periodText(of).split(/(?<= –) /);
  return (
    <>
      <span data-short="true">{since}</span> {until.length === 0 ? null : <span data-short="true">{until}</span>}
    </>
  );
}

const STATUS_MARKS: Readonly<Record<Figure['status'], ReactNode>> = {
  ACTUAL: <circle cx="6" cy="6" r="4.5" fill="var(--ink)" />,
  PLANNED: <circle cx="6" cy="6" r="4.5" strokeDasharray="3 1.7" />,
  TARGET: <path d="m6 1.5 4.5 4.5L6 10.5 1.5 6z" />,
  BASELINE: <path d="M6 0v12" strokeWidth="4" />,
  NORM: <path d="M0 6h12" strokeDasharray="3 1.5" />,
};

/** The status by its mark and its word. */
export function Status({ of }: { readonly of: Figure['status'] }) {
  const term = useTerm();
  return (
    <span className="status">
      <svg className="mark" viewBox="0 0 12 12" aria-hidden="true" fill="none" stroke="var(--ink)" strokeWidth="2">
        {STATUS_MARKS[of]}
      </svg>
      {term('ObservationStatus', of)}
    </span>
  );
}

/**
 * What a figure counts only in part: a programme's share, or a group such as the women among the teachers; on the page
 * of that programme, which says so itself, the group alone.
 */
export function FigureScope({ figure, on }: { readonly figure: Figure; readonly on?: string | undefined }) {
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
  const own = figure.program !== null && figure.program.id !== on && figure.extent === 'PART';
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

/** The value, leading to the page of the figure. */
export function FigureValue({ of: figure }: { readonly of: Value & Pick<Figure, 'id'> }) {
  const valueText = useValueText();
  return (
    <Go to={addressOf(figure.id)} className="value">
      {valueText(figure)}
    </Go>
  );
}

/** Who says it, and the printed figure to look for there. */
export const FigureSource = ({ of: figure }: { readonly of: Figure }) => (
  <SourceChips evidence={figure.evidence} words={[figure.asPrinted]} figure={figure} />
);

/** How a figure is to be taken, in plain words. */
export function Notes({ of: notes }: { readonly of: readonly Note[] }) {
  const { language } = useSpeech();
  return notes.map((note) => (
    <small key={note.code} className="scope">
      {note[language]}
    </small>
  ));
}
