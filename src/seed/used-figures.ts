import type { EdgeDefinition } from '../model/definition/edge.js';
import { corrects } from '../edges/corrects/corrects.edge.js';
import { reportedIn } from '../edges/reported-in/reported-in.edge.js';
import { observation } from '../nodes/observation/observation.node.js';
import { countedAs } from '../nodes/observation/quantity.js';
import { contradicting, choiceOf, type Voice } from '../nodes/observation/voice.js';
import { allRetractedOn, thatCount, type Retractions } from '../domain/retraction.js';
import { groupBy } from '../shared/collections.js';
import type { EdgeRow, NodeRow } from './seed-graph.js';

interface Said extends Voice {
  readonly quantity: string;
  readonly periodTo: string | null;
}

/** The same nodes, and of each figure what is decided once for all questions: whether it is used of its quantity. */
export function withUsedFigures(nodes: readonly NodeRow[], edges: readonly EdgeRow[]): readonly NodeRow[] {
  const said = saidIn(nodes, edges);
  const quantities = groupBy(said.values(), ({ quantity }) => quantity);
  const marks = new Map([...quantities.values()].flatMap((same) => marksOf(same)));
  const countedOnce = groupBy(quantities.keys(), countedAs);
  return nodes.map((node) => {
    const own = said.get(node.id);
    if (!own) return node;
    const used = marks.get(node.id);
    const shared = used && countedAs(own.quantity);
    const isShared = shared !== undefined && (countedOnce.get(shared) ?? []).length > 1;
    const decided = { lastSaid: own.published, ...used, ...(isShared ? { countedAs: shared } : {}) };
    return { ...node, properties: { ...node.properties, ...decided } };
  });
}

interface Marks {
  readonly voiceCount: number;
  readonly contradicted?: number;
}

/** What goes on lasts until it was first said: of such a quantity a year may find some figures and not others. */
function marksOf(same: readonly Said[]): readonly (readonly [id: string, marks: Marks])[] {
  const endsDiffer = same.some(({ periodTo }) => periodTo !== same[0]?.periodTo);
  const choice = choiceOf(same);
  const others = endsDiffer ? same.filter((each) => each !== choice?.used) : [];
  const unused = others.map(({ id }) => [id, { voiceCount: 0 }] as const);
  if (choice === null) return unused;
  const standing = same.length - choice.withdrawn.size;
  const against = contradicting(choice).length;
  const marks: Marks = {
    voiceCount: endsDiffer ? -standing : standing,
    ...(against > 0 ? { contradicted: against } : {}),
  };
  return [...unused, [choice.used.id, marks]];
}

/** What is read of a figure; of what is null, nothing is stored. */
type Read = Pick<Said, 'value' | 'rank' | 'quantity'> & Partial<Pick<Said, 'upper' | 'least' | 'most' | 'periodTo'>>;

/** Every figure as it is known once all is loaded, by id. */
function saidIn(nodes: readonly NodeRow[], edges: readonly EdgeRow[]): ReadonlyMap<string, Said> {
  const rows = new Map(nodes.map(({ id, properties }) => [id, properties]));
  const figures = nodes.filter(({ definition }) => definition === observation);
  const reported = groupBy(ofType(edges, reportedIn.edge), ({ from }) => from);
  const correcting = groupBy(ofType(edges, corrects.edge), ({ from }) => from);
  const corrections = groupBy(ofType(edges, corrects.edge), ({ to }) => to);
  const retractionsOf = (source: string): Retractions => (rows.get(source)?.['retractions'] ?? []) as Retractions;
  const sourcesOf = (id: string): readonly string[] =>
    thatCount((reported.get(id) ?? []).map(({ to }) => to).sort(), retractionsOf);
  const retracted = (sources: readonly string[]): string | null => allRetractedOn(sources.map(retractionsOf));
  return new Map(
    figures.map(({ id, properties }) => {
      const sources = sourcesOf(id);
      const of = (name: string): readonly unknown[] => sources.map((source) => rows.get(source)?.[name] ?? []);
      const {
        value,
        rank,
        quantity,
        upper = null,
        least = null,
        most = null,
        periodTo = null,
      }: Read = properties as unknown as Read;
      const said = {
        id,
        value,
        rank,
        quantity,
        upper,
        least,
        most,
        periodTo,
        sources,
        publishedFrom: of('saidFrom').map(String).sort().at(-1) ?? '',
        published: of('saidBy').map(String).sort().at(-1) ?? '',
        origins: of('origins') as Voice['origins'],
        revisions: of('revisions') as Voice['revisions'],
        retracted: retracted(sources),
        corrects: correcting.get(id)?.[0]?.to ?? null,
        correctedBy: (corrections.get(id) ?? [])
          .map(({ from }) => from)
          .filter((from) => retracted(sourcesOf(from)) === null)
          .sort(),
      };
      return [id, said];
    }),
  );
}

const ofType = (edges: readonly EdgeRow[], type: EdgeDefinition): readonly EdgeRow[] =>
  edges.filter(({ definition }) => definition === type);
