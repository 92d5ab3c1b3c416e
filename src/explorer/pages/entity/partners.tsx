import { Fragment } from 'react';
import { useQuery } from 'urql';
import { Answered } from '../../parts/answers.js';
import { EntityLink } from '../../parts/links.js';
import { Section } from '../../parts/section.js';
import { SourceChips } from '../../parts/source-chip.js';
import { TakeAway } from '../../parts/take-away.js';
import { csvOf } from '../../shell/addresses.js';
import { useNames, useSpeech } from '../../shell/language.js';
import { useTerm } from '../../shell/vocabulary.js';
import { NeighboursQuery, PartnersQuery, type PartnerEdge } from './queries.js';

const MOST = 25;

/** Partners with the programmes they are partners in. */
function PartnerTable({ edges }: { readonly edges: readonly PartnerEdge[] }) {
  const { say } = useSpeech();
  const term = useTerm();
  const names = useNames();
  return (
    <table className="rows">
      <thead>
        <tr>
          <th scope="col">{say('机构', 'Organisation')}</th>
          <th scope="col">{say('项目', 'Programme')}</th>
          <th scope="col">{say('角色', 'Role')}</th>
          <th scope="col">{say('出处', 'Source')}</th>
        </tr>
      </thead>
      <tbody>
        {edges.map(({ node, programs, relations }) => {
          const roles = [
            ...new Set(relations.flatMap(({ role }) => (role === null ? [] : [term('PartnerRole', role)]))),
          ];
          const evidence = relations.flatMap((relation) => relation.evidence);
          const places = [...new Map(evidence.map((one) => [`${one.source.id}#${one.locator}`, one])).values()];
          return (
            <tr key={node.id}>
              <th scope="row">
                <EntityLink entity={node} />
              </th>
              <td>
                {programs.length === 0 ? (
                  <span className="muted">{say('整体合作', 'with the place as a whole')}</span>
                ) : (
                  programs.map((program, index) => (
                    <Fragment key={program.id}>
                      {index === 0 ? '' : say('、', ', ')}
                      <EntityLink entity={program} />
                    </Fragment>
                  ))
                )}
              </td>
              <td className="muted">{roles.join(say('、', ', '))}</td>
              <td>
                <SourceChips evidence={places} words={[node.name, ...programs.map(({ name }) => name)]} />
              </td>
            </tr>
          );
        })}
      </tbody>
      <caption className="hidden">
        {edges
          .map(({ node }) => names(node).first.text)
          .slice(0, 3)
          .join(', ')}
      </caption>
    </table>
  );
}

/** Who works with a place, through which programmes. */
export function Partners({ id }: { readonly id: string }) {
  const { say } = useSpeech();
  const variables = { id, first: MOST };
  const [answer, again] = useQuery({ query: PartnersQuery, variables });
  if (answer.data?.district?.partners.totalCount === 0) return null;
  return (
    <Section
      title={say('合作方', 'Partners')}
      count={answer.data?.district?.partners.totalCount ?? ''}
      aside={
        <TakeAway
          query={PartnersQuery}
          variables={variables}
          files={{
            CSV: csvOf('relations', {
              ids: id,
              depth: 2,
              types: 'PARTNERS_IN,PARTNERS_WITH,IMPLEMENTED_IN',
            }),
          }}
        />
      }
    >
      <Answered answer={answer} again={again}>
        {({ district }) => <PartnerTable edges={district?.partners.edges ?? []} />}
      </Answered>
      {(answer.data?.district?.partners.totalCount ?? 0) > MOST ? (
        <p className="muted">
          {say(
            `列出 ${MOST} / ${answer.data?.district?.partners.totalCount}`,
            `${MOST} of ${answer.data?.district?.partners.totalCount}`,
          )}
        </p>
      ) : null}
    </Section>
  );
}

/** Who else works in the same places. */
export function Neighbours({ id }: { readonly id: string }) {
  const { say } = useSpeech();
  const names = useNames();
  const [answer, again] = useQuery({ query: NeighboursQuery, variables: { id } });
  return (
    <Answered answer={answer} again={again}>
      {({ organization }) =>
        organization?.districts.nodes.map((district) => {
          const others = district.partners.edges.filter(({ node }) => node.id !== id);
          const place = names(district).first.text;
          const title = say(`在${place}合作的其他机构`, `Others who work with ${place}`);
          if (others.length === 0)
            return (
              <Section key={district.id} title={title}>
                <p className="empty">{say('文件里没有别的合作方。', 'The documents name no other partner there.')}</p>
              </Section>
            );
          return (
            <Section key={district.id} title={title} count={district.partners.totalCount - 1}>
              <PartnerTable edges={others} />
            </Section>
          );
        })
      }
    </Answered>
  );
}
