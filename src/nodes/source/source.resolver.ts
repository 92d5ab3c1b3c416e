import { Arg, Extensions, FieldResolver, Resolver, Root, type ClassType } from 'type-graphql';
import { enumOf } from '../../graphql/enums.js';
import type { GraphTypes } from '../../graphql/graph-types.js';
import { CitationStyle } from '../../domain/vocabulary.js';
import { citation, type Cited, type Style } from './citation.js';
import { source } from './source.node.js';

export function sourceResolvers(types: GraphTypes): readonly ClassType[] {
  @Resolver(() => types.nodeOf(source))
  class CitationResolver {
    @Extensions({ reads: ['title', 'titleEn', 'publisher', 'originalPublisher', 'publishedOn', 'sourceKind', 'url'] })
    @FieldResolver(() => String, {
      description:
        'The source as it is cited, ready to paste. What is not known is left out; dates are ISO 8601; BibTeX and RIS are records of several lines.',
    })
    citation(
      @Root() cited: Cited,
      @Arg('style', () => enumOf(CitationStyle), { defaultValue: 'GB_T_7714', description: 'In which form.' })
      style: Style,
    ): string {
      return citation(cited, style);
    }
  }
  return [CitationResolver];
}
