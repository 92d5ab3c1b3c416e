import { Arg, Field, FieldResolver, ObjectType, Resolver, Root } from 'type-graphql';
import { CurrentField } from '../../graphql/current-field.js';
import { Evidence } from '../../graphql/node.type.js';
import { LIMIT } from '../../shared/limits.js';
import { CITATION_STYLE, Styles } from './citation-style.js';
import type { Style } from './citation.js';
import { citePlaces } from './cite.js';
import { linkTo, type Linked } from './link.js';
import { source } from './source.node.js';

@ObjectType({ simpleResolvers: true, description: 'What stands at a place in a source.' })
export class EvidenceText {
  @Field(() => String, { description: `At most ${LIMIT.excerptCharacters} characters before it, in its paragraph.` })
  readonly before!: string;
  @Field(() => String, {
    description: 'The figure or the name as printed; the start of the paragraph if neither stands there.',
  })
  readonly printed!: string;
  @Field(() => String, { description: `At most ${LIMIT.excerptCharacters} characters after it, in its paragraph.` })
  readonly after!: string;
}

const READ = ['url', 'contentHash'];
type Place = Pick<Evidence, 'sourceId' | 'locator' | 'said'>;

/** What stands there in the text of the source, if there is one that the query may see. */
export async function evidenceText(
  { reader, texts }: Pick<CurrentField, 'reader' | 'texts'>,
  { sourceId, locator, said: { asPrinted, printedAt = null, name } }: Place,
): Promise<EvidenceText | null> {
  if (!texts) return null;
  const found = (await reader.node(source, sourceId, READ)) as Linked | null;
  return texts.excerpt({
    ...{ sourceId, locator, printedAt },
    hash: found?.contentHash ?? null,
    printed: asPrinted ?? name ?? null,
  });
}

/** What a place in a source leads to. */
@Resolver(() => Evidence)
export class EvidencePlaceResolver {
  @FieldResolver(() => String, {
    nullable: true,
    description:
      'Where to read it: the address of the source; for a figure with a text fragment, so that a browser shows ' +
      'where it stands. The bare address if the source is a PDF, or it is not known that the figure is found that way.',
  })
  async link(@Root() { sourceId, said }: Evidence, @CurrentField() { reader }: CurrentField): Promise<string | null> {
    return linkTo(((await reader.node(source, sourceId, READ)) ?? {}) as Linked, said);
  }

  @FieldResolver(() => EvidenceText, {
    nullable: true,
    description:
      'What stands there, from the text of the source in the folder EDUGRAPH_TEXTS of whoever runs this service. ' +
      'Null if there is no such text, if it is not the one that the source names, or if the query comes from ' +
      'another machine.',
  })
  text(@Root() place: Evidence, @CurrentField() field: CurrentField): Promise<EvidenceText | null> {
    return evidenceText(field, place);
  }

  @FieldResolver(() => String, {
    description:
      'How to cite it: the source, the paragraph, of a figure what is printed, and the release of the data. In the ' +
      'styles of `Source.citation`.',
  })
  citation(
    @Root() { sourceId, locator, said }: Evidence,
    @Arg('style', () => Styles, CITATION_STYLE) style: Style,
    @CurrentField() { reader }: CurrentField,
  ): Promise<string> {
    return citePlaces(reader, [{ sourceId, locator }], said.asPrinted ?? null, style);
  }
}
