import { about } from '../../edges/about/about.edge.js';
import { corrects } from '../../edges/corrects/corrects.edge.js';
import { derivedFrom } from '../../edges/derived-from/derived-from.edge.js';
import { forProgram } from '../../edges/for/for.edge.js';
import { of } from '../../edges/of/of.edge.js';
import { otherLocatedIn } from '../../edges/other-located-in/other-located-in.edge.js';
import { otherPartOf } from '../../edges/other-part-of/other-part-of.edge.js';
import { reportedIn } from '../../edges/reported-in/reported-in.edge.js';
import { onlySome } from '../../graphql/only-some.js';

/** What is left out if no types are asked for: former borders, figures, and what is only about sources. */
export const LEFT_OUT: readonly string[] = [
  otherPartOf,
  otherLocatedIn,
  of,
  about,
  forProgram,
  corrects,
  reportedIn,
  derivedFrom,
].map(({ edge }) => edge.type);
const inWords = new Intl.ListFormat('en-GB', { type: 'conjunction' });

/** The argument that names the types of relationship to follow. */
export const VIA = onlySome('types', `every type except ${inWords.format(LEFT_OUT)}`);
