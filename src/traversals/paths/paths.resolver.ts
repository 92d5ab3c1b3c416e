import { Arg, Args, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { AtMost, LooksThrough } from '../../graphql/at-most.js';
import { CurrentField } from '../../graphql/current-field.js';
import { Language, LANGUAGE } from '../../graphql/enumerations.js';
import { relationSentence } from '../../graphql/relation-sentence.js';
import { withCommas, LIMIT } from '../../shared/limits.js';
import { pathResult, type PathFound } from './path-result.js';
import { Path, PathResult, PathsArguments } from './paths.type.js';
import { graphModel } from '../../edges/graph.js';
import { nodesOf } from '../../model/definition/graph-sizes.js';

const OF_ONE_TYPE = withCommas(LIMIT.pathRelationsPerType);

@Resolver()
export class PathsResolver {
  @LooksThrough((sizes) => Math.min(nodesOf(sizes, graphModel.nodes), LIMIT.relationsPerDistance))
  @Query(() => PathResult, {
    nullable: true,
    description:
      'The shortest paths between two nodes, whatever the directions of their relationships; paths of the ' +
      'same length are ordered by the ids of their relationships. If there are no paths and `truncated` is ' +
      'false, there is none of at most `maxLength` relationships. The search is exact unless it meets a node ' +
      `with more than ${OF_ONE_TYPE} relationships of one type and direction (then only the first ` +
      `${OF_ONE_TYPE} by id are followed, and those that join both nodes directly), more than ` +
      `${withCommas(LIMIT.relationsPerDistance)} relationships at one distance, or more than ` +
      `${withCommas(LIMIT.pathSteps)} steps to try. If one of these limits is reached, \`truncated\` is true.`,
  })
  paths(@Args(() => PathsArguments) args: PathsArguments, @CurrentField() field: CurrentField): Promise<PathResult> {
    return pathResult(field, args);
  }
}

@Resolver(() => Path)
export class PathResolver {
  @AtMost(LIMIT.pathLength)
  @FieldResolver(() => String, {
    description:
      'The path in words, in Chinese (ZH) or English: the sentences of its relationships, each in its own direction.',
  })
  async sentence(
    @Root() { inWords }: PathFound,
    @Arg('language', () => Language, LANGUAGE) language: string,
    @CurrentField() field: CurrentField,
  ): Promise<string> {
    field.reader.chargeNodes(inWords.length);
    const sentences = await Promise.all(inWords.map((relation) => relationSentence(field, relation, language)));
    return sentences.join(language === 'ZH' ? '' : ' ');
  }
}
