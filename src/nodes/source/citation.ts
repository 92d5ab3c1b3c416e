/** What of a source a citation is made of. */
export interface Cited {
  readonly id: string;
  readonly title: string;
  readonly titleEn: string | null;
  readonly publisher: string | null;
  readonly originalPublisher: string | null;
  readonly publishedOn: string;
  readonly sourceKind: string;
  readonly url: string | null;
  /** Since when it is retracted, as precisely as is known; null if it stands. */
  readonly retractedOn: string | null;
}
/** Where in a source a fact stands, what is printed there of a figure, and from which data it is cited. */
export interface CitedPlace {
  readonly locators: readonly string[];
  readonly printed: string | null;
  /** Empty if no load has been completed. */
  readonly release: string;
}
export type Style = 'GB_T_7714' | 'APA' | 'BIBTEX' | 'RIS';

/**
 * How a source is cited, ready to paste: what is not known is left out, never guessed; dates as YYYY-MM-DD, YYYY-MM or
 * YYYY, but in APA's words in APA. What was retracted says so at its end, also where the style has no form for it.
 */
export function citation(source: Cited, style: Style, place: CitedPlace | null = null): string {
  const cited = {
    ...source,
    title: oneLine(source.title),
    titleEn: source.titleEn && oneLine(source.titleEn),
    publisher: source.publisher && oneLine(source.publisher),
  };
  const originalPublisher = source.originalPublisher && oneLine(source.originalPublisher);
  return STYLES[style]({ ...cited, originalPublisher }, place);
}

const STYLES: Readonly<Record<Style, (source: Cited, place: CitedPlace | null) => string>> = {
  GB_T_7714: gbt7714,
  APA: apa,
  BIBTEX: bibtex,
  RIS: ris,
};

