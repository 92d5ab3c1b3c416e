import { useMemo } from 'react';
import { useLocation, useSearchParams } from 'wouter';
import { KindMark, kindOf } from '../../parts/kind-mark.js';
import { NextPage } from '../../parts/next-page.js';
import { Section } from '../../parts/section.js';
import { useHere } from '../../shell/here.js';
import { useNames, useSpeech, Words } from '../../shell/language.js';
import { useTerm } from '../../shell/vocabulary.js';
import { degreesIn, type Graph } from './graph.js';

const PAGE = 100;

interface Given {
  readonly graph: Graph;
  readonly chosen: string | null;
  readonly choose: (id: string) => void;
}

/** What is in the picture as a table, the most connected first: each can be found by its name and chosen from here. */
export function NodeTable({ graph, chosen, choose }: Given) {
  const { say } = useSpeech();
  const [search] = useSearchParams();
  const [, go] = useLocation();
  const here = useHere();
  const names = useNames();
  const term = useTerm();
  const text = search.get('find') ?? '';
  const rows = useMemo(() => found(graph, text), [graph, text]);
  const begin = Number(search.get('after') ?? 0) || 0;
  const page = rows.slice(begin, begin + PAGE);
  return (
    <Section title={say('图中全部', 'All in the picture')} count={rows.length}>
      <div className="field">
        <label>
          <span className="muted">{say('按名称查找', 'Find by name')}</span>{' '}
          <input
            type="search"
            value={text}
            onChange={({ target }) => go(here({ find: target.value, after: null }), { replace: true })}
          />
        </label>
      </div>
      <table className="rows">
        <thead>
          <tr>
            <th scope="col">{say('名称', 'Name')}</th>
            <th scope="col">{say('类别', 'Kind')}</th>
            <th scope="col" className="number">
              {say('图中的关系', 'Relationships here')}
            </th>
          </tr>
        </thead>
        <tbody>
          {page.map(({ node, degree }) => (
            <tr key={node.id} aria-current={node.id === chosen ? 'true' : undefined}>
              <th scope="row">
                <button
                  type="button"
                  className="link"
                  aria-pressed={node.id === chosen}
                  onClick={() => choose(node.id)}
                >
                  <KindMark kind={kindOf(node.id)} />
                  <Words of={names(node).first} />
                </button>
              </th>
              <td className="muted">{kindWords(term('NodeKind', kindOf(node.id).toUpperCase()))}</td>
              <td className="number">{degree}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <NextPage of={{ hasNextPage: begin + PAGE < rows.length, endCursor: String(begin + PAGE) }} />
    </Section>
  );
}

const kindWords = (words: string): string => (words === '…' ? '' : words);

function found(graph: Graph, text: string) {
  const degrees = degreesIn(graph);
  const wanted = text.trim().toLowerCase();
  return graph.nodes
    .filter(({ name, nameEn, id }) => [name, nameEn ?? '', id].some((each) => each.toLowerCase().includes(wanted)))
    .map((node) => ({ node, degree: degrees.get(node.id) ?? 0 }))
    .sort((one, other) => other.degree - one.degree);
}
