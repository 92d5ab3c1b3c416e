const SPACE = 24;
const LINE = 18;
/** How many pixels of a PNG stand for one of the page; less where that is more than a browser draws. */
const SHARP = 2;
const MOST_PIXELS = 16_000_000;
/** What belongs to the page and not to its picture. */
const LEFT_OUT = '.hidden, .quiet, .more, .take-away, dialog, select, input';
const COPIED = [
  ...['fill', 'fill-opacity', 'stroke', 'stroke-width', 'stroke-dasharray', 'stop-color', 'stop-opacity'],
  ...['font-size', 'font-weight', 'font-family', 'text-anchor', 'paint-order'],
];
const NAMESPACE = 'http://www.w3.org/2000/svg';

/** What a canvas shows, as the inside of an SVG of its size. */
export const drawnByCanvas = new WeakMap<HTMLCanvasElement, () => string>();

type Attributes = Readonly<Record<string, string | number>>;

function made(name: string, attributes: Attributes, text = ''): SVGElement {
  const element = document.createElementNS(NAMESPACE, name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, String(value));
  element.textContent = text;
  return element;
}

/** A part of the page that is SVG, with the styles that it has there. */
function copied(original: SVGSVGElement): SVGElement {
  const copy = original.cloneNode(true) as SVGSVGElement;
  const parts = [copy, ...copy.querySelectorAll('*')];
  for (const [index, element] of [original, ...original.querySelectorAll('*')].entries()) {
    const part = parts[index] as Element;
    const style = getComputedStyle(element);
    if (style.display === 'none') part.setAttribute('display', 'none');
    if (element !== original)
      for (const { name } of [...part.attributes])
        if (/^(?:class|role|tabindex|target|rel|aria-.*|data-.*)$/.test(name)) part.removeAttribute(name);
    if (element instanceof SVGAElement) part.setAttribute('href', new URL(element.href.baseVal, location.href).href);
    for (const name of COPIED) part.setAttribute(name, style.getPropertyValue(name).replaceAll('"', "'"));
  }
  const { left, top, width, height } = original.getBoundingClientRect();
  for (const [name, value] of Object.entries({ x: left, y: top, width, height })) copy.setAttribute(name, `${value}`);
  for (const name of ['class', 'role', 'aria-hidden']) copy.removeAttribute(name);
  return copy;
}

/** What a canvas shows inside the part of the page that it may reach beyond. */
function ofCanvas(canvas: HTMLCanvasElement): readonly SVGElement[] {
  const svg = drawnByCanvas.get(canvas)?.();
  const box = canvas.parentElement?.getBoundingClientRect();
  if (svg === undefined || box === undefined) return [];
  const whole = made('svg', { x: box.left, y: box.top, width: box.width, height: box.height });
  whole.innerHTML = svg;
  return [whole];
}

/** The lines of a text as they are broken on the page. */
function linesOf(text: Text): readonly SVGElement[] {
  const lines: { words: string; left: number; right: number; top: number; bottom: number }[] = [];
  const range = document.createRange();
  let index = 0;
  for (const letter of text.data) {
    range.setStart(text, index);
    range.setEnd(text, (index += letter.length));
    const { left, right, top, bottom, width } = range.getBoundingClientRect();
    const line = lines.at(-1);
    if (width === 0 || (letter.trim() === '' && line === undefined)) continue;
    if (line === undefined || bottom - line.bottom > 2) lines.push({ words: letter, left, right, top, bottom });
    else Object.assign(line, { words: line.words + letter, ...(letter.trim() === '' ? {} : { right }) });
  }
  const style = getComputedStyle(text.parentElement as Element);
  return lines.map(({ words, left, right, top, bottom }) =>
    made(
      'text',
      {
        ...{ x: left, y: bottom - (bottom - top) * 0.22, textLength: right - left },
        ...{ fill: style.color, 'font-size': style.fontSize, 'font-weight': style.fontWeight },
        'font-family': style.fontFamily.replaceAll('"', "'"),
      },
      words.trim(),
    ),
  );
}

/** What is seen of a node: its ground, the line below it, its words and its pictures. */
function drawn(node: Node): readonly SVGElement[] {
  if (node instanceof Text) return node.data.trim() === '' ? [] : linesOf(node);
  if (!(node instanceof Element) || node.matches(LEFT_OUT)) return [];
  const style = getComputedStyle(node);
  if (style.display === 'none') return [];
  if (node instanceof SVGSVGElement) return [copied(node)];
  if (node instanceof HTMLCanvasElement) return ofCanvas(node);
  const { left, top, width, height, right, bottom } = node.getBoundingClientRect();
  const ground = style.backgroundColor;
  return [
    ...(/, 0\)$/.test(ground)
      ? []
      : [made('rect', { x: left, y: top, width, height, rx: parseFloat(style.borderRadius) || 0, fill: ground })]),
    ...(parseFloat(style.borderBottomWidth) > 0 && width > 0
      ? [made('path', { d: `M${left} ${bottom}H${right}`, stroke: style.borderBottomColor })]
      : []),
    ...[...node.childNodes].flatMap(drawn),
  ];
}

/** A text in lines that are no wider than given; a Chinese letter is as wide as two others. */
function broken(text: string, wide: number): readonly string[] {
  const lines = [''];
  let room = wide;
  for (const letter of text) {
    const width = letter > '\u2e7f' ? 12 : 7;
    room -= width;
    if (room < 0) {
      lines.push('');
      room = wide - width;
    }
    lines.push(`${lines.pop() ?? ''}${letter}`);
  }
  return lines;
}

export interface PictureFile {
  readonly text: string;
  readonly width: number;
  readonly height: number;
}

/** A part of the page as one SVG that stands alone; below it is said where it comes from. */
export function pictureOf(part: Element, origin: readonly string[]): PictureFile {
  const { left, top, width: wide, height: high } = part.getBoundingClientRect();
  const style = getComputedStyle(document.body);
  const below = origin.flatMap((line) => broken(line, wide));
  const [width, height] = [Math.ceil(wide) + 2 * SPACE, Math.ceil(high) + 2 * SPACE + below.length * LINE];
  const svg = made('svg', { width, height, viewBox: `0 0 ${width} ${height}` });
  const whole = made('g', { transform: `translate(${SPACE - left} ${SPACE - top})` });
  whole.append(...drawn(part));
  const words = { x: SPACE, 'font-size': 12, 'font-family': 'sans-serif', fill: style.color };
  svg.append(
    made('rect', { width, height, fill: style.backgroundColor }),
    whole,
    ...below.map((line, index) =>
      made('text', { ...words, y: height - SPACE / 2 - (below.length - 1 - index) * LINE }, line),
    ),
  );
  return { text: new XMLSerializer().serializeToString(svg), width, height };
}

/** The same in pixels. */
export async function pngOf({ text, width, height }: PictureFile): Promise<Blob> {
  const image = new Image();
  image.src = `data:image/svg+xml,${encodeURIComponent(text)}`;
  await image.decode();
  const sharp = Math.min(SHARP, Math.sqrt(MOST_PIXELS / (width * height)));
  const canvas = document.createElement('canvas');
  [canvas.width, canvas.height] = [Math.floor(width * sharp), Math.floor(height * sharp)];
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve, reject) =>
    canvas.toBlob((blob) => (blob === null ? reject(new Error('No picture could be drawn.')) : resolve(blob))),
  );
}
