import { Arg, Extensions, FieldResolver, Resolver, Root } from 'type-graphql';
import { CitationStyle } from '../../domain/answer-words.js';
import { enumOf } from '../../graphql/enums.js';
import { typeOf } from '../../graphql/graph-types.js';
import { citation, type Cited, type Style } from './citation.js';
import { source } from './source.node.js';

// TypeGraphQL wants every enum before it begins.
const Styles = enumOf(CitationStyle);

@Resolver(() => typeOf(source))
export class CitationResolver {
  @Extensions({ reads: ['title', 'titleEn', 'publisher', 'originalPublisher', 'publishedOn', 'sourceKind', 'url'] })
  @FieldResolver(() => String, {
    description:
      'The citation of this source, ready to paste. Unknown parts are left out. Dates are ISO 8601, except ' +
      'in APA. BibTeX and RIS are records of several lines.',
  })
  citation(
    @Root() cited: Cited,
    @Arg('style', () => Styles, { defaultValue: 'GB_T_7714', description: 'The citation style.' }) style: Style,
  ): string {
    return citation(cited, style);
  }
}