/** One line of text, whatever white space and control characters it came with. */
const oneLine = (text: string): string => text.replace(/[\s\p{Cc}]+/gu, ' ').trim();
/** A sentence: with a full stop, unless it ends itself. */
const sentence = (text: string): string => (/[.!?。！？…]["'”’》」』）)]*$/u.test(text) ? text : `${text}.`);
/** The English title if it says more than the title. */
const translation = ({ title, titleEn }: Cited): string | null =>
  titleEn === null || titleEn === title ? null : titleEn;
/** Who published it first, if that is somebody else. */
const original = ({ publisher, originalPublisher }: Cited): string | null =>
  originalPublisher === publisher ? null : originalPublisher;

/** The paragraphs and other places, the first number of a paragraph after what stands before it; p0 is the title. */
function placesIn({ locators, printed }: CitedPlace, language: 'zh' | 'en'): string {
  const numbers = locators.flatMap((locator) => /^p([1-9]\d*)$/.exec(locator)?.[1] ?? []);
  const others = locators.filter((locator) => !/^p\d+$/.test(locator));
  const chinese = language === 'zh';
  const paragraphs = chinese
    ? `第${numbers.join('、')}段`
    : `${numbers.length > 1 ? 'paras.' : 'para.'} ${numbers.join(', ')}`;
  const places = [
    ...(locators.includes('p0') ? [chinese ? '标题' : 'title'] : []),
    ...(numbers.length > 0 ? [paragraphs] : []),
    ...others,
  ].join(chinese ? '、' : ', ');
  return printed === null ? places : `${places}${chinese ? '：' : ': '}“${oneLine(printed)}”`;
}
/** From which data it is cited. */
const releaseIn = ({ release }: CitedPlace, language: 'zh' | 'en'): string | null =>
  release === '' ? null : language === 'zh' ? `Edugraph数据版本${release}` : `Edugraph release ${release}`;
const placeWords = (place: CitedPlace | null, language: 'zh' | 'en'): readonly string[] =>
  place === null ? [] : [placesIn(place, language), releaseIn(place, language)].filter((part) => part !== null);
/** That it was retracted, in brackets: a note of ours and not a part of the style. */
const retracted = ({ retractedOn }: Cited, language: 'zh' | 'en'): string | null =>
  retractedOn && (language === 'zh' ? `[已撤回，${retractedOn}]` : `[Retracted ${retractedOn}]`);
/** The id of a record: one for each place that is cited. */
const keyOf = ({ id }: Cited, place: CitedPlace | null, mark: string): string =>
  place === null ? id : [id, ...place.locators].join(mark);

/** Publisher. Title[EB/OL]. (date). URL. The mark says what it is (a standard S, else EB on line and Z on paper). */
function gbt7714(source: Cited, place: CitedPlace | null): string {
  const { title, publisher, publishedOn, sourceKind, url } = source;
  const mark = sourceKind === 'STANDARD' ? (url ? 'S/OL' : 'S') : url ? 'EB/OL' : 'Z';
  const first = original(source);
  const parts = [
    publisher && sentence(publisher),
    `${title}[${mark}].`,
    first && sentence(`原发布者: ${first}`),
    url ? `(${publishedOn}).` : `${publishedOn}.`,
    url && `${url}.`,
    ...placeWords(place, 'zh').map(sentence),
    retracted(source, 'zh'),
  ];
  return parts.filter(Boolean).join(' ');
}

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];
/** 2020, September 6; 2020, September; 2020 */
function apaDate(date: string): string {
  const [year, month, day] = date.split('-');
  if (month === undefined) return String(year);
  return `${year}, ${MONTHS[Number(month) - 1]}${day === undefined ? '' : ` ${Number(day)}`}`;
}

/** Publisher. (date). Title [translation]. URL. Without a publisher the title comes first. */
function apa(source: Cited, place: CitedPlace | null): string {
  const { title, publisher, publishedOn, url } = source;
  const english = translation(source);
  const named = english === null ? title : `${title} [${english}]`;
  const first = original(source);
  const parts = [
    publisher === null ? sentence(named) : sentence(publisher),
    `(${apaDate(publishedOn)}).`,
    publisher !== null && sentence(named),
    first && `(Originally published by ${first}).`,
    place && `(${placeWords(place, 'en').join('; ')}).`,
    url,
    retracted(source, 'en'),
  ];
  return parts.filter(Boolean).join(' ');
}

const TEX: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
  '<': '\\textless{}',
  '>': '\\textgreater{}',
  '|': '\\textbar{}',
};
/** A text as TeX prints it. */
const tex = (text: string): string =>
  text.replace(/[\\~^<>|{}$&#_%]/g, (character) => TEX[character] ?? `\\${character}`);
/** An address inside braces: its own are encoded, and nothing else is changed. */
const address = (url: string): string =>
  url.replace(/[{}\\]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`);

/** An entry whose title keeps its letters; `year` and `month` for BibTeX, `date` for biblatex. */
function bibtex(source: Cited, place: CitedPlace | null): string {
  const { title, publisher, publishedOn, url } = source;
  const first = original(source);
  const english = translation(source);
  const [year, month] = publishedOn.split('-');
  const note = [
    english,
    first && `Originally published by ${first}`,
    ...placeWords(place, 'en'),
    retracted(source, 'en'),
  ]
    .filter((part) => part !== null)
    .join('. ');
  const fields = [
    ['author', publisher && `{${tex(publisher)}}`],
    ['title', `{${tex(title)}}`],
    ['date', publishedOn],
    ['year', year],
    ['month', month && String(Number(month))],
    ['url', url && address(url)],
    ['note', note && tex(note)],
  ].filter(([, value]) => value);
  return [
    `@misc{${keyOf(source, place, '-').replace(/^[^:]*:/, '')},`,
    ...fields.map(([name, value]) => `  ${name} = {${value}},`),
    '}',
  ].join('\n');
}

/** A record: a tag to a line. */
function ris(source: Cited, place: CitedPlace | null): string {
  const { title, publisher, publishedOn, sourceKind, url } = source;
  const first = original(source);
  const fields = [
    ['TY', sourceKind === 'STANDARD' ? 'STAND' : url ? 'ELEC' : 'GEN'],
    ['ID', keyOf(source, place, '#')],
    ['AU', publisher],
    ['TI', title],
    ['TT', translation(source)],
    ['PB', publisher],
    ['PY', publishedOn.slice(0, 4)],
    ['DA', publishedOn],
    ['UR', url],
    ['N1', first && `Originally published by ${first}`],
    ...placeWords(place, 'en').map((words) => ['N1', words]),
    ['N1', retracted(source, 'en')],
  ].filter(([, value]) => value);
  return [...fields.map(([tag, value]) => `${tag}  - ${value}`), 'ER  - '].join('\n');
}
