import { zoomIdentity, type ZoomTransform } from 'd3-zoom';
import { draw, seen, svgOf, type Area, type Colour, type Scene, type View } from './scene.js';

/** What is drawn beyond each edge, as a part of the width: so far a finger moves it before it is drawn anew. */
const BEYOND = 0.3;
const REST = 120;
/** Whoever drags on beyond what is drawn sees it anew so often. */
const AGAIN = 400;
const SPACE = 40;
/** How near to a node a click must be, in pixels. */
const NEAR = 14;
const MOST_PIXELS = 6_000_000;

/** A large picture on a canvas. While it moves, what is drawn is moved as it is; it is drawn anew when it rests. */
export class CanvasPicture {
  readonly #canvas: HTMLCanvasElement;
  readonly #part: HTMLElement;
  #scene: Scene | null = null;
  #fit: View = { k: 1, x: 0, y: 0 };
  #zoom: ZoomTransform = zoomIdentity;
  #drawn: View = this.#fit;
  #rest: ReturnType<typeof setTimeout> | null = null;
  #moving = false;
  #drawnAt = 0;

  constructor(canvas: HTMLCanvasElement, part: HTMLElement) {
    this.#canvas = canvas;
    this.#part = part;
  }

  show(scene: Scene): void {
    const placed = scene.places !== this.#scene?.places;
    this.#scene = scene;
    if (placed) this.#fit = this.#fitting(scene.places);
    if (!this.#moving) this.draw();
  }

  /** The window has another size, or the page another ground. */
  changed(): void {
    if (this.#scene === null) return;
    this.#fit = this.#fitting(this.#scene.places);
    this.draw();
  }

  move(transform: ZoomTransform): void {
    this.#zoom = transform;
    this.#moving = true;
    const { left, top, width, height } = this.#area();
    const [now, drawn] = [this.#view(), this.#drawn];
    const grown = now.k / drawn.k;
    const [x, y] = [now.x - grown * drawn.x - left * (1 - grown), now.y - grown * drawn.y - top * (1 - grown)];
    this.#canvas.style.transform = `translate(${x}px, ${y}px) scale(${grown})`;
    if (this.#rest !== null) clearTimeout(this.#rest);
    const covered =
      left + x <= 0 &&
      top + y <= 0 &&
      left + x + width * grown >= this.#part.clientWidth &&
      top + y + height * grown >= this.#part.clientHeight;
    this.#rest = setTimeout(() => this.#still(), REST);
    if (!covered && performance.now() - this.#drawnAt > AGAIN) this.draw();
  }

  end(): void {
    if (this.#rest !== null) clearTimeout(this.#rest);
  }

  /** The node at a place of the part, or null. */
  at(x: number, y: number): number | null {
    if (this.#scene === null) return null;
    const view = this.#view();
    const { places } = this.#scene;
    let found: number | null = null;
    let nearest = NEAR * NEAR;
    for (let index = 0; index * 2 < places.length; index += 1) {
      const [right, down] = [
        (places[2 * index] ?? 0) * view.k + view.x - x,
        (places[2 * index + 1] ?? 0) * view.k + view.y - y,
      ];
      const far = right * right + down * down;
      if (far < nearest) [found, nearest] = [index, far];
    }
    return found;
  }

  /** Where a node lies in the picture that was not moved. */
  placeOf(index: number): readonly [x: number, y: number] {
    const places = this.#scene?.places ?? [];
    const { k, x, y } = this.#fit;
    return [(places[2 * index] ?? 0) * k + x, (places[2 * index + 1] ?? 0) * k + y];
  }

  /** What is in sight, as SVG. */
  svg(): string {
    const { clientWidth: width, clientHeight: height } = this.#part;
    const inSight = this.#scene && seen(this.#scene, this.#view(), { left: 0, top: 0, width, height });
    return inSight === null ? '' : svgOf(inSight, this.#colour());
  }

  draw(): void {
    const context = this.#canvas.getContext('2d');
    const area = this.#area();
    if (this.#scene === null || context === null || area.width === 0) return;
    const begun = performance.now();
    const ratio = Math.min(window.devicePixelRatio, 2, Math.sqrt(MOST_PIXELS / (area.width * area.height)));
    const { style } = this.#canvas;
    const [width, height] = [Math.round(area.width * ratio), Math.round(area.height * ratio)];
    if (this.#canvas.width !== width || this.#canvas.height !== height)
      [this.#canvas.width, this.#canvas.height] = [width, height];
    style.left = `${area.left}px`;
    style.top = `${area.top}px`;
    style.width = `${area.width}px`;
    style.height = `${area.height}px`;
    style.transform = 'none';
    context.setTransform(1, 0, 0, 1, 0, 0);
    context.clearRect(0, 0, width, height);
    context.setTransform(ratio, 0, 0, ratio, -area.left * ratio, -area.top * ratio);
    this.#drawn = this.#view();
    draw(context, seen(this.#scene, this.#drawn, area), this.#colour());
    // For whoever measures how long it takes.
    performance.measure('draw the graph', { start: begun });
    this.#drawnAt = performance.now();
  }

  #still(): void {
    this.#moving = false;
    this.draw();
  }

  #view(): View {
    const { k, x, y } = this.#fit;
    return { k: k * this.#zoom.k, x: x * this.#zoom.k + this.#zoom.x, y: y * this.#zoom.k + this.#zoom.y };
  }

  #area(): Area {
    const { clientWidth: width, clientHeight: height } = this.#part;
    return {
      left: -Math.round(width * BEYOND),
      top: -Math.round(height * BEYOND),
      width: Math.round(width * (1 + 2 * BEYOND)),
      height: Math.round(height * (1 + 2 * BEYOND)),
    };
  }

  #fitting(places: Float32Array): View {
    const { clientWidth: width, clientHeight: height } = this.#part;
    let [left, right, top, bottom] = [Infinity, -Infinity, Infinity, -Infinity];
    for (let at = 0; at < places.length; at += 2) {
      const [x, y] = [places[at] ?? 0, places[at + 1] ?? 0];
      [left, right] = [Math.min(left, x), Math.max(right, x)];
      [top, bottom] = [Math.min(top, y), Math.max(bottom, y)];
    }
    const k = Math.min(
      Math.max(width - 2 * SPACE, 1) / Math.max(right - left, 1),
      Math.max(height - 2 * SPACE, 1) / Math.max(bottom - top, 1),
    );
    return { k, x: width / 2 - (k * (left + right)) / 2, y: height / 2 - (k * (top + bottom)) / 2 };
  }

  #colour(): Colour {
    const style = getComputedStyle(this.#part);
    const known = new Map<string, string>();
    return (name) => {
      const colour = known.get(name) ?? (style.getPropertyValue(`--${name}`).trim() || style.color);
      known.set(name, colour);
      return colour;
    };
  }
}
