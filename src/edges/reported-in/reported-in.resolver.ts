import { Arg, Extensions, FieldResolver, Resolver, Root } from 'type-graphql';
import { CurrentField } from '../../graphql/current-field.js';
import { typeOf } from '../../graphql/graph-types.js';
import { evidenceOf } from '../../graphql/node.type.js';
import { observation } from '../../nodes/observation/observation.node.js';
import { CITATION_STYLE, Styles } from '../../nodes/source/citation-style.js';
import type { Style } from '../../nodes/source/citation.js';
import { citePlaces } from '../../nodes/source/cite.js';

interface Said {
  readonly evidence: readonly string[];
  readonly asPrinted: string;
}

@Resolver(() => typeOf(observation))
export class ObservationCitationResolver {
  @Extensions({ reads: ['evidence', 'asPrinted'] })
  @FieldResolver(() => String, {
    description:
      'How to cite the figure: the source with its paragraphs, the printed figure, the release of the data; in the ' +
      'styles of `Source.citation`; of several sources one below the other.',
  })
  citation(
    @Root() { evidence, asPrinted }: Said,
    @Arg('style', () => Styles, CITATION_STYLE) style: Style,
    @CurrentField() { reader }: CurrentField,
  ): Promise<string> {
    return citePlaces(reader, evidenceOf(evidence, {}), asPrinted, style);
  }
}
