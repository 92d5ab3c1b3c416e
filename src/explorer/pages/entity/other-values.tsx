import type { ResultOf } from 'gql.tada';
import { kindOf } from '../../parts/kind-mark.js';
import { PropertyValue } from '../../parts/property-value.js';
import { Section } from '../../parts/section.js';
import { SourceChips } from '../../parts/source-chip.js';
import { useSpan } from '../../parts/span.js';
import { TakeAway } from '../../parts/take-away.js';
import { useSpeech } from '../../shell/language.js';
import { useProperties } from '../../shell/vocabulary.js';
import { ResultsQuery } from './queries.js';

type Claim = Extract<NonNullable<ResultOf<typeof ResultsQuery>['node']>, { claims: unknown }>['claims'][number];

/** Properties of which more than one value is given, or a value with dates: each value with who gives it. */
export function OtherValues({ id, claims }: { readonly id: string; readonly claims: readonly Claim[] }) {
  const { say } = useSpeech();
  const spoken = new Set(
    claims.filter(({ chosen, since, until }) => !chosen || since !== null || until !== null).map((one) => one.property),
  );
  // Of each property what is used now comes first.
  const shown = [...spoken].flatMap((property) =>
    claims
      .filter((one) => one.property === property)
      .toSorted((one, other) => Number(other.chosen) - Number(one.chosen)),
  );
  if (shown.length === 0) return null;
  return (
    <Section
      title={say('以前的和别的说法', 'Former values, and what others say')}
      count={shown.length}
      aside={<TakeAway query={ResultsQuery} variables={{ id }} />}
    >
      <table className="rows">
        <thead>
          <tr>
            <th scope="col">{say('内容', 'What')}</th>
            <th scope="col">{say('值', 'Value')}</th>
            <th scope="col">{say('时期', 'Period')}</th>
            <th scope="col">{say('出处', 'Source')}</th>
          </tr>
        </thead>
        <tbody>
          {shown.map((claim, index) => (
            <ClaimRow key={index} claim={claim} kind={kindOf(id)} />
          ))}
        </tbody>
      </table>
    </Section>
  );
}

interface Row {
  readonly claim: Claim;
  readonly kind: string;
}

function ClaimRow({ claim: { property, value, chosen, rank, since, until, evidence }, kind }: Row) {
  const { say } = useSpeech();
  const properties = [...useProperties(kind), ...useProperties('entity')];
  const known = properties.find(({ name }) => name === property);
  const dates = useSpan()({ since, until });
  return (
    <tr>
      <th scope="row">{known?.word ?? property}</th>
      <td>
        <PropertyValue of={known ?? { valuesOf: null }} value={value} />{' '}
        {chosen ? <small>{say('现在采用', 'used now')}</small> : null}
        {rank === 'DEPRECATED' ? <small>{say('已撤回', 'withdrawn')}</small> : null}
      </td>
      <td>{dates ?? <span className="muted">{say('时间未注明', 'dates not stated')}</span>}</td>
      <td>
        <SourceChips evidence={evidence} words={[value]} />
      </td>
    </tr>
  );
}
