import { placeParts } from '../../model/definition/evidence-place.js';
import { quote } from '../../shared/errors.js';
import { printedPlaces } from '../../shared/printed-places.js';
import { simplified } from '../../shared/traditional.js';
import { groupBy } from '../../shared/collections.js';
import { paragraphAt, type SourceText } from '../../sources/paragraphs.js';
import { around, standsOnce, timesIn } from '../../sources/printed.js';
import { fileOf, type Texts } from '../../sources/texts.js';
import { fault, type Fault } from '../fault.js';
import { fillCells } from '../read/fill-cells.js';
import type { MergedRow } from '../merge/merge.js';
import { placesCited, sourcesCited, type SeedRow } from '../read/seed-row.js';

/** An empty cell of printedAt, and the only way to fill it: what tells the printed form apart in its text. */
export interface PrintedAt extends Fault {
  readonly row: MergedRow;
  readonly printedAt: string;
}
/** What the texts of sources show of the rows that cite them. */
export interface Verified {
  /** One line per source. */
  readonly lines: readonly string[];
  readonly faults: readonly Fault[];
  /** Each is a fault too, until it is filled. */
  readonly fillable: readonly PrintedAt[];
}

/** A printed form, and the places of one source that it is to stand in. */
interface Form {
  readonly row: MergedRow;
  /** The row of one package that says so. */
  readonly said: SeedRow;
  readonly column: 'asPrinted' | 'name';
  readonly printed: string;
  readonly source: string;
  readonly locators: readonly string[];
}

/** Whether each source has its text here, and whether what is printed stands in the paragraphs that are named. */
export function verify(rows: readonly MergedRow[], texts: Texts): Verified {
  const forms = groupBy(rows.flatMap(formsOf), ({ source }) => source);
  const sources = rows.filter(({ table }) => table.node?.kind === 'source');
  const found = sources.map((row) => verifySource(row, texts, forms.get(row.values['id'] as string) ?? []));
  return {
    lines: found.flatMap(({ lines }) => lines),
    faults: found.flatMap(({ faults }) => faults),
    fillable: found.flatMap(({ fillable }) => fillable),
  };
}

function verifySource({ values, at }: SeedRow, texts: Texts, forms: readonly Form[]): Verified {
  const id = values['id'] as string;
  const said = (line: string, faults: readonly Fault[] = [], fillable: readonly PrintedAt[] = []): Verified => ({
    lines: [`${id}: ${line}`],
    ...{ faults, fillable },
  });
  if (values['locatorRule'] !== 1) return said('its paragraphs are not counted by rule 1 of docs/locators.md');
  const found = fileOf(texts, id);
  if (!found) return said('no text');
  const { file, text } = found;
  if (!text) return said('its text cannot be read', [fault(at('id'), found.fault ?? file)]);
  const hash = values['contentHash'] as string | null;
  if (hash !== null && hash !== text.hash)
    return said(`${file} does not fit`, [
      fault(at('contentHash'), `contentHash: expected ${text.hash}, the hash of ${file}, got ${hash}`),
    ]);
  const looked = forms.map((form) => ({ form, there: stands(form, text), times: timesIn(text, form.printed) }));
  const standing = looked.filter(({ there }) => there);
  const missing = looked.filter(({ there }) => !there);
  const fits = hash === null ? `there is no contentHash; that of ${file} is ${text.hash}` : `${file} fits`;
  const often = looked.filter(({ times }) => times > 1);
  const distinguished = standing.map(({ form, times }) => distinguish(form, times, text));
  return said(
    `${fits}; ${standing.length} of ${forms.length} printed figures and names stand in their paragraphs, ` +
      `${often.length} of them more than once in the text`,
    [...missing.map(({ form }) => notThere(form)), ...distinguished.flatMap(({ faults }) => faults)],
    distinguished.flatMap(({ fillable }) => fillable),
  );
}

