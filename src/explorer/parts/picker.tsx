import { useState } from 'react';
import { useQuery } from 'urql';
import { useNames, useSpeech, Words } from '../shell/language.js';
import { SearchQuery } from '../shell/queries.js';
import { KindMark, kindOf } from './kind-mark.js';
import { useSettled } from './settled.js';

const SHOWN = 6;

interface Given {
  readonly label: string;
  readonly kinds?: readonly string[];
  readonly choose: (id: string) => void;
}

/** Finds an entity by its name; what is chosen goes into the address. */
export function Picker({ label, kinds, choose }: Given) {
  const { say } = useSpeech();
  const names = useNames();
  const [text, setText] = useState('');
  const settled = useSettled(text.trim());
  const [{ data }] = useQuery({
    query: SearchQuery,
    variables: { text: settled, names: [], two: false, first: SHOWN, ...(kinds ? { kinds: kinds as never[] } : {}) },
    pause: settled === '',
  });
  const hits = settled === '' ? [] : (data?.search?.edges ?? []);
  return (
    <div className="field">
      <label>
        <span className="muted">{label}</span>{' '}
        <input
          type="search"
          value={text}
          placeholder={say('名称', 'a name')}
          onChange={({ target }) => setText(target.value)}
        />
      </label>
      {hits.length === 0 ? null : (
        <ul className="tags">
          {hits.map(({ node }) => (
            <li key={node.id}>
              <button
                type="button"
                className="link"
                onClick={() => {
                  setText('');
                  choose(node.id);
                }}
              >
                <KindMark kind={kindOf(node.id)} />
                <Words of={names(node).first} />
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
