import type { ResultOf } from 'gql.tada';
import { useMemo, useState } from 'react';
import { useQuery } from 'urql';
import { useSearchParams } from 'wouter';
import { Answered } from '../../parts/answers.js';
import { useChoice } from '../../parts/choose.js';
import { KindMark, kindOf } from '../../parts/kind-mark.js';
import { EntityLink } from '../../parts/links.js';
import { Picker } from '../../parts/picker.js';
import { endId, RelationSentence } from '../../parts/relations.js';
import { ENTITY_RELATIONS, headingOf } from '../../parts/relation-words.js';
import { TakeAway } from '../../parts/take-away.js';
import { useTitle } from '../../parts/title.js';
import { csvOf, KINDS, listed, withQuery } from '../../shell/addresses.js';
import { useNames, useSpeech } from '../../shell/language.js';
import { useTerm } from '../../shell/vocabulary.js';
import { Picture } from './picture.js';
import { GraphQuery } from './queries.js';

const SHOWN = 25;
export type Graph = NonNullable<ResultOf<typeof GraphQuery>['neighborhood']>;

/** What is near some things, as a picture that grows where one clicks; the same as sentences below. */
export function GraphPage() {
  const [search] = useSearchParams();
  const from = listed(search.get('from'));
  return from.length === 0 ? <Beginning /> : <Around from={from} />;
}

function Beginning() {
  const { say } = useSpeech();
  const choose = useChoice();
  useTitle(say('关系图', 'Graph'));
  return (
    <div className="text">
      <h1>{say('关系图', 'Graph')}</h1>
      <p className="lead">
        {say('从一个地区、机构或项目开始。', 'Begin with a place, an organisation or a programme.')}
      </p>
      <Picker label={say('从', 'From')} choose={(id) => choose('from', id)} />
    </div>
  );
}

function Around({ from }: { readonly from: readonly string[] }) {
  const { say } = useSpeech();
  const names = useNames();
  const variables = { ids: [...from], via: [...ENTITY_RELATIONS] as never[], perRelation: SHOWN };
  const [answer, again] = useQuery({ query: GraphQuery, variables });
  const [chosen, setChosen] = useState<string | null>(null);
  const ids = from.join();
  const begun = answer.data?.neighborhood?.nodes.flatMap((node) =>
    from.includes(node.id) && 'name' in node ? [names(node).first.text] : [],
  );
  useTitle([say('关系图', 'Graph'), begun?.join(say('、', ', '))].filter(Boolean).join(' · '));
  return (
    <>
      <div className="section-head">
        <h1>{say('关系图', 'Graph')}</h1>
        <TakeAway
          query={GraphQuery}
          variables={variables}
          picture="graph"
          files={{
            CSV: csvOf('relations', { ids, depth: 1 }),
            JSON: withQuery('/export/graph.json', { ids, depth: 1 }),
            GEXF: withQuery('/export/graph.gexf', { ids, depth: 1 }),
            GraphML: withQuery('/export/graph.graphml', { ids, depth: 1 }),
          }}
        />
      </div>
      <Answered answer={answer} again={again}>
        {({ neighborhood }) =>
          neighborhood === null ? null : <Shown {...{ graph: neighborhood, ids, chosen, choose: setChosen }} />
        }
      </Answered>
    </>
  );
}

interface Given {
  readonly graph: Graph;
  /** What one began with. */
  readonly ids: string;
  readonly chosen: string | null;
  readonly choose: (id: string) => void;
}

/** The picture, and what is said of the chosen node. */
function Shown({ graph, ids, chosen, choose }: Given) {
  const change = useChoice();
  const [search] = useSearchParams();
  const hidden = search.get('without');
  // The picture lays out its graph anew for each new object.
  const shown = useMemo(() => without(graph, listed(hidden), listed(ids)), [graph, hidden, ids]);
  const from = listed(ids);
  return (
    <>
      <Kinds graph={graph} hidden={listed(hidden)} />
      <Picture {...{ graph: shown, from, chosen, choose }} />
      <Chosen
        graph={shown}
        id={chosen ?? from[0] ?? ''}
        open={(id) => change('from', [...new Set([...from, id])].join())}
        opened={from}
      />
    </>
  );
}

/** The graph without some kinds; what one began with stays. */
function without(graph: Graph, kinds: readonly string[], from: readonly string[]): Graph {
  const nodes = graph.nodes.filter(({ id }) => from.includes(id) || !kinds.includes(kindOf(id)));
  const ids = new Set(nodes.map(({ id }) => id));
  const relations = graph.relations.filter(({ from: tail, to }) => ids.has(endId(tail)) && ids.has(endId(to)));
  return { ...graph, nodes, relations };
}

function Kinds({ graph, hidden }: { readonly graph: Graph; readonly hidden: readonly string[] }) {
  const { say } = useSpeech();
  const term = useTerm();
  const choose = useChoice();
  return (
    <div className="choices" role="group" aria-label={say('显示哪些类别', 'Which kinds are shown')}>
      {KINDS.map((kind) => {
        const count = graph.nodes.filter(({ id }) => kindOf(id) === kind).length;
        if (count === 0) return null;
        const shown = !hidden.includes(kind);
        return (
          <button
            key={kind}
            type="button"
            aria-pressed={shown}
            onClick={() => choose('without', (shown ? [...hidden, kind] : hidden.filter((one) => one !== kind)).join())}
          >
            <KindMark kind={kind} />
            {term('EntityKind', kind.toUpperCase())} {count}
          </button>
        );
      })}
    </div>
  );
}

interface ChosenNode {
  readonly graph: Graph;
  readonly id: string;
  readonly open: (id: string) => void;
  readonly opened: readonly string[];
}

/** What is said of the chosen node, with its sources, and how much more there is. */
function Chosen({ graph, id, open, opened }: ChosenNode) {
  const { say } = useSpeech();
  const node = graph.nodes.find((one) => one.id === id);
  const relations = graph.relations.filter(({ from, to }) => endId(from) === id || endId(to) === id);
  const more = graph.hidden.filter(({ nodeId }) => nodeId === id);
  if (node === undefined || !('name' in node)) return null;
  return (
    <section>
      <div className="section-head">
        <h2>
          <EntityLink entity={node} second />
        </h2>
        {opened.includes(id) ? null : (
          <button type="button" className="link" onClick={() => open(id)}>
            {say('展开它的关系', 'Show what is near it')}
          </button>
        )}
      </div>
      <ul className="facts-read">
        {relations.map((relation) => (
          <li key={relation.id}>
            <RelationSentence relation={relation} />
          </li>
        ))}
      </ul>
      {more.map(({ type, direction, shown, total }) => (
        <p key={`${type}-${direction}`} className="muted">
          {say(...headingOf(type, direction))}: {say(`显示 ${shown} / ${total}`, `${shown} of ${total}`)}
        </p>
      ))}
    </section>
  );
}
