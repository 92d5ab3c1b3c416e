import { useMemo, useState } from 'react';
import { useQuery } from 'urql';
import { useSearchParams } from 'wouter';
import { Answered } from '../../parts/answers.js';
import { useChoice } from '../../parts/choose.js';
import { Go } from '../../parts/links.js';
import { Picker } from '../../parts/picker.js';
import { ENTITY_RELATIONS } from '../../parts/relation-words.js';
import { Section } from '../../parts/section.js';
import { TakeAway } from '../../parts/take-away.js';
import { TakePicture } from '../../parts/take-picture.js';
import { useTitle } from '../../parts/title.js';
import { csvOf, listed, withQuery } from '../../shell/addresses.js';
import { useHere } from '../../shell/here.js';
import { useNames, useSpeech } from '../../shell/language.js';
import { Chosen } from './chosen.js';
import { Kinds, RelationTypes } from './filters.js';
import { graphOfAnswer, without, type Graph, type GraphNeighborhood } from './graph.js';
import { NodeTable } from './node-table.js';
import { OpenFile, type OpenedFile } from './open-file.js';
import { Picture } from './picture.js';
import { GraphCountsQuery, GraphQuery } from './queries.js';
import { MOST_NODES } from './saved-graph.js';
import { useWhole } from './whole.js';

/** What is drawn of each type and direction before somebody asks for more. */
const SHOWN = 25;

/** The file that was opened last: an address cannot hold it, but going back finds it again. */
let opened: OpenedFile | null = null;

/** What is near some things, or a graph that was saved, as a picture; a table below says the same. */
export function GraphPage() {
  const [search] = useSearchParams();
  const [file, setFile] = useState(opened);
  const from = listed(search.get('from'));
  const open = (next: OpenedFile | null): void => {
    opened = next;
    setFile(next);
  };
  if (from.length > 0) return <Around from={from} />;
  return file === null ? <Beginning open={open} /> : <FromFile file={file} close={() => open(null)} />;
}

function Beginning({ open }: { readonly open: (file: OpenedFile) => void }) {
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
      <Section title={say('或打开保存过的关系图', 'Or open a graph that was saved')}>
        <OpenFile open={open} />
      </Section>
    </div>
  );
}

function FromFile({ file, close }: { readonly file: OpenedFile; readonly close: () => void }) {
  const { say } = useSpeech();
  useTitle(file.name);
  const { nodes, relations } = file.graph;
  return (
    <>
      <div className="section-head">
        <h1>{file.name}</h1>
        <div className="take-away">
          <TakePicture of="graph" ours={false} />
          <button type="button" className="link" onClick={close}>
            {say('关闭文件', 'Close the file')}
          </button>
        </div>
      </div>
      <p className="muted">
        {say(
          `文件里有 ${nodes.length} 个点、${relations.length} 条关系；内容以文件为准，链接里不带文件。`,
          `${nodes.length} things and ${relations.length} relationships, as in the file; no link carries it.`,
        )}
      </p>
      <Shown graph={file.graph} from={[]} />
    </>
  );
}

