import { printedPlaces } from '../shared/printed-places.js';
import type { SourceText } from './paragraphs.js';

/** How often a browser finds a form: in the title too. */
export const timesIn = (text: SourceText, printed: string): number =>
  sum(text, (paragraph) => printedPlaces(paragraph, printed).length);
/** Whether a part of a paragraph stands nowhere else. */
export const standsOnce = (text: SourceText, part: string): boolean =>
  sum(text, (paragraph) => paragraph.split(part).length - 1) === 1;

const sum = ({ title, paragraphs }: SourceText, of: (paragraph: string) => number): number =>
  [title ?? '', ...paragraphs].reduce((total, paragraph) => total + of(paragraph), 0);

const CHARACTERS = 10;
const WORDS = new Intl.Segmenter('zh', { granularity: 'word' });

/**
 * The form with the whole words in so many characters before and after it that it stands in the text once: 10, or more
 * if those stand there again. Null if nothing in its paragraph tells it apart. A browser looks for whole words.
 */
export function around(text: SourceText, paragraph: string, at: number, printed: string): string | null {
  const { length: own } = printed.normalize('NFC');
  const previous = printedPlaces(paragraph, printed).findLast((each) => each + own <= at);
  const first = previous === undefined ? 0 : previous + own;
  const bounds = [...[...WORDS.segment(paragraph)].map(({ index }) => index), paragraph.length];
  for (let length = CHARACTERS; ; length *= 2) {
    const start = Math.min(at, bounds.find((bound) => bound >= Math.max(first, at - length)) ?? at);
    const end = Math.max(at + own, bounds.findLast((bound) => bound <= at + own + length) ?? 0);
    const found = paragraph.slice(start, end).trim();
    if (
      paragraph.indexOf(found, start) + (printedPlaces(found, printed)[0] ?? Infinity) === at &&
      standsOnce(text, found)
    )
      return found;
    if (at - length <= first && at + own + length >= paragraph.length) return null;
  }
}
