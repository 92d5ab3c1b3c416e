import { Fragment, useState, type ReactNode } from 'react';
import { useQuery } from 'urql';
import { PAGE_SIZE } from '../../api/page-size.js';
import { Answered } from '../../parts/answers.js';
import { EntityLink, Go } from '../../parts/links.js';
import { Section } from '../../parts/section.js';
import { SourceChips } from '../../parts/source-chip.js';
import { TakeAway } from '../../parts/take-away.js';
import { addressOf, csvOf } from '../../shell/addresses.js';
import { useNames, useSpeech } from '../../shell/language.js';
import { useTerm } from '../../shell/vocabulary.js';
import { NeighboursQuery, PartnersQuery, type PartnerEdge } from './queries.js';

const FEW = 25;

/** The API gives as many relationships of one partner. */
const MOST_RELATIONS = 25;

/** The programmes and schools through which a partner is one; those that the API cut off are on its own page. */
function Through({ edge: { node, programs, programCount, relations } }: { readonly edge: PartnerEdge }) {
  const { say } = useSpeech();
  const withIt = relations.filter(({ type }) => type === 'PARTNERS_WITH').map(({ to }) => to);
  const schools = withIt.flatMap((to) => (to.__typename === 'School' ? [to] : []));
  const unseen = programCount - programs.length;
  const parts: readonly ReactNode[] = [
    ...(withIt.some(({ __typename }) => __typename === 'District')
      ? [<span className="muted">{say('整体合作', 'with the place as a whole')}</span>]
      : []),
    ...[...programs, ...schools].map((entity) => <EntityLink entity={entity} />),
    ...(unseen > 0 || relations.length === MOST_RELATIONS
      ? [
          <Go to={addressOf(node.id)}>
            {unseen > 0 ? say(`另有 ${unseen} 个项目`, `and ${unseen} more programmes`) : say('及其他', 'and more')}
          </Go>,
        ]
      : []),
  ];
  return parts.map((part, index) => (
    <Fragment key={index}>
      {index === 0 ? '' : say('、', ', ')}
      {part}
    </Fragment>
  ));
}

/** Partners with the programmes and schools through which they are partners. */
function PartnerTable({ edges }: { readonly edges: readonly PartnerEdge[] }) {
  const { say } = useSpeech();
  const term = useTerm();
  const names = useNames();
  return (
    <table className="rows">
      <thead>
        <tr>
          <th scope="col">{say('机构', 'Organisation')}</th>
          <th scope="col">{say('项目或学校', 'Programme or school')}</th>
          <th scope="col">{say('角色', 'Role')}</th>
          <th scope="col">{say('出处', 'Source')}</th>
        </tr>
      </thead>
      <tbody>
        {edges.map((edge) => {
          const { node, programs, relations } = edge;
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
                <Through edge={edge} />
              </td>
              <td className="muted words">{roles.join(say('、', ', '))}</td>
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

/** Who works with a place, through which programmes and schools. */
export function Partners({ id }: { readonly id: string }) {
  const { say } = useSpeech();
  const [first, setFirst] = useState(FEW);
  const variables = { id, first };
  const [answer, again] = useQuery({ query: PartnersQuery, variables });
  const count = answer.data?.district?.partners.totalCount;
  if (count === 0) return null;
  const total = count ?? 0;
  return (
    <Section
      title={say('合作方', 'Partners')}
      count={count ?? ''}
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
      {first === FEW && total > FEW ? (
        <p className="more">
          <button type="button" className="link" onClick={() => setFirst(PAGE_SIZE)}>
            {say(`另有 ${total - FEW} 个 · 全部列出`, `${total - FEW} more · list all`)}
          </button>
        </p>
      ) : null}
      {first === PAGE_SIZE && total > PAGE_SIZE ? (
        <p className="muted">
          {say(`列出 ${PAGE_SIZE} / ${total}，全部见 CSV。`, `${PAGE_SIZE} of ${total}; the CSV has all.`)}
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
