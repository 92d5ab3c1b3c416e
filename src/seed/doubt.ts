import { fault, lineText, type Fault } from './fault.js';
import type { SeedRow } from './read/seed-row.js';
import { rowKeyOf } from './read/row-key.js';

/** What may be wrong, or may be meant: what kind it is, and what it is about, so that it can be accepted. */
export interface Doubt extends Fault {
  readonly code: DoubtCode;
  /** The ids of the rows, in order. */
  readonly about: readonly string[];
  /** The column, if it is about one cell. */
  readonly cell: string | null;
}

/** Every kind of doubt, and what it says. */
export const DOUBTS = {
  FIGURE_UNREAD: 'No number was found in a printed figure.',
  FIGURE_UNSURE: 'A printed figure can be read in several ways, and the row in none of those known.',
  FIGURE_REWRITTEN: 'A printed figure stands as a table program writes it, perhaps not as its source does.',
  EXACTNESS_UNSAID: 'A row says that a figure is not exact, and what is printed does not.',
  POINTS_OF_SHARE: 'Percentage points, which are a difference, stand as a share.',
  PLANNED_AS_DONE: 'A printed figure says that it is planned or aimed at, and stands as measured.',
  CHANGE_AS_LEVEL: 'A printed figure says by how much something grew or fell, and stands as how much there is.',
  EACH_AS_TOTAL: 'A printed figure says how much there is of each, or in each year, and stands as a total.',
  YEARS_AS_ONE: 'A printed figure says what several years come to, and stands for one.',
  OTHER_YEAR: 'A printed figure names a year, and its period is of others.',
  PART_UNSAID: 'A printed figure names a sex or a stage of schooling, and its row and metric do not.',
  FRACTION_OF_ONE: 'A number of people or things is not whole.',
  MEASURE_WORD_UNKNOWN: 'A measure word is of no unit that is known.',
  UNMEASURED: 'A metric has no figure.',
  ALONE: 'No relationship and no figure touches an entity.',
  UNTRANSLATED: 'A text is there in one language only.',
  NEAR_NAME: 'Two things of one kind have names that are nearly the same.',
  NEAR_METRIC:
    'Two metrics of one unit and category have nearly the same name, or one defines what the other is called.',
  SAME_ENGLISH_NAME: 'Two things of one kind have one English name, and no different places.',
  AGAINST_ITSELF: 'One source gives two figures for the same that cannot both be.',
  PARTS_BEYOND_WHOLE: 'Groups, a programme or years come to more than the whole that their source gives.',
  BASELINE_AFTER_TARGET: 'A baseline is of a time after all that its source aims at.',
  AFTER_ORIGINAL: 'A copy measures a time that had not been when its original was published.',
  NOT_AS_ORIGINAL: 'A copy gives another figure than its original.',
  BEYOND_OUTER_DISTRICT: 'A district has more of something than the district that it lies in.',
  TENFOLD: 'A figure is ten, a hundred or more times another of the same, digit by digit, or 10,000 times.',
  ENDS_AFTER_SOURCE: 'A measured period ends after its source was published.',
  TOLD_TOO_EARLY: 'Something is told as done, or begun, on a day after its source was published.',
  BEFORE_PROGRAM: 'What a programme did is of a time before it began.',
  OUT_OF_ITS_TIME: 'Something began before a school opened, or after it closed or a body was dissolved.',
  REVERSED: 'What came first replaces what came later, or what is above is under what is below.',
  PLANNED_AGAIN: 'A newer source calls planned what an older one tells as under way.',
  DERIVED_TOO_EARLY: 'A source derives from one that was published after it.',
  SAME_DOCUMENT: 'Two sources have one text, address, or title and day, and neither derives from the other.',
  FUTURE_SOURCE: 'A source was published after today.',
  DISPUTED: 'Two sources place a thing in two at a time.',
  SECOND_NAME: 'Two sources name a thing differently, and none says since or until when.',
  TWO_PERIODS: 'Rows of one relationship, or of one thing, are of two periods.',
  SAID_OTHERWISE: 'Two sources give different dates, or another such word, of one relationship or thing.',
  HOLDS_AGAIN: 'A thing was replaced, and a newer source finds it in force or open.',
  CORRECTS_ANOTHER:
    'A figure corrects one that is not there, of another metric, thing, time or status, a later one, or the same.',
  ACCEPTED_IN_VAIN: 'A doubt was accepted that there is not.',
} as const satisfies Readonly<Record<string, string>>;
export type DoubtCode = keyof typeof DOUBTS;

/** A doubt about a cell of a row, or about the row and others if the column is only where to look. */
export const doubt = (
  row: SeedRow,
  code: DoubtCode,
  column: string,
  message: string,
  others: readonly SeedRow[] = [],
): Doubt => ({
  ...fault(row.at(column), message),
  code,
  about: [row, ...others].map((each) => rowKeyOf(each) ?? lineText(each.place)).sort(),
  cell: others.length > 0 ? null : column,
});
