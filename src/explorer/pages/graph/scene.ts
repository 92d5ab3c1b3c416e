import { kindOf, shapePath } from '../../parts/kind-mark.js';
import type { Spoken } from '../../shell/language.js';
import type { Graph } from './graph.js';
import { LETTER, withRoom, type Label } from './labels.js';

/** A large picture: what is in it, what is chosen, and where each thing lies, one x and y behind the other. */
export interface Scene {
  readonly graph: Graph;
  readonly ends: Int32Array;
  readonly places: Float32Array;
  readonly names: readonly Spoken[];
  /** What one began with, and what is joined to most. */
  readonly large: ReadonlySet<number>;
  readonly chosen: number | null;
}
/** From the plane of the scene to the screen: x · k + x. */
export interface View {
  readonly k: number;
  readonly x: number;
  readonly y: number;
}
export interface Area {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}
export type Colour = (name: string) => string;

/** If so few are in sight, each has its name. */
const NAMED = 60;
const NEAR_NAMED = 40;
const LETTERS = { zh: 14, en: 26 };

/** How large a node is: it grows more slowly than the picture does. */
const sizeAt = (k: number, large: boolean): number => Math.min(Math.max(9 * Math.sqrt(k), 4), 22) * (large ? 1.9 : 1);

/** Where each node is on the screen: an x and a y, one behind the other. */
function onScreen({ k, x, y }: View, places: Float32Array): Float32Array {
  const screen = new Float32Array(places.length);
  for (let at = 0; at < places.length; at += 2) {
    screen[at] = (places[at] ?? 0) * k + x;
    screen[at + 1] = (places[at + 1] ?? 0) * k + y;
  }
  return screen;
}

interface Mark {
  readonly index: number;
  readonly kind: string;
  readonly x: number;
  readonly y: number;
  readonly size: number;
}
/** What of a scene is in an area: its lines, apart those of the chosen node, its marks, its names. */
export interface Seen {
  readonly lines: readonly number[];
  readonly chosenLines: readonly number[];
  readonly marks: readonly Mark[];
  readonly labels: readonly Label[];
  readonly chosen: Mark | null;
}

export function seen(scene: Scene, view: View, area: Area): Seen {
  const screen = onScreen(view, scene.places);
  const marks = marksOf(scene, screen, view.k, area);
  const chosen = marks.find(({ index }) => index === scene.chosen) ?? null;
  const { lines, chosenLines, near } = linesOf(scene, screen, area);
  const named = marks.length <= NAMED ? marks : marks.filter(({ index }) => near.has(index) || scene.large.has(index));
  const labels = named.map(({ index, x, y, size }) => {
    const { text, lang } = scene.names[index] ?? { text: '', lang: 'zh' };
    const longest = LETTERS[lang];
    const name = { text: text.length > longest ? `${text.slice(0, longest)}…` : text, lang };
    const place = { x, y: y + size / 2 + LETTER, name };
    return { ...place, first: index === scene.chosen, strong: index === scene.chosen || scene.large.has(index) };
  });
  return { lines, chosenLines, marks, labels: withRoom(labels), chosen };
}

/** The marks in the area; the large ones, and the chosen one, lie above the others. */
function marksOf({ graph, large, chosen }: Scene, screen: Float32Array, k: number, area: Area): readonly Mark[] {
  const below: Mark[] = [];
  const above: Mark[] = [];
  const [right, bottom] = [area.left + area.width, area.top + area.height];
  graph.nodes.forEach(({ id }, index) => {
    const x = screen[2 * index] ?? 0;
    const y = screen[2 * index + 1] ?? 0;
    if (x < area.left || x > right || y < area.top || y > bottom) return;
    const first = large.has(index) || index === chosen;
    (first ? above : below).push({ index, kind: kindOf(id), x, y, size: sizeAt(k, first) });
  });
  return [...below, ...above];
}

function linesOf({ ends, chosen }: Scene, screen: Float32Array, area: Area) {
  const [right, bottom] = [area.left + area.width, area.top + area.height];
  const lines: number[] = [];
  const chosenLines: number[] = [];
  const near = new Set<number>(chosen === null ? [] : [chosen]);
  for (let at = 0; at < ends.length; at += 2) {
    const one = ends[at] ?? 0;
    const other = ends[at + 1] ?? 0;
    const x1 = screen[2 * one] ?? 0;
    const y1 = screen[2 * one + 1] ?? 0;
    const x2 = screen[2 * other] ?? 0;
    const y2 = screen[2 * other + 1] ?? 0;
    const ofChosen = one === chosen || other === chosen;
    if (ofChosen && near.size < NEAR_NAMED) near.add(one).add(other);
    const beside = (x1 < area.left && x2 < area.left) || (x1 > right && x2 > right);
    const beyond = (y1 < area.top && y2 < area.top) || (y1 > bottom && y2 > bottom);
    if (!beside && !beyond) (ofChosen ? chosenLines : lines).push(x1, y1, x2, y2);
  }
  return { lines, chosenLines, near };
}

const RING = 3;
const FONT = "system-ui, 'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', sans-serif";

