import { Fragment, useState } from 'react';
import { useQuery } from 'urql';
import type { DisputedRelation } from '../../api/fragments.js';
import { PAGE_SIZE } from '../../api/page-size.js';
import { Answered } from '../../parts/answers.js';
import { Go } from '../../parts/links.js';
import { endId, isNamed, RelationTable } from '../../parts/relations.js';
import { ENTITY_RELATIONS, headingOf } from '../../parts/relation-words.js';
import { Section } from '../../parts/section.js';
import { TakeAway } from '../../parts/take-away.js';
import { csvOf, withQuery } from '../../shell/addresses.js';
import { useSpeech } from '../../shell/language.js';
import type { EntityNode, Neighborhood } from './page.js';
import { RelationsQuery } from './queries.js';

type Way = 'OUT' | 'IN';

interface Given {
  readonly entity: EntityNode;
  readonly neighborhood: Neighborhood;
}

/** The relationships of an entity, a section for each type and direction. What a place says of itself stands apart. */
export function RelationSections({ entity, neighborhood }: Given) {
  const total = (type: string, direction: Way): number =>
    entity.relationCounts.find((one) => one.type === type && one.direction === direction)?.count ?? 0;
  const ways: readonly Way[] = ['OUT', 'IN'];
  return (
    <>
      {ENTITY_RELATIONS.flatMap((type) =>
        ways.map((direction) => {
          const relations = neighborhood.relations.filter(
            (relation) =>
              relation.type === type && endId(direction === 'OUT' ? relation.from : relation.to) === entity.id,
          );
          const claimed = direction === 'IN' ? relations.filter(({ award }) => award === 'CLAIMED') : [];
          const others = relations.filter((relation) => !claimed.includes(relation));
          return (
            <Fragment key={`${type}-${direction}`}>
              {others.length === 0 ? null : (
                <RelationSection
                  {...{ id: entity.id, type, direction, relations: others }}
                  total={Math.max(total(type, direction) - claimed.length, others.length)}
                />
              )}
              <Claims of={entity.id} relations={claimed} />
            </Fragment>
          );
        }),
      )}
    </>
  );
}

/** Firsts that a place claims of itself, apart from what was granted. */
function Claims({ of, relations }: { readonly of: string; readonly relations: readonly DisputedRelation[] }) {
  const { say } = useSpeech();
  if (relations.length === 0) return null;
  return (
    <Section title={say('自己的说法', 'What it claims itself')} count={relations.length}>
      <RelationTable relations={relations} of={of} />
      <p className="muted">
        {say('自称“率先”，没有授予者。', 'Called a first by the place itself; nobody granted it.')}
      </p>
    </Section>
  );
}

interface Shown {
  readonly id: string;
  readonly type: string;
  readonly direction: Way;
  readonly relations: readonly DisputedRelation[];
  readonly total: number;
}

function RelationSection({ id, type, direction, relations, total }: Shown) {
  const { say } = useSpeech();
  const [all, setAll] = useState(false);
  const variables = { id, types: [type] as never[], direction, first: PAGE_SIZE };
  const [answer, again] = useQuery({ query: RelationsQuery, variables, pause: !all });
  return (
    <Section
      title={say(...headingOf(type, direction))}
      count={total}
      aside={
        <TakeAway
          query={RelationsQuery}
          variables={variables}
          files={{ CSV: csvOf('relations', { ids: id, depth: 1, types: type }) }}
        />
      }
    >
      {all ? (
        <Answered answer={answer} again={again}>
          {({ node }) => (
            <RelationTable relations={node !== null && 'relations' in node ? node.relations.nodes : []} of={id} />
          )}
        </Answered>
      ) : (
        <RelationTable relations={relations} of={id} />
      )}
      <InTime {...{ id, type, direction }} />
      {!all && total > relations.length ? (
        <p className="more">
          <button type="button" className="link" onClick={() => setAll(true)}>
            {say(`另有 ${total - relations.length} 个 · 全部列出`, `${total - relations.length} more · list all`)}
          </button>
        </p>
      ) : null}
      {all && total > PAGE_SIZE ? (
        <p className="muted">
          {say(`列出 ${PAGE_SIZE} / ${total}，全部见 CSV。`, `${PAGE_SIZE} of ${total}; the CSV has all.`)}
        </p>
      ) : null}
    </Section>
  );
}

const IN_TIME: Readonly<Record<string, string>> = { 'IMPLEMENTED_IN IN': 'within', 'PARTNERS_IN OUT': 'partner' };

/** The way to the programmes of a place or a partner over the years. */
function InTime({ id, type, direction }: Pick<Shown, 'id' | 'type' | 'direction'>) {
  const { say } = useSpeech();
  const name = IN_TIME[`${type} ${direction}`];
  if (name === undefined) return null;
  return (
    <p className="more">
      <Go to={withQuery('/programs', { [name]: id })}>{say('看它们的时间', 'See them over the years')}</Go>
    </p>
  );
}

export const othersOf = (id: string, relations: readonly DisputedRelation[]) =>
  relations.flatMap(({ from, to }) => [from, to]).filter((end) => isNamed(end) && end.id !== id);
