import { select, type Selection } from 'd3-selection';
import { zoom, zoomIdentity, zoomTransform, type ZoomBehavior, type ZoomTransform } from 'd3-zoom';
import { useEffect, useMemo, useRef, type RefObject } from 'react';

const CLOSEST = 24;
const FARTHEST = 0.4;
const STEP = 1.4;
/** The part of the picture that one arrow key moves it by. */
const ARROW = 1 / 8;
/** What is nearer to the edge than this part of the picture is brought to its middle. */
const EDGE = 1 / 12;

export interface Moves {
  closer(): void;
  farther(): void;
  /** The whole picture again. */
  fit(): void;
  /** By parts of its width and height. */
  by(right: number, down: number): void;
  /** Brings a point of the unmoved picture into sight. */
  reach(x: number, y: number): void;
}

/** What each key does to a picture. */
export const KEYS: Readonly<Record<string, (moves: Moves) => void>> = {
  '+': (moves) => moves.closer(),
  '=': (moves) => moves.closer(),
  '-': (moves) => moves.farther(),
  '0': (moves) => moves.fit(),
  ArrowLeft: (moves) => moves.by(ARROW, 0),
  ArrowRight: (moves) => moves.by(-ARROW, 0),
  ArrowUp: (moves) => moves.by(0, ARROW),
  ArrowDown: (moves) => moves.by(0, -ARROW),
};

type Part = SVGSVGElement | HTMLDivElement;

class PartMoves implements Moves {
  readonly #behaviour: ZoomBehavior<Part, unknown>;
  readonly #part: Selection<Part, unknown, null, undefined>;
  readonly #element: Part;

  constructor(element: Part, moved: (transform: ZoomTransform) => void) {
    this.#element = element;
    this.#part = select(element);
    this.#behaviour = zoom<Part, unknown>()
      .scaleExtent([FARTHEST, CLOSEST])
      .on('zoom', ({ transform }: { readonly transform: ZoomTransform }) => moved(transform));
    this.#part.call(this.#behaviour).on('dblclick.zoom', null);
  }

  end(): void {
    this.#part.on('.zoom', null);
  }

  closer(): void {
    this.#behaviour.scaleBy(this.#part, STEP);
  }

  farther(): void {
    this.#behaviour.scaleBy(this.#part, 1 / STEP);
  }

  fit(): void {
    this.#behaviour.transform(this.#part, zoomIdentity);
  }

  by(right: number, down: number): void {
    const { width, height } = this.#box();
    const { k } = zoomTransform(this.#element);
    this.#behaviour.translateBy(this.#part, (right * width) / k, (down * height) / k);
  }

  reach(x: number, y: number): void {
    const box = this.#box();
    const [right, down] = zoomTransform(this.#element).apply([x, y]);
    const inside = (at: number, start: number, length: number): boolean =>
      at > start + length * EDGE && at < start + length * (1 - EDGE);
    if (!inside(right, box.x, box.width) || !inside(down, box.y, box.height))
      this.#behaviour.translateTo(this.#part, x, y);
  }

  #box(): { readonly x: number; readonly y: number; readonly width: number; readonly height: number } {
    const element = this.#element;
    if (element instanceof SVGSVGElement) return element.viewBox.baseVal;
    return { x: 0, y: 0, width: element.clientWidth, height: element.clientHeight };
  }
}

/** Lets a finger, a mouse, a wheel and the keys move a picture; `moved` draws it where it is now. */
export function useMoves(part: RefObject<Part | null>, moved: (transform: ZoomTransform) => void): Moves {
  const current = useRef<PartMoves | null>(null);
  const draw = useRef(moved);
  useEffect(() => {
    draw.current = moved;
  });
  useEffect(() => {
    if (part.current === null) return;
    const moves = new PartMoves(part.current, (transform) => draw.current(transform));
    current.current = moves;
    return () => moves.end();
  }, [part]);
  return useMemo(
    () => ({
      closer: () => current.current?.closer(),
      farther: () => current.current?.farther(),
      fit: () => current.current?.fit(),
      by: (right, down) => current.current?.by(right, down),
      reach: (x, y) => current.current?.reach(x, y),
    }),
    [],
  );
}
