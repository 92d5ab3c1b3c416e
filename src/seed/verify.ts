import { placeParts } from '../model/definition/evidence-place.js';
import { quote } from '../shared/errors.js';
import { groupBy } from '../shared/collections.js';
import { paragraphAt, type SourceText } from '../sources/paragraphs.js';
import { fileOf, type Texts } from '../sources/texts.js';
import { fault, type Fault } from './fault.js';
import { placesCited, type SeedRow } from './seed-row.js';

/** What the texts of sources show of the rows that cite them. */
export interface Verified {
  /** One line per source. */
  readonly lines: readonly string[];
  readonly faults: readonly Fault[];
}

/** A printed form, and the places of one source that it is to stand in. */
interface Form {
  readonly row: SeedRow;
  readonly column: 'asPrinted' | 'name';
  readonly printed: string;
  readonly locators: readonly string[];
}

/** Whether each source has its text here, and whether what is printed stands in the paragraphs that are named. */
export function verify(rows: readonly SeedRow[], texts: Texts): Verified {
  const forms = groupBy(rows.flatMap(formsOf), ([source]) => source);
  const sources = rows.filter(({ table }) => table.node?.kind === 'source');
  const found = sources.map((row) =>
    verifySource(
      row,
      texts,
      (forms.get(row.values['id'] as string) ?? []).map(([, form]) => form),
    ),
  );
  return { lines: found.flatMap(({ lines }) => lines), faults: found.flatMap(({ faults }) => faults) };
}

function verifySource({ values, at }: SeedRow, texts: Texts, forms: readonly Form[]): Verified {
  const id = values['id'] as string;
  const said = (line: string, faults: readonly Fault[] = []): Verified => ({ lines: [`${id}: ${line}`], faults });
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
  const missing = forms.filter((form) => !stands(form, text));
  const fits = hash === null ? `there is no contentHash; that of ${file} is ${text.hash}` : `${file} fits`;
  const often = forms.filter(({ printed }) => timesIn(text, printed) > 1);
  return said(
    `${fits}; ${forms.length - missing.length} of ${forms.length} printed figures and names stand in their ` +
      `paragraphs, ${often.length} of them more than once in the text`,
    missing.map(({ row, column, printed, locators }) =>
      fault(
        row.at(column),
        `${column}: expected ${quote(printed)} in ${locators.map((locator) => `${id}#${locator}`).join(' or ')}, ` +
          'got a text without it',
      ),
    ),
  );
}

const stands = ({ printed, locators }: Form, text: SourceText): boolean =>
  locators.some((locator) => paragraphAt(text, locator)?.includes(printed.normalize('NFC')));
const timesIn = ({ paragraphs }: SourceText, printed: string): number =>
  paragraphs.reduce((times, paragraph) => times + paragraph.split(printed.normalize('NFC')).length - 1, 0);

/** The printed figure or name of a row, for each source that it cites. */
function formsOf(row: SeedRow): readonly (readonly [source: string, form: Form])[] {
  const { values } = row;
  const column = values['asPrinted'] ? 'asPrinted' : values['nameSource'] === 'PRINTED' ? 'name' : null;
  if (column === null) return [];
  const places = placesCited(row).map(placeParts);
  return [...groupBy(places, ([source]) => source)].map(([source, cited]) => [
    source,
    { row, column, printed: values[column] as string, locators: cited.map(([, locator]) => locator) },
  ]);
}
