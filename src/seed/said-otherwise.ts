import { sourceOf, type Claim } from '../domain/choose-claim.js';
import { retractedSince } from '../domain/retraction.js';
import { firstPublished } from '../model/definition/surroundings.js';
import { lastDay } from '../shared/dates.js';
import { quote } from '../shared/errors.js';
import { doubt, type Doubt } from './doubt.js';
import { saidIn } from './in-its-place.js';
import type { MergedRow } from './merge.js';

/** A date or a word of a list that sources of one relationship give differently: only one of them is shown. */
export function saidOtherwise(row: MergedRow): readonly Doubt[] {
  return Object.entries(row.table.columns).flatMap(([column, { storedAs, enumeration }]) => {
    if (storedAs !== 'partialDate' && !enumeration) return [];
    const apart = apartIn(openValues(row, column));
    return apart.length < 2
      ? []
      : [
          doubt(
            row,
            'SAID_OTHERWISE',
            column,
            `${column}: expected sources to say the same of the relationship from ${quote(row.values['from'])} to ` +
              `${quote(row.values['to'])}, got ${apart.map(quote).join(' and ')}; ${quote(row.values[column])} is ` +
              'used; if these are two, give each an occurrence; ' +
              (column === 'since' ? 'if one tells only that it was prolonged, leave since empty there; ' : '') +
              'if the documents disagree, accept this doubt',
          ),
        ];
  });
}

/**
 * The values that sources claim of a property, but for copies, what was retracted or a revision replaces, and an end
 * that was told in advance if a newer document tells another: it went on longer, or ended sooner.
 */
function openValues({ claims }: MergedRow, property: string): readonly string[] {
  const own = claims.filter(
    (claim) =>
      claim.property === property && claim.rank === 'NORMAL' && retractedSince(claim.retractions ?? []) === null,
  );
  const sources = new Set(own.map(sourceOf));
  const standing = own.filter(({ origins, revisions }) => ![...origins, ...revisions].some((id) => sources.has(id)));
  const open = property === 'until' ? standing.filter((end) => !isOvertaken(end, standing)) : standing;
  return [...new Set(open.map(({ value }) => String(value)))];
}

const isOvertaken = (end: Claim, others: readonly Claim[]): boolean => {
  const { published } = saidIn(end);
  return lastDay(String(end.value)) > published && others.some((other) => firstPublished(saidIn(other)) > published);
};

/** Without what another of them says more precisely. */
const apartIn = (values: readonly string[]): readonly string[] =>
  values.filter((value) => values.every((other) => value === other || !other.startsWith(`${value}-`)));

/** What a thing is, which seldom changes: two sources that differ may mean two things. */
const FACTS = ['organizationKind', 'stage', 'scope', 'policyKind', 'recognitionKind', 'issuedOn'];

/** A fact that sources give differently, none of them with dates: perhaps two things under one id. */
export const factsOtherwise = (row: MergedRow): readonly Doubt[] =>
  FACTS.filter((name) => name in row.table.columns).flatMap((name) => {
    const claims = row.claims.filter(({ property }) => property === name);
    const settled = claims.filter(({ since, until, rank }) => since || until || rank !== 'NORMAL');
    const apart = apartIn(
      openValues(row, name).filter((value) => !settled.some((claim) => String(claim.value) === value)),
    );
    if (apart.length < 2) return [];
    const said = apart.map((value) => {
      const by = claims.filter((claim) => String(claim.value) === value).map(sourceOf);
      return `${quote(value)} (${[...new Set(by)].map(quote).join(', ')})`;
    });
    return [
      doubt(
        row,
        'SAID_OTHERWISE',
        name,
        `${name}: expected sources to say the same of ${quote(row.values['id'])}, got ${said.join(' and ')}; ` +
          `${quote(row.values[name])} is used; if these are two things, give each an id; if it changed, say since ` +
          'when in claims.csv; if the documents disagree, accept this doubt',
      ),
    ];
  });
