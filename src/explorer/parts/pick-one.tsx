import { useQuery } from 'urql';
import { useSearchParams } from 'wouter';
import { NamesQuery } from '../shell/queries.js';
import { useSpeech } from '../shell/language.js';
import { useChoice } from './choose.js';
import { EntityLink } from './links.js';
import { Picker } from './picker.js';

interface Given {
  /** The parameter of the address that holds the id. */
  readonly name: string;
  readonly label: string;
  readonly kinds?: readonly string[];
  /** What is said behind the name. */
  readonly beside?: string;
}

/** One entity in the address: it is found by its name, shown by its name, and can be taken away again. */
export function PickOne({ name, label, kinds, beside = '' }: Given) {
  const { say } = useSpeech();
  const choose = useChoice();
  const [search] = useSearchParams();
  const id = search.get(name);
  const [{ data }] = useQuery({ query: NamesQuery, variables: { ids: [id ?? ''] }, pause: id === null });
  if (id === null)
    return <Picker {...{ label, ...(kinds ? { kinds } : {}) }} choose={(found) => choose(name, found)} />;
  const [entity] = data?.nodes ?? [];
  return (
    <span>
      <span className="muted">{label}</span> {entity && 'name' in entity ? <EntityLink entity={entity} /> : id}
      {beside}{' '}
      <button
        type="button"
        className="quiet"
        aria-label={`${say('去掉', 'Remove')}: ${label}`}
        onClick={() => choose(name, '')}
      >
        ✕
      </button>
    </span>
  );
}
