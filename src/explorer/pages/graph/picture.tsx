import { useMemo } from 'react';
import { Shape } from '../../parts/kind-mark.js';
import { endId } from '../../parts/relations.js';
import { useNames, useSpeech, type Spoken } from '../../shell/language.js';
import { layout, type Point } from './layout.js';
import type { Graph } from './page.js';

const SPACE = 70;
/** Chinese letters are twice as wide. */
const LONGEST_NAME = { zh: 11, en: 20 };
/** Names are wide: on a wide screen the picture is, too. */
const stretch = (): number => (window.innerWidth > 760 ? 1.6 : 1);

interface Given {
  readonly graph: Graph;
  readonly from: readonly string[];
  readonly chosen: string | null;
  readonly choose: (id: string) => void;
}

/** The picture: the larger nodes are those that one began with; a click chooses a node. */
export function Picture({ graph, from, chosen, choose }: Given) {
  const { say } = useSpeech();
  const names = useNames();
  const places = useMemo(() => {
    const found = layout(
      graph.nodes.map(({ id }) => id),
      graph.relations.map((relation) => [endId(relation.from), endId(relation.to)] as const),
    );
    const wide = stretch();
    return new Map([...found].map(([id, { x, y }]) => [id, { x: x * wide, y }]));
  }, [graph]);
  const near = new Set(
    graph.relations.flatMap((relation) =>
      endId(relation.from) === chosen || endId(relation.to) === chosen ? [relation.id] : [],
    ),
  );
  return (
    <svg
      id="graph"
      className="map graph"
      viewBox={around([...places.values()])}
      role="group"
      aria-label={say(
        `${graph.nodes.length} 个点的关系图，下面有同样的句子`,
        `Picture of ${graph.nodes.length} things; sentences below say the same`,
      )}
    >
      {graph.relations.map((relation) => {
        const [one, other] = [places.get(endId(relation.from)), places.get(endId(relation.to))];
        if (!one || !other) return null;
        return (
          <line
            key={relation.id}
            x1={one.x}
            y1={one.y}
            x2={other.x}
            y2={other.y}
            strokeWidth={near.has(relation.id) ? 3 : 1}
          />
        );
      })}
      {graph.nodes.map((node) => {
        const place = places.get(node.id);
        if (!place || !('name' in node)) return null;
        return (
          <Node
            key={node.id}
            {...{ id: node.id, place, choose }}
            name={names(node).first}
            large={from.includes(node.id)}
            chosen={node.id === chosen}
          />
        );
      })}
    </svg>
  );
}

/** The part of the plane that holds all points, with room for their names. */
function around(points: readonly Point[]): string {
  const xs = points.map(({ x }) => x);
  const ys = points.map(({ y }) => y);
  const [left, top] = [Math.min(...xs) - SPACE, Math.min(...ys) - SPACE];
  return [left, top, Math.max(...xs) - left + SPACE, Math.max(...ys) - top + SPACE].join(' ');
}

interface Drawn {
  readonly id: string;
  readonly name: Spoken;
  readonly place: Point;
  readonly large: boolean;
  readonly chosen: boolean;
  readonly choose: (id: string) => void;
}

function Node({ id, name: { text, lang }, place, large, chosen, choose }: Drawn) {
  const longest = LONGEST_NAME[lang];
  return (
    <g
      role="button"
      tabIndex={0}
      aria-label={text}
      aria-pressed={chosen}
      onClick={() => choose(id)}
      onKeyDown={({ key }) => key === 'Enter' && choose(id)}
    >
      <title>{text}</title>
      <Shape id={id} x={place.x} y={place.y} size={large ? 1.7 : 0.9} />
      <text
        x={place.x}
        y={place.y + (large ? 32 : 22)}
        textAnchor="middle"
        fontWeight={large || chosen ? 700 : 400}
        data-near={large ? undefined : ''}
      >
        {text.length > longest ? `${text.slice(0, longest)}…` : text}
      </text>
    </g>
  );
}
