import { useEffect, useMemo, useRef, useState, type MouseEvent, type RefObject } from 'react';
import { drawnByCanvas } from '../../parts/picture-file.js';
import { listed } from '../../shell/addresses.js';
import { useNames, useSpeech } from '../../shell/language.js';
import { askedOf, type Asked } from './arrangement.js';
import { CanvasPicture } from './canvas.js';
import { degreesIn, type Graph, type GraphNode } from './graph.js';
import { Movable } from './movable.js';
import { useMoves } from './moving.js';
import type { PictureGiven } from './small-picture.js';

const HUBS = 15;

/** Where everything lies, from a worker that arranges it beside the page: first roughly, then better and better. */
function usePlaces(asked: Asked): Float32Array | null {
  const [places, setPlaces] = useState<{ readonly asked: Asked; readonly found: Float32Array } | null>(null);
  useEffect(() => {
    const worker = new Worker(new URL('./arrangement.worker.ts', import.meta.url), { type: 'module' });
    worker.onmessage = ({ data }: MessageEvent<Float32Array>) => setPlaces({ asked, found: data });
    worker.postMessage(asked);
    return () => worker.terminate();
  }, [asked]);
  return places?.asked === asked ? places.found : null;
}

/** By these one finds one's way in a picture in which not everything can have its name. */
const mostConnected = (graph: Graph): readonly string[] =>
  [...degreesIn(graph)]
    // What hangs on one thing only is no help: a hub has ten thousand of these.
    .filter(([, degree]) => degree > 1)
    .sort(([, one], [, other]) => other - one)
    .slice(0, HUBS)
    .map(([id]) => id);

/** The canvas in a part of the page; it is drawn anew where its size or the ground changes. */
function useCanvas(part: RefObject<HTMLDivElement | null>, canvas: RefObject<HTMLCanvasElement | null>) {
  const picture = useRef<CanvasPicture | null>(null);
  useEffect(() => {
    if (part.current === null || canvas.current === null) return;
    const made = new CanvasPicture(canvas.current, part.current);
    picture.current = made;
    drawnByCanvas.set(canvas.current, () => made.svg());
    const changed = (): void => made.changed();
    const sizes = new ResizeObserver(changed);
    sizes.observe(part.current);
    const ground = window.matchMedia('(prefers-color-scheme: dark)');
    ground.addEventListener('change', changed);
    return () => {
      sizes.disconnect();
      ground.removeEventListener('change', changed);
      made.end();
    };
  }, [part, canvas]);
  return picture;
}

/** The picture of a large graph, on a canvas; the table below it is for the keyboard and for screen readers. */
export function LargePicture({ graph, from, chosen, choose }: PictureGiven) {
  const { language } = useSpeech();
  const names = useNames();
  const part = useRef<HTMLDivElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const picture = useCanvas(part, canvas);
  const moves = useMoves(part, (transform) => picture.current?.move(transform));
  const ids = useMemo(() => graph.nodes.map(({ id }) => id), [graph]);
  const asked = useMemo(() => askedOf(ids, graph.relations), [ids, graph]);
  const places = usePlaces(asked);
  const index = useMemo(() => new Map(ids.map((id, position) => [id, position])), [ids]);
  const hubs = useMemo(() => mostConnected(graph), [graph]);
  const begun = from.join();
  useEffect(() => {
    if (places === null) return;
    picture.current?.show({
      ...{ graph, places, ends: asked.ends },
      names: graph.nodes.map((node) => names(node).first),
      large: new Set([...listed(begun), ...hubs].flatMap((id) => index.get(id) ?? [])),
      chosen: (chosen === null ? null : index.get(chosen)) ?? null,
    });
    // The names follow from the language.
  }, [graph, places, asked, index, begun, hubs, chosen, language, picture]);
  useEffect(() => {
    const place = chosen === null ? undefined : index.get(chosen);
    if (place !== undefined && picture.current !== null) moves.reach(...picture.current.placeOf(place));
  }, [chosen, index, moves, picture]);
  const found = ({ clientX, clientY }: MouseEvent): GraphNode | null => {
    const box = part.current?.getBoundingClientRect();
    const position = box && picture.current?.at(clientX - box.left, clientY - box.top);
    return position == null ? null : (graph.nodes[position] ?? null);
  };
  const point = (event: MouseEvent): void => {
    if (event.buttons !== 0 || part.current === null) return;
    const node = found(event);
    part.current.title = node ? names(node).first.text : '';
    part.current.style.cursor = node ? 'pointer' : '';
  };
  return (
    <Movable nodes={graph.nodes.length} moves={moves}>
      <div
        ref={part}
        id="graph"
        className="canvas"
        aria-busy={places === null}
        onMouseMove={point}
        onClick={(event) => {
          const node = found(event);
          if (node) choose(node.id);
        }}
      >
        <canvas ref={canvas} aria-hidden="true" />
      </div>
    </Movable>
  );
}