/** The data of one path with all lines; whole pixels are precise enough, and half as long. */
const pathOf = (lines: readonly number[]): string => {
  const parts: string[] = [];
  for (let at = 0; at < lines.length; at += 4) {
    const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = lines.slice(at, at + 4).map(Math.round);
    parts.push(`M${x1} ${y1}L${x2} ${y2}`);
  }
  return parts.join('');
};

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** The same as the canvas shows, as SVG. */
export function svgOf({ lines, chosenLines, marks, labels, chosen }: Seen, colour: Colour): string {
  const strokes = (path: readonly number[], stroke: string, width: number): string =>
    path.length === 0
      ? ''
      : `<path d="${pathOf(path)}" fill="none" stroke="${colour(stroke)}" stroke-width="${width}"/>`;
  const shapes = marks.map(({ kind, x, y, size }) => {
    const place = `translate(${Math.round(x - size / 2)} ${Math.round(y - size / 2)}) scale(${size / 20})`;
    return `<path transform="${place}" d="${shapePath(kind)}" fill="${colour(kind)}" fill-rule="evenodd"/>`;
  });
  const words = labels.map(({ x, y, name, strong }) => {
    const place = `x="${Math.round(x)}" y="${Math.round(y)}" font-weight="${strong ? 700 : 400}"`;
    return `<text ${place} xml:lang="${name.lang}">${escaped(name.text)}</text>`;
  });
  const ring = chosen && `<circle cx="${chosen.x}" cy="${chosen.y}" r="${chosen.size / 2 + RING}"/>`;
  const ringed = `<g fill="none" stroke="${colour('ink')}" stroke-width="2">${ring ?? ''}</g>`;
  const font = `text-anchor="middle" font-size="${LETTER}" font-family="${FONT}" paint-order="stroke"`;
  const inked = `fill="${colour('ink')}" stroke="${colour('bg')}" stroke-width="4"`;
  return [
    strokes(lines, 'line-strong', 0.5),
    strokes(chosenLines, 'ink', 1.5),
    ...shapes,
    ringed,
    `<g ${font} ${inked}>${words.join('')}</g>`,
  ].join('');
}

/** Draws what is seen. */
export function draw(context: CanvasRenderingContext2D, seenNow: Seen, colour: Colour): void {
  const { lines, chosenLines, marks, labels, chosen } = seenNow;
  stroke(context, lines, colour('line-strong'), 0.5);
  stroke(context, chosenLines, colour('ink'), 1.5);
  drawMarks(context, marks, colour);
  if (chosen) {
    context.beginPath();
    context.arc(chosen.x, chosen.y, chosen.size / 2 + RING, 0, 2 * Math.PI);
    context.strokeStyle = colour('ink');
    context.lineWidth = 2;
    context.stroke();
  }
  context.textAlign = 'center';
  context.lineWidth = 4;
  context.lineJoin = 'round';
  context.strokeStyle = colour('bg');
  context.fillStyle = colour('ink');
  for (const { x, y, name, strong } of labels) {
    context.font = `${strong ? 700 : 400} ${LETTER}px ${FONT}`;
    context.strokeText(name.text, x, y);
    context.fillText(name.text, x, y);
  }
}

function stroke(context: CanvasRenderingContext2D, lines: readonly number[], colour: string, width: number): void {
  context.beginPath();
  for (let at = 0; at < lines.length; at += 4) {
    context.moveTo(lines[at] ?? 0, lines[at + 1] ?? 0);
    context.lineTo(lines[at + 2] ?? 0, lines[at + 3] ?? 0);
  }
  context.strokeStyle = colour;
  context.lineWidth = width;
  context.stroke();
}

/** Of each kind one picture is made and copied to whole pixels: to fill each shape takes longer, between pixels too. */
function drawMarks(context: CanvasRenderingContext2D, marks: readonly Mark[], colour: Colour): void {
  const stamps = new Map<string, ImageBitmap>();
  const scaled = context.getTransform();
  const { a: ratio, e: left, f: top } = scaled;
  context.resetTransform();
  for (const { kind, x, y, size } of marks) {
    const key = `${kind} ${size}`;
    const stamp = stamps.get(key) ?? stampOf(kind, size * ratio, colour);
    if (stamp === null) continue;
    stamps.set(key, stamp);
    const half = stamp.width / 2;
    context.drawImage(stamp, Math.round(x * ratio + left - half), Math.round(y * ratio + top - half));
  }
  context.setTransform(scaled);
  for (const stamp of stamps.values()) stamp.close();
}

/** The mark of a kind on the ground of the page, as large as it is drawn. */
function stampOf(kind: string, size: number, colour: Colour): ImageBitmap | null {
  const width = Math.ceil(size) + 2;
  const canvas = new OffscreenCanvas(width, width);
  const context = canvas.getContext('2d');
  if (context === null) return null;
  context.translate((width - size) / 2, (width - size) / 2);
  context.scale(size / 20, size / 20);
  const path = new Path2D(shapePath(kind));
  context.strokeStyle = colour('bg');
  context.lineWidth = 3;
  context.stroke(path);
  context.fillStyle = colour(kind);
  context.fill(path, 'evenodd');
  return canvas.transferToImageBitmap();
}
