import { useMemo, useRef } from 'react';
import { Shape } from '../../parts/kind-mark.js';
import { useNames, useSpeech, type Spoken } from '../../shell/language.js';
import { isWide } from '../../shell/width.js';
import { apart, type Box } from './apart.js';
import { arranged, askedOf, type Point } from './arrangement.js';
import type { Graph } from './graph.js';
import { Movable } from './movable.js';
import { useMoves } from './moving.js';

/** Chinese letters are twice as wide. */
const LONGEST_NAME = { zh: 11, en: 20 };
const LETTER_WIDTH = { zh: 15, en: 7.8 };
/** Names are wide: on a wide screen the picture is, too; on a narrow one only the largest nodes have theirs. */
const spaceAround = () => (isWide() ? { across: 110, up: 50, least: 900 } : { across: 40, up: 50, least: 340 });

export interface PictureGiven {
  readonly graph: Graph;
  readonly from: readonly string[];
  readonly chosen: string | null;
  readonly choose: (id: string) => void;
}

/** The picture of a small graph: the larger nodes are those that one began with; a click chooses a node. */
export function SmallPicture({ graph, from, chosen, choose }: PictureGiven) {
  const names = useNames();
  const svg = useRef<SVGSVGElement>(null);
  const inside = useRef<SVGGElement>(null);
  const moves = useMoves(svg, (transform) => inside.current?.setAttribute('transform', transform.toString()));
  const { language } = useSpeech();
  const nodes = graph.nodes.map((node) => ({ id: node.id, name: names(node).first }));
  const places = useMemo(() => placesOf(nodes, graph.relations), [graph, language]);
  const isNear = (id: string): boolean => id === chosen;
  return (
    <Movable nodes={graph.nodes.length} moves={moves}>
      <svg ref={svg} id="graph" className="map graph" viewBox={around([...places.values()])}>
        <g ref={inside}>
          {graph.relations.map(({ id, from: tail, to }) => {
            const [one, other] = [places.get(tail), places.get(to)];
            if (!one || !other) return null;
            const width = isNear(tail) || isNear(to) ? 3 : 1;
            return <line key={id} x1={one.x} y1={one.y} x2={other.x} y2={other.y} strokeWidth={width} />;
          })}
          {nodes.map(({ id, name }) => {
            const place = places.get(id);
            if (!place) return null;
            return (
              <Node
                key={id}
                {...{ id, name, place, choose }}
                large={from.includes(id)}
                chosen={id === chosen}
                seen={() => moves.reach(place.x, place.y)}
              />
            );
          })}
        </g>
      </svg>
    </Movable>
  );
}

type Shown = Pick<Drawn, 'id' | 'name'>;
function placesOf(nodes: readonly Shown[], relations: Graph['relations']): ReadonlyMap<string, Point> {
  const ids = nodes.map(({ id }) => id);
  const places = arranged(askedOf(ids, relations));
  const [wide, boxes] = isWide() ? [1.6, nodes.map(({ name }) => boxOf(name))] : [1, nodes.map(() => MARK)];
  const points = ids.map((_, index) => ({ x: (places[2 * index] ?? 0) * wide, y: places[2 * index + 1] ?? 0 }));
  return new Map(apart(points, boxes).map((point, index) => [ids[index] ?? '', point]));
}

/** What a node takes alone, and with its name. */
const MARK: Box = { width: 26, height: 26 };
const boxOf = ({ text, lang }: Spoken): Box => ({
  width: Math.min(text.length, LONGEST_NAME[lang] + 1) * LETTER_WIDTH[lang] + 12,
  height: 44,
});

/** The part of the plane that holds all points, with room for their names. */
function around(points: readonly Point[]): string {
  const xs = points.map(({ x }) => x);
  const ys = points.map(({ y }) => y);
  const { across, up, least } = spaceAround();
  const [left, right] = [Math.min(...xs) - across, Math.max(...xs) + across];
  // A few nodes lie in the middle: they are not drawn larger than many.
  const beside = Math.max(0, least - (right - left)) / 2;
  const [top, height] = [Math.min(...ys) - up, Math.max(...ys) - Math.min(...ys) + 2 * up];
  return [left - beside, top, right - left + 2 * beside, height].map(Math.round).join(' ');
}

interface Drawn {
  readonly id: string;
  readonly name: Spoken;
  readonly place: Point;
  readonly large: boolean;
  readonly chosen: boolean;
  readonly choose: (id: string) => void;
  /** Brings it into sight. */
  readonly seen: () => void;
}

function Node({ id, name: { text, lang }, place, large, chosen, choose, seen }: Drawn) {
  const longest = LONGEST_NAME[lang];
  return (
    <g
      role="button"
      tabIndex={0}
      aria-label={text}
      aria-pressed={chosen}
      onClick={() => choose(id)}
      onFocus={seen}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' && event.key !== ' ') return;
        // The space bar would scroll the page.
        event.preventDefault();
        choose(id);
      }}
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
