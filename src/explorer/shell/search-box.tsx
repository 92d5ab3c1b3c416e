import type { ResultOf } from 'gql.tada';
import { useEffect, useId, useRef, useState, type KeyboardEvent, type RefObject } from 'react';
import { useQuery } from 'urql';
import { useLocation } from 'wouter';
import { KindMark, kindOf } from '../parts/kind-mark.js';
import { useSettled } from '../parts/settled.js';
import { addressOf, withQuery } from './addresses.js';
import { useDisagreementsAsked, useFiguresAsked } from './asked.js';
import { useNames, useSpeech } from './language.js';
import { SearchQuery } from './queries.js';
import { pairOf, searchVariables } from './two-names.js';
import { useTerm } from './vocabulary.js';

const SHOWN = 7;

interface Option {
  readonly key: string;
  readonly to: string;
  readonly mark: string | null;
  readonly words: string;
  readonly beside: string;
}

type Found = NonNullable<ResultOf<typeof SearchQuery>['search']>;

/** The best hits, entities and documents together. */
const hitsOf = ({ edges, sources }: Found) =>
  [
    ...edges.map(({ node: { id, name, nameEn }, ...hit }) => ({ ...hit, id, name, nameEn })),
    ...sources.edges.map(({ node: { id, title, titleEn }, ...hit }) => ({ ...hit, id, name: title, nameEn: titleEn })),
  ]
    .sort((one, other) => other.score - one.score)
    .slice(0, SHOWN);

interface Offered {
  readonly options: readonly Option[];
  /** Whether they are those of the text before: what is typed now is not answered yet. */
  readonly late: boolean;
}

/** What is found while one types. */
function useOffered(text: string): Offered {
  const { language } = useSpeech();
  const settled = useSettled(text.trim());
  const [{ data, fetching }] = useQuery({
    query: SearchQuery,
    variables: searchVariables(settled, SHOWN, language),
    pause: settled === '',
  });
  return { options: useOptions(settled, data), late: fetching || settled !== text.trim() };
}

/** How two names are connected, the best hits, and the way to all of them. */
function useOptions(settled: string, data: ResultOf<typeof SearchQuery> | undefined): readonly Option[] {
  const { say } = useSpeech();
  const names = useNames();
  const term = useTerm();
  const figuresOf = useFiguresAsked();
  const disagreementsOf = useDisagreementsAsked();
  if (settled === '' || !data?.search) return [];
  const pair = pairOf(data);
  const [from, to] = pair?.ends.map((entity) => names(entity).first.text) ?? [];
  const hits = hitsOf(data.search).map(({ id, name, nameEn, matched }): Option => {
    const { first, second } = names({ name, nameEn });
    return {
      key: id,
      to: addressOf(id),
      mark: kindOf(id),
      words: first.text,
      beside: [
        second?.text,
        matched === name || matched === nameEn ? null : matched,
        term('NodeKind', kindOf(id).toUpperCase()),
      ]
        .filter((part) => part !== null && part !== undefined)
        .join(' · '),
    };
  });
  const total = data.search.totalCount + data.search.sources.totalCount;
  const all = plainOption(
    'all',
    withQuery('/search', { q: settled }),
    say(`全部结果（${total}）`, `All results (${total})`),
  );
  const asked = figuresOf(data.search.asked);
  const figures = asked === null ? [] : [plainOption('figures', asked.to, asked.words)];
  const disagreements = disagreementsOf(data.search.asked).map(({ to, words }) => plainOption(to, to, words));
  if (!pair && hits.length === 0) {
    const others = [...disagreements, ...figures, ...instead(data.search, { say, names })].slice(0, SHOWN);
    return others.length > 0 ? others : [nothingFound(settled, say)];
  }
  const connected = pair
    ? [
        plainOption(
          'pair',
          withQuery('/paths', { from: pair.ends[0].id, to: pair.ends[1].id }),
          say(`${from} 与 ${to} 怎样相连？`, `How are ${from} and ${to} connected?`),
        ),
      ]
    : [];
  const found = pair?.sure ? [...connected, ...hits] : [...hits, ...connected];
  // The name of one thing is that thing; a question that names a place or money is its figures.
  const first = asked?.direct === true && !data.search.edges.some(({ score }) => score >= NAMED);
  return [
    ...disagreements,
    ...(first ? figures : []),
    ...found,
    ...(first ? [] : figures),
    ...(hits.length > 0 ? [all] : []),
  ];
}

