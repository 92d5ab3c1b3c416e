import { useEffect, useState, type ReactNode } from 'react';
import type { CombinedError } from 'urql';
import { useSpeech } from '../shell/language.js';

const PATIENCE = 150;

/** The shape of a table, shown only if the answer takes its time. */
export function Waiting({ rows = 4 }: { readonly rows?: number }) {
  const { say } = useSpeech();
  const [late, setLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), PATIENCE);
    return () => clearTimeout(timer);
  }, []);
  return (
    <div className={late ? 'waiting late' : 'waiting'} role="status">
      <span className="hidden">{say('正在读取', 'Loading')}</span>
      {Array.from({ length: rows }, (_, row) => (
        <i key={row} />
      ))}
    </div>
  );
}

/** What failed, the id under which the log has it, and another try. */
function Failed({ error, again }: { readonly error: CombinedError; readonly again: () => void }) {
  const { say } = useSpeech();
  const [first] = error.graphQLErrors;
  const id = first?.extensions['requestId'];
  return (
    <div className="notice" role="alert">
      <strong>{say('没有读到数据。', 'The data could not be read.')}</strong>{' '}
      <span lang="en">{first?.message ?? error.message}</span>
      {typeof id === 'string' ? <small> {id}</small> : null}{' '}
      <button type="button" className="link" onClick={again}>
        {say('再试一次', 'Try again')}
      </button>
    </div>
  );
}

interface Answer<Data> {
  readonly data?: Data | undefined;
  readonly error?: CombinedError | undefined;
}

/** Whether the graph does not have what a field asks for; one that could not be read is null, too, with an error. */
export function isMissing<Field extends string>(
  { data, error }: Answer<Readonly<Record<Field, unknown>>>,
  field: Field,
): boolean {
  const failed = error?.graphQLErrors.some(({ path }) => path?.[0] === field) ?? false;
  return data?.[field] === null && !failed;
}

/** A part of the page that depends on one answer: its shape while it is read, what failed, or the answer. */
export function Answered<Data>({
  answer,
  again,
  rows,
  children,
}: {
  readonly answer: Answer<Data>;
  readonly again: (options?: { requestPolicy: 'network-only' }) => void;
  /** How much room the answer takes: what is below it stays where it is. */
  readonly rows?: number;
  readonly children: (data: Data) => ReactNode;
}) {
  if (answer.error) return <Failed error={answer.error} again={() => again({ requestPolicy: 'network-only' })} />;
  if (answer.data === undefined) return <Waiting {...(rows === undefined ? {} : { rows })} />;
  return <>{children(answer.data)}</>;
}
