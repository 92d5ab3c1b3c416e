import { useChoice } from '../../parts/choose.js';
import { KindMark, kindOf } from '../../parts/kind-mark.js';
import { ENTITY_RELATIONS } from '../../parts/relation-words.js';
import { useSpeech } from '../../shell/language.js';
import { useTerm } from '../../shell/vocabulary.js';
import type { Graph } from './graph.js';

interface Counted {
  readonly type: string;
  readonly count: number;
}

const toggled = (values: readonly string[], value: string): string =>
  (values.includes(value) ? values.filter((other) => other !== value) : [...values, value]).join();

/** The types of relationship, with how many there are of each, drawn or not; those that are chosen are shown alone. */
export function RelationTypes({
  counts,
  chosen,
}: {
  readonly counts: readonly Counted[];
  readonly chosen: readonly string[];
}) {
  const { say } = useSpeech();
  const term = useTerm();
  const choose = useChoice();
  const totals = new Map<string, number>();
  for (const { type, count } of counts) totals.set(type, (totals.get(type) ?? 0) + count);
  const types = [...totals].filter(([type]) => ENTITY_RELATIONS.includes(type));
  if (types.length < 2) return null;
  return (
    <div className="choices row" role="group" aria-label={say('只看哪些关系', 'Only these relationships')}>
      {types.map(([type, count]) => (
        <button
          key={type}
          type="button"
          aria-pressed={chosen.includes(type)}
          onClick={() => choose('via', toggled(chosen, type))}
        >
          {term('RelationType', type)} {count}
        </button>
      ))}
    </div>
  );
}

/** The kinds of things in a graph, with how many of each; one press leaves a kind out. */
export function Kinds({ graph, hidden }: { readonly graph: Graph; readonly hidden: readonly string[] }) {
  const { say } = useSpeech();
  const term = useTerm();
  const choose = useChoice();
  const counts = new Map<string, number>();
  for (const { id } of graph.nodes) counts.set(kindOf(id), (counts.get(kindOf(id)) ?? 0) + 1);
  return (
    <div className="choices row" role="group" aria-label={say('显示哪些类别', 'Which kinds are shown')}>
      {[...counts]
        .sort(([, one], [, other]) => other - one)
        .map(([kind, count]) => (
          <button
            key={kind}
            type="button"
            aria-pressed={!hidden.includes(kind)}
            onClick={() => choose('without', toggled(hidden, kind))}
          >
            <KindMark kind={kind} />
            {term('NodeKind', kind.toUpperCase())} {count}
          </button>
        ))}
    </div>
  );
}
