import type { DisputedRelation } from '../api/fragments.js';
import { useSpeech } from '../shell/language.js';
import { useTerm } from '../shell/vocabulary.js';
import { SourceChips } from './source-chip.js';
import { useSpan } from './span.js';

type Claim = DisputedRelation['claims'][number];

/** What sources say differently of a relationship, such as when it began: each value with who says it. */
export function SaidOtherwise({ of, words }: { readonly of: DisputedRelation; readonly words: readonly string[] }) {
  const { say } = useSpeech();
  const valueText = useValueText();
  const differing = of.claims.filter(({ disputed }) => disputed);
  if (differing.length === 0) return null;
  return (
    <div className="muted words">
      {say('来源说法不一：', 'Sources differ:')}{' '}
      {differing.map((claim, index) => (
        <span key={index}>
          {valueText(claim)} {claim.chosen ? say('（现在采用）', '(used now) ') : null}
          <SourceChips evidence={placesOf(claim, of)} words={words} />{' '}
        </span>
      ))}
    </div>
  );
}

/** The places of a claim, which are among those of its relationship. */
const placesOf = (claim: Claim, { evidence }: DisputedRelation): DisputedRelation['evidence'] =>
  evidence.filter(({ source, locator }) => claim.evidence.some(({ place }) => place === `${source.id}#${locator}`));

const LISTED: Readonly<Record<string, string>> = { heldBy: 'HeldBy', participation: 'Participation' };

/** A value as the table of relationships writes it. */
function useValueText(): (claim: Claim) => string {
  const span = useSpan();
  const term = useTerm();
  return ({ property, value }) => {
    if (property === 'since' || property === 'until')
      return span({ since: null, until: null, [property]: value }) ?? value;
    const listed = LISTED[property];
    return listed === undefined ? `“${value}”` : term(listed, value);
  };
}
