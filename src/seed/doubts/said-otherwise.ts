import { sourceOf, type Claim } from '../../domain/choose-claim.js';
import { disputedClaims } from '../../domain/disputed-claims.js';
import { groupBy } from '../../shared/collections.js';
import { quote } from '../../shared/errors.js';
import { doubt, type Doubt } from '../doubt.js';
import type { MergedRow } from '../merge/merge.js';

/** A date or a word of a list that sources of one relationship give differently: only one of them is shown. */
export const relationshipOtherwise = (row: MergedRow): readonly Doubt[] =>
  disputed(row).flatMap(([column, claims]) => {
    const { storedAs, enumeration } = row.table.columns[column] ?? {};
    return storedAs === 'partialDate' || enumeration
      ? [
          saidOtherwise(row, column, claims, {
            what: `the relationship from ${quote(row.values['from'])} to ${quote(row.values['to'])}`,
            two:
              'if these are two, give each an occurrence; ' +
              (column === 'since' ? 'if one tells only that it was prolonged, leave since empty there; ' : ''),
          }),
        ]
      : [];
  });

/** What a thing is, which seldom changes: two sources that differ may mean two things. */
const FACTS = ['organizationKind', 'stage', 'scope', 'policyKind', 'recognitionKind', 'issuedOn'];

/** A fact that sources give differently, none of them with dates: perhaps two things under one id. */
export const factsOtherwise = (row: MergedRow): readonly Doubt[] =>
  disputed(row)
    .filter(([column]) => FACTS.includes(column))
    .map(([column, claims]) =>
      saidOtherwise(row, column, claims, {
        what: quote(row.values['id']),
        two: 'if these are two things, give each an id; if it changed, say since when in claims.csv; ',
      }),
    );

const disputed = ({ claims }: MergedRow): readonly (readonly [column: string, claims: readonly Claim[]])[] =>
  claims.length < 2 ? [] : [...groupBy(disputedClaims(claims), ({ property }) => property)];

/** Each value with who says it, which one is used, and what to do. */
function saidOtherwise(
  row: MergedRow,
  column: string,
  claims: readonly Claim[],
  { what, two }: { readonly what: string; readonly two: string },
): Doubt {
  const values = [...groupBy(claims, ({ value }) => value)].map(
    ([value, same]) => `${quote(value)} (${[...new Set(same.map(sourceOf))].map(quote).join(', ')})`,
  );
  return doubt(
    row,
    'SAID_OTHERWISE',
    column,
    `${column}: expected sources to say the same of ${what}, got ${values.join(' and ')}; ` +
      `${quote(row.values[column])} is used; ${two}if the documents disagree, accept this doubt`,
  );
}
