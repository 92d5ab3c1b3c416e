import type { ResultOf } from 'gql.tada';
import { useQuery } from 'urql';
import { Answered, isMissing } from '../../parts/answers.js';
import { ENTITY_RELATIONS } from '../../parts/relation-words.js';
import { kindOf } from '../../parts/kind-mark.js';
import { NothingPage } from '../nothing.js';
import { EntityFigures } from './figures.js';
import { useOwnValues } from './facts.js';
import { EntityHead } from './head.js';
import { NeighbourPicture } from './neighbour-picture.js';
import { Neighbours, Partners } from './partners.js';
import { EntityQuery } from './queries.js';
import { RelationSections } from './relation-sections.js';
import { Results } from './results.js';

type EntityData = ResultOf<typeof EntityQuery>;
export type EntityNode = Extract<NonNullable<EntityData['node']>, { name: string }>;
export type Neighborhood = NonNullable<EntityData['neighborhood']>;

/** A page for an entity of every kind: what it is, its relationships, its figures; beside each its source. */
export function EntityPage({ id }: { readonly id: string }) {
  const variables = { id, via: [...ENTITY_RELATIONS] as never[] };
  const [answer, again] = useQuery({ query: EntityQuery, variables });
  const own = useOwnValues(id);
  if (isMissing(answer, 'node')) return <NothingPage id={id} />;
  return (
    <Answered answer={{ data: answer.data, error: answer.error }} again={again}>
      {({ node, neighborhood }) => {
        if (node === null || !('name' in node) || neighborhood === null) return <NothingPage id={id} />;
        const kind = kindOf(id);
        return (
          <div className="with-aside">
            <div>
              <EntityHead entity={node} own={own} />
              {kind === 'organization' ? <RelationSections entity={node} neighborhood={neighborhood} /> : null}
              <EntityFigures id={id} />
              <Results id={id} />
              {kind === 'district' ? <Partners id={id} /> : null}
              {kind === 'organization' ? null : <RelationSections entity={node} neighborhood={neighborhood} />}
              {kind === 'organization' ? <Neighbours id={id} /> : null}
            </div>
            <aside>
              <NeighbourPicture entity={node} neighborhood={neighborhood} />
            </aside>
          </div>
        );
      }}
    </Answered>
  );
}
