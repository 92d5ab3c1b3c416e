import { useQuery } from 'urql';
import { Answered } from '../../parts/answers.js';
import { useChoice } from '../../parts/choose.js';
import { EntityLink, Go } from '../../parts/links.js';
import { ENTITY_RELATIONS, headingOf } from '../../parts/relation-words.js';
import { RelationSentence } from '../../parts/relations.js';
import { withQuery } from '../../shell/addresses.js';
import { useNames, useSpeech, Words } from '../../shell/language.js';
import { useTerm } from '../../shell/vocabulary.js';
import type { Graph, GraphNeighborhood } from './graph.js';
import { GraphQuery } from './queries.js';

const SHOWN = 25;

interface Given {
  readonly graph: Graph;
  readonly id: string;
  readonly from: readonly string[];
}

/** What is said of the chosen node, with its sources, and how much more there is. */
export function Chosen({ graph, id, from }: Given) {
  const { say } = useSpeech();
  const names = useNames();
  const change = useChoice();
  const variables = { ids: [id], via: [...ENTITY_RELATIONS] as never[], perRelation: SHOWN };
  const [answer, again] = useQuery({ query: GraphQuery, variables });
  const node = graph.nodes.find((one) => one.id === id);
  // What a file holds need not be in this graph.
  const unknown = answer.data?.neighborhood === null || answer.error?.graphQLErrors.length;
  if (node === undefined) return null;
  return (
    <section>
      <div className="section-head">
        <h2>{unknown ? <Words of={names(node).first} /> : <EntityLink entity={node} second />}</h2>
        {from.includes(id) || unknown ? null : (
          <button type="button" className="link" onClick={() => change('from', [...from, id].join())}>
            {say('展开它的关系', 'Show what is near it')}
          </button>
        )}
      </div>
      {unknown ? (
        <AsWritten graph={graph} id={id} />
      ) : (
        <Answered answer={answer} again={again}>
          {({ neighborhood }) => (neighborhood === null ? null : <Sentences {...{ neighborhood, id }} />)}
        </Answered>
      )}
    </section>
  );
}

function Sentences({ neighborhood, id }: { readonly neighborhood: GraphNeighborhood; readonly id: string }) {
  const { say } = useSpeech();
  return (
    <>
      <ul className="facts-read">
        {neighborhood.relations.map((relation) => (
          <li key={relation.id}>
            <RelationSentence relation={relation} />
          </li>
        ))}
      </ul>
      {neighborhood.hidden.map(({ type, direction, shown, total }) => (
        <p key={`${type}-${direction}`} className="muted">
          {say(...headingOf(type, direction))}: {say(`显示 ${shown} / ${total}`, `${shown} of ${total}`)} ·{' '}
          <Go to={withQuery('/graph', { from: id, via: type, all: 1 })}>{say('全部画出', 'Draw all')}</Go>
        </p>
      ))}
    </>
  );
}

/** The relationships of a node as a file has them: what they are called, and what is at the other end. */
function AsWritten({ graph, id }: { readonly graph: Graph; readonly id: string }) {
  const names = useNames();
  const term = useTerm();
  const { say } = useSpeech();
  const nodes = new Map(graph.nodes.map((node) => [node.id, node]));
  const relations = graph.relations.filter(({ from, to }) => from === id || to === id);
  return (
    <>
      <p className="muted">{say('现有数据里没有它；文件里这样写：', 'It is not in the data here. The file says:')}</p>
      <ul className="facts-read">
        {relations.slice(0, SHOWN).map(({ id: relation, type, from, to }) => {
          const [one, other] = [nodes.get(from), nodes.get(to)];
          const words = term('RelationType', type);
          return one === undefined || other === undefined ? null : (
            <li key={relation}>
              <Words of={names(one).first} /> – {words === '…' ? type : words} → <Words of={names(other).first} />
            </li>
          );
        })}
      </ul>
      {relations.length <= SHOWN ? null : (
        <p className="muted">{say(`显示 ${SHOWN} / ${relations.length}`, `${SHOWN} of ${relations.length}`)}</p>
      )}
    </>
  );
}