const cited = ({ source, locators }: Form): string => locators.map((locator) => `${source}#${locator}`).join(' or ');
const paragraphsOf = ({ locators }: Form, text: SourceText): readonly string[] =>
  locators.flatMap((locator) => paragraphAt(text, locator) ?? []);
const stands = (form: Form, text: SourceText): boolean =>
  paragraphsOf(form, text).some((paragraph) => standsIn(paragraph, form));
/** A name leaves out the quotation marks that its source has in it, and is in simplified characters: docs/names.md. */
const standsIn = (paragraph: string, { column, printed }: Form): boolean =>
  printedPlaces(paragraph, printed).length > 0 ||
  (column === 'name' && printedPlaces(plainName(paragraph), plainName(printed)).length > 0);
const plainName = (text: string): string => simplified(text.replace(/["“”‘’「」『』]/gu, ''));
const notThere = (form: Form): Fault =>
  fault(
    form.said.at(form.column),
    `${form.column}: expected ${quote(form.printed)} in ${cited(form)}, got a text without it`,
  );

const NOTHING: Pick<Verified, 'faults' | 'fillable'> = { faults: [], fillable: [] };

/** A figure that stands in its text more than once is told apart by what is around it, so that a link leads there. */
function distinguish(form: Form, times: number, text: SourceText): typeof NOTHING {
  const { row, column, printed } = form;
  const given = row.values['printedAt'] as string | null;
  if (column !== 'asPrinted' || (given === null && times === 1)) return NOTHING;
  const here = paragraphsOf(form, text);
  const isThere = (at: string): boolean =>
    printedPlaces(at, printed).length > 0 && here.some((paragraph) => paragraph.includes(at));
  if (given !== null && isThere(given) && standsOnce(text, given)) return NOTHING;
  const choices = here.flatMap((paragraph) =>
    printedPlaces(paragraph, printed).flatMap((at) => around(text, paragraph, at, printed) ?? []),
  );
  const [only, ...more] = choices;
  // A figure of several sources may be told apart in another one; nothing tells apart what is there twice.
  if (only === undefined || (given !== null && new Set(sourcesCited(row)).size > 1)) return NOTHING;
  const ways = choices.map(quote).join(' or ');
  const expected =
    given === null
      ? `${ways}, since ${quote(printed)} stands ${times} times in the text`
      : `what is around ${quote(printed)} and stands in ${cited(form)} once, such as ${ways}`;
  const got = given === null ? 'an empty cell' : quote(given);
  const found = fault(row.at('printedAt'), `printedAt: expected ${expected}, got ${got}`);
  return given === null && more.length === 0
    ? { faults: [], fillable: [{ ...found, row, printedAt: only }] }
    : { faults: [found], fillable: [] };
}

/** The printed figure or name of a row, for each source that is to print it. */
function formsOf(row: MergedRow): readonly Form[] {
  const column = row.values['asPrinted'] ? 'asPrinted' : 'name';
  // A document may shorten a name that another one prints in full: each row speaks for the places it cites itself.
  const rows = column === 'asPrinted' ? [row] : row.rows.filter(({ values }) => values['nameSource'] === 'PRINTED');
  return rows.flatMap((said) =>
    [...groupBy(placesCited(said).map(placeParts), ([source]) => source)].map(([source, found]) => ({
      ...{ row, said, column, source },
      printed: said.values[column] as string,
      locators: found.map(([, locator]) => locator),
    })),
  );
}

/** Writes what tells printed forms apart into the tables that they are from. Returns the files with how many each. */
export function writePrintedAt(fillable: readonly PrintedAt[]): readonly (readonly [file: string, count: number])[] {
  const wanted = groupBy(
    fillable.flatMap(({ row, printedAt }) => row.rows.map(({ place }) => ({ ...place, printedAt }))),
    ({ file }) => file,
  );
  return [...wanted].map(([file, cells]) => {
    const byLine = new Map(cells.map(({ line, printedAt }) => [line, printedAt]));
    return [
      file,
      fillCells(file, { name: 'printedAt', before: 'evidence' }, ({ line }) => byLine.get(line) ?? null),
    ] as const;
  });
}