/** The score of what was found by a whole name. */
const NAMED = 0.9;

const plainOption = (key: string, to: string, words: string): Option => ({ key, to, mark: null, words, beside: '' });

interface Said {
  readonly say: (zh: string, en: string) => string;
  readonly names: ReturnType<typeof useNames>;
}

/** Where nothing is found as a whole: what is named in it, else what may have been meant. */
function instead({ asked, suggestions }: Found, { say, names }: Said): readonly Option[] {
  const named = asked ? [...asked.entities, ...asked.metrics] : [];
  if (named.length > 0)
    return named.map((entity) => ({
      ...plainOption(entity.id, addressOf(entity.id), names(entity).first.text),
      mark: kindOf(entity.id),
    }));
  return suggestions.map((name) =>
    plainOption(name, withQuery('/search', { q: name }), say(`是不是“${name}”？`, `Did you mean “${name}”?`)),
  );
}

const nothingFound = (text: string, say: Said['say']): Option =>
  plainOption(
    'nothing',
    withQuery('/search', { q: text }),
    say('没有找到，也没有相近的名称', 'Nothing was found, and no name comes near it'),
  );

/** Ctrl-K, from anywhere. */
function useShortcut(input: RefObject<HTMLInputElement | null>): void {
  useEffect(() => {
    const press = (event: globalThis.KeyboardEvent): void => {
      if (event.key.toLowerCase() !== 'k' || !(event.ctrlKey || event.metaKey)) return;
      event.preventDefault();
      input.current?.focus();
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, [input]);
}

/** The one search box. Ctrl-K goes to it from anywhere. */
export function SearchBox({ large = false }: { readonly large?: boolean }) {
  const { say, with: address } = useSpeech();
  const [, go] = useLocation();
  const [text, setText] = useState('');
  const [open, setOpen] = useState(false);
  const [active, setActive] = useState(0);
  const input = useRef<HTMLInputElement>(null);
  const list = useId();
  const { options, late } = useOffered(text);
  const shown = open && options.length > 0;
  useShortcut(input);

  const choose = (to: string): void => {
    setOpen(false);
    setText('');
    input.current?.blur();
    go(address(to));
  };
  const press = (event: KeyboardEvent): void => {
    const move = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (move !== undefined && options.length > 0) {
      event.preventDefault();
      setActive((active + move + options.length) % options.length);
    } else if (event.key === 'Escape') setOpen(false);
    else if (event.key === 'Enter' && !event.nativeEvent.isComposing && text.trim() !== '')
      choose((late && active === 0 ? null : options[active]?.to) ?? withQuery('/search', { q: text.trim() }));
  };
  const type = (written: string): void => {
    setText(written);
    setActive(0);
    setOpen(true);
  };
  return (
    <div className={large ? 'search large' : 'search'} role="search">
      <input
        {...{ ref: input, type: 'search', role: 'combobox', value: text, autoComplete: 'off', onKeyDown: press }}
        aria-label={say('搜索', 'Search')}
        aria-expanded={shown}
        aria-controls={list}
        aria-activedescendant={shown ? `${list}-${active}` : undefined}
        aria-autocomplete="list"
        placeholder={say('搜索地区、机构、项目、指标、文件……', 'Search places, organisations, metrics, documents…')}
        onChange={({ target }) => type(target.value)}
        onFocus={() => setOpen(true)}
        onBlur={() => setOpen(false)}
      />
      <kbd aria-hidden="true">Ctrl K</kbd>
      <Options {...{ list, shown, late, options, active, choose }} />
    </div>
  );
}

interface Listed {
  readonly list: string;
  readonly shown: boolean;
  readonly late: boolean;
  readonly options: readonly Option[];
  readonly active: number;
  readonly choose: (to: string) => void;
}

function Options({ list, shown, late, options, active, choose }: Listed) {
  const { say } = useSpeech();
  return (
    <ul id={list} role="listbox" aria-label={say('搜索结果', 'Search results')} aria-busy={late} hidden={!shown}>
      {options.map(({ key, to, mark, words, beside }, index) => (
        <li
          key={key}
          id={`${list}-${index}`}
          role="option"
          aria-selected={index === active}
          onMouseDown={(event) => {
            event.preventDefault();
            choose(to);
          }}
        >
          {mark === null ? null : <KindMark kind={mark} />}
          <span>{words}</span> <small>{beside}</small>
        </li>
      ))}
    </ul>
  );
}
