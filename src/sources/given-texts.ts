import { LIMIT } from '../shared/limits.js';
import { printedPlaces } from '../shared/printed-places.js';
import { paragraphAt } from './paragraphs.js';
import { fileOf, type Texts } from './texts.js';

/** A printed form with what stands before and after it in its paragraph. */
export interface Excerpt {
  readonly before: string;
  readonly printed: string;
  readonly after: string;
}

/** A place in a text of a certain hash, and what is printed there, as far as it is known. */
export interface PrintedPlace {
  readonly sourceId: string;
  readonly hash: string | null;
  readonly locator: string;
  readonly printed: string | null;
  readonly printedAt: string | null;
}

/** The texts that one request may be answered from. Other people wrote them: it remembers whether they were used. */
export class GivenTexts {
  #used = false;
  constructor(private readonly texts: Texts) {}

  get used(): boolean {
    return this.#used;
  }

  /** What stands there; null if there is no text of this source, or it is not the one with this hash. */
  excerpt({ sourceId, hash, locator, printed, printedAt }: PrintedPlace): Excerpt | null {
    const text = fileOf(this.texts, sourceId)?.text;
    const paragraph = text && text.hash === hash ? paragraphAt(text, locator) : undefined;
    if (paragraph === undefined) return null;
    this.#used = true;
    const around = printedAt === null ? -1 : paragraph.indexOf(printedAt);
    const at = printed === null ? undefined : printedPlaces(paragraph, printed).find((each) => each >= around);
    return at === undefined ? beginningOf(paragraph) : excerptOf(paragraph, at, at + (printed as string).length);
  }
}

const excerptOf = (paragraph: string, from: number, to: number): Excerpt => ({
  before: [...paragraph.slice(0, from)].slice(-LIMIT.excerptCharacters).join(''),
  printed: paragraph.slice(from, to),
  after: [...paragraph.slice(to)].slice(0, LIMIT.excerptCharacters).join(''),
});

/** Of what has no printed form of its own, such as a relationship: as much of the paragraph as is shown elsewhere. */
const beginningOf = (paragraph: string): Excerpt => ({
  before: '',
  printed: [...paragraph].slice(0, 2 * LIMIT.excerptCharacters).join(''),
  after: '',
});
