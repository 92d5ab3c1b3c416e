import { useQuery } from 'urql';
import { useSearchParams } from 'wouter';
import { listed } from '../shell/addresses.js';
import { NamesQuery } from '../shell/queries.js';
import { useSpeech } from '../shell/language.js';
import { useChoice } from './choose.js';
import { EntityLink } from './links.js';
import { MOST_NAMED } from './number-words.js';
import { Picker } from './picker.js';

interface Given {
  /** The parameter of the address that holds the id. */
  readonly name: string;
  readonly label: string;
  readonly kinds?: readonly string[];
  /** What is said behind the name. */
  readonly beside?: string;
}

/** One entity in the address, or several that stood there: found and shown by name, and can be taken away again. */
export function PickOne({ name, label, kinds, beside = '' }: Given) {
  const { say } = useSpeech();
  const choose = useChoice();
  const [search] = useSearchParams();
  const ids = listed(search.get(name));
  const [{ data }] = useQuery({
    query: NamesQuery,
    variables: { ids: ids.slice(0, MOST_NAMED) },
    pause: ids.length === 0,
  });
  if (ids.length === 0)
    return <Picker {...{ label, ...(kinds ? { kinds } : {}) }} choose={(found) => choose(name, found)} />;
  return (
    <span>
      <span className="muted">{label}</span>{' '}
      {ids.slice(0, MOST_NAMED).map((id, index) => {
        const entity = data?.nodes?.[index];
        return (
          <span key={id}>
            {index > 0 ? say('、', ', ') : ''}
            {entity && 'name' in entity ? <EntityLink entity={entity} /> : id}
          </span>
        );
      })}
      {ids.length > MOST_NAMED ? say(` 等 ${ids.length} 个`, ` and ${ids.length - MOST_NAMED} more`) : ''}
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
