import { Args, FieldResolver, Resolver, Root } from 'type-graphql';
import { AtMost } from '../../graphql/at-most.js';
import { CurrentField } from '../../graphql/current-field.js';
import { typeOf } from '../../graphql/graph-types.js';
import { hydrateNodes } from '../../graphql/hydrate.js';
import { Entity } from '../../graphql/node.type.js';
import { ForwardPage } from '../../graphql/page-arguments.js';
import { Relation } from '../../graphql/relation.type.js';
import type { Entry } from '../../model/reader/listing.js';
import type { Item } from '../../model/statements/decode.js';
import { observation } from '../../nodes/observation/observation.node.js';
import { evidenceText, EvidenceText } from '../../nodes/source/evidence.resolver.js';
import { source } from '../../nodes/source/source.node.js';
import { cursorParts } from '../../shared/cursor.js';
import { LIMIT } from '../../shared/limits.js';
import { parsePage } from '../../shared/pages.js';
import { wholeConnection } from '../figures/whole-connection.js';
import { hydrateRelations } from '../steps/hydrate-relations.js';
import { factEdges, passages, type Passage } from './passages.js';
import { PassageConnection, PassageType } from './passages.type.js';

const shown = (ids: readonly string[]): readonly string[] => ids.slice(0, LIMIT.page);
const FIRST = `the first ${LIMIT.page} by id; \`factCount\` counts all.`;

@Resolver(() => typeOf(source))
export class PassagesResolver {
  @FieldResolver(() => PassageConnection, {
    description: 'The places in it that something was read from, in their order, with what was read.',
  })
  async passages(
    @Root() { id }: Item,
    @Args(() => ForwardPage) args: ForwardPage,
    @CurrentField() field: CurrentField,
  ): Promise<object> {
    const page = parsePage(args);
    return wholeConnection(field, await passages(field.reader, id), page, cursorParts(1), () =>
      Promise.resolve(entryOf),
    );
  }
}

const entryOf = (passage: Passage): Omit<Entry, 'cursor'> => {
  const { entities, observations, relations, denied } = passage;
  const factCount = entities.length + observations.length + relations.length + denied.length;
  return { node: { id: `${passage.sourceId}#${passage.locator}`, ...passage, factCount }, relation: null };
};

@Resolver(() => PassageType)
export class PassageResolver {
  @FieldResolver(() => EvidenceText, {
    nullable: true,
    description: 'How it begins, from the texts of whoever runs this service; null where `Evidence.text` is.',
  })
  text(@Root() { sourceId, locator }: Passage, @CurrentField() field: CurrentField): Promise<EvidenceText | null> {
    return evidenceText(field, { sourceId, locator, said: {} });
  }

  @AtMost(LIMIT.page)
  @FieldResolver(() => [Entity], { description: `The entities that it speaks of: ${FIRST}` })
  entities(@Root() { entities }: Passage, @CurrentField() field: CurrentField): Promise<readonly Item[]> {
    return hydrateNodes(field, 'Node', shown(entities));
  }

  @AtMost(LIMIT.page)
  @FieldResolver(() => [typeOf(observation)], { description: `The figures that it gives: ${FIRST}` })
  observations(@Root() { observations }: Passage, @CurrentField() field: CurrentField): Promise<readonly Item[]> {
    return hydrateNodes(field, observation, shown(observations));
  }

  @AtMost(LIMIT.page)
  @FieldResolver(() => [Relation], { description: `The relationships that it states: ${FIRST}` })
  relations(@Root() { relations }: Passage, @CurrentField() field: CurrentField): Promise<readonly object[]> {
    return hydrateRelations(field, factEdges(field.model), shown(relations), () => 'from');
  }

  @AtMost(LIMIT.page)
  @FieldResolver(() => [Relation], {
    description: `The relationships that others state and it denies, which are not among \`relations\`: ${FIRST}`,
  })
  denied(@Root() { denied }: Passage, @CurrentField() field: CurrentField): Promise<readonly object[]> {
    return hydrateRelations(field, factEdges(field.model), shown(denied), () => 'from');
  }
}
