import { printedPlaces } from '../../shared/printed-places.js';

/** What of a source a link to a place in it is made of. */
export interface Linked {
  readonly url?: string | null;
  readonly contentHash?: string | null;
}
/** What of a fact such a link is made of: only figures have a printed form. */
export interface Printed {
  readonly asPrinted?: string | null;
  readonly printedAt?: string | null;
}

/**
 * The address of a source; for a figure with a text fragment, by which a browser shows where it stands. A form that
 * stands there more than once has printedAt: the check against the text sees to it, so there is none without a text.
 */
export function linkTo({ url, contentHash }: Linked, { asPrinted, printedAt }: Printed): string | null {
  if (!url) return null;
  if (!asPrinted || (!printedAt && !contentHash) || isPdf(url)) return url;
  const at = printedAt ? printedPlaces(printedAt, asPrinted)[0] : 0;
  if (at === undefined) return url;
  const [before, after] = printedAt ? [printedAt.slice(0, at), printedAt.slice(at + asPrinted.length)] : ['', ''];
  const parts = [
    ...(before.trim() === '' ? [] : [`${encoded(before)}-`]),
    encoded(asPrinted),
    ...(after.trim() === '' ? [] : [`-${encoded(after)}`]),
  ];
  return `${url}${url.includes('#') ? '' : '#'}:~:text=${parts.join(',')}`;
}

const isPdf = (url: string): boolean => /\.pdf$/i.test(url.replace(/[?#].*$/, ''));
/** A hyphen and a comma are signs of the fragment itself; encodeURIComponent leaves the first. */
const encoded = (text: string): string => encodeURIComponent(text.trim()).replaceAll('-', '%2D');