function Around({ from }: { readonly from: readonly string[] }) {
  const { say } = useSpeech();
  const names = useNames();
  const [search] = useSearchParams();
  const via = listed(search.get('via')).filter((type) => ENTITY_RELATIONS.includes(type));
  const types = via.length === 0 ? ENTITY_RELATIONS : via;
  const variables = { ids: [...from], via: [...types] as never[], perRelation: SHOWN };
  const [answer, again] = useQuery({ query: GraphQuery, variables });
  const [counts] = useQuery({ query: GraphCountsQuery, variables: { ids: [...from] } });
  const begun = (counts.data?.nodes ?? []).flatMap((node) => (node && 'name' in node ? [node] : []));
  const called = begun.map((node) => names(node).first.text).join(say('、', ', '));
  useTitle([say('关系图', 'Graph'), called].filter(Boolean).join(' · '));
  const part = { ids: from.join(), depth: 1, types: via.join() };
  return (
    <>
      <div className="section-head">
        <h1>
          {say('关系图', 'Graph')} <small>{called}</small>
        </h1>
        <TakeAway
          query={GraphQuery}
          variables={variables}
          picture="graph"
          files={{
            CSV: csvOf('relations', part),
            JSON: withQuery('/export/graph.json', part),
            GEXF: withQuery('/export/graph.gexf', part),
            GraphML: withQuery('/export/graph.graphml', part),
          }}
        />
      </div>
      <RelationTypes counts={begun.flatMap(({ relationCounts }) => relationCounts)} chosen={via} />
      <Answered answer={answer} again={again}>
        {({ neighborhood }) =>
          neighborhood === null ? null : <Near {...{ neighborhood, from }} whole={{ ...part, types: types.join() }} />
        }
      </Answered>
    </>
  );
}

interface NearGiven {
  readonly neighborhood: GraphNeighborhood;
  readonly from: readonly string[];
  /** The parameters of the export that has all of it. */
  readonly whole: Readonly<Record<string, string | number>>;
}

/** The first of each type; all of them once somebody asks for that, or filters: a filter is one of the whole. */
function Near({ neighborhood, from, whole }: NearGiven) {
  const { say } = useSpeech();
  const here = useHere();
  const [search] = useSearchParams();
  const first = useMemo(() => graphOfAnswer(neighborhood), [neighborhood]);
  const more = neighborhood.hidden.reduce((sum, { shown, total }) => sum + total - shown, 0);
  const tooMany = first.nodes.length + more > MOST_NODES;
  const asked = more > 0 && !tooMany && (search.get('all') === '1' || search.has('without'));
  const [all, again] = useWhole(asked ? withQuery('/export/graph.json', whole) : null);
  if (asked)
    return (
      <Answered answer={all} again={again}>
        {(graph) => (
          <>
            <p className="muted">
              {say(`全部 ${graph.relations.length} 条关系。`, `All ${graph.relations.length} relationships.`)}{' '}
              <Go to={here({ all: null, without: null, after: null })}>
                {say(`每类只画前 ${SHOWN} 条`, `Only the first ${SHOWN} of each type`)}
              </Go>
            </p>
            <Shown graph={graph} from={from} />
          </>
        )}
      </Answered>
    );
  return (
    <>
      {more === 0 ? null : (
        <p className="muted">
          {say(
            `每类关系先画 ${SHOWN} 条，还有 ${more} 条没有画。`,
            `The first ${SHOWN} of each type are drawn; ${more} more are not.`,
          )}{' '}
          {tooMany ? (
            say(
              '一张图放不下；请选几类关系，或下载文件。',
              'One picture cannot hold them: choose types, or take a file.',
            )
          ) : (
            <Go to={here({ all: 1, after: null })}>{say('全部画出', 'Draw all')}</Go>
          )}
        </p>
      )}
      <Shown graph={first} from={from} />
    </>
  );
}

/** The picture, what is said of the chosen node, and the table that says the same as the picture. */
function Shown({ graph, from }: { readonly graph: Graph; readonly from: readonly string[] }) {
  const [search] = useSearchParams();
  const [chosen, setChosen] = useState<string | null>(null);
  const hidden = search.get('without');
  const begun = from.join();
  // A picture arranges its graph anew for each new object.
  const shown = useMemo(() => without(graph, listed(hidden), listed(begun)), [graph, hidden, begun]);
  const id = chosen ?? from[0] ?? null;
  return (
    <>
      <Kinds graph={graph} hidden={listed(hidden)} />
      <Picture {...{ graph: shown, from, chosen, choose: setChosen }} />
      {id === null ? null : <Chosen key={id} {...{ graph: shown, id, from }} />}
      <NodeTable graph={shown} chosen={id} choose={setChosen} />
    </>
  );
}
