import { Arg, Extensions, FieldResolver, Resolver, Root } from 'type-graphql';
import { CurrentField } from '../../graphql/current-field.js';
import { typeOf } from '../../graphql/graph-types.js';
import { InputError, quote, several } from '../../shared/errors.js';
import { CITATION_STYLE, Styles } from './citation-style.js';
import { citation, type Cited, type Style } from './citation.js';
import { CITED, placeIn } from './cite.js';
import { Locators } from './locators.js';
import { source } from './source.node.js';

type Placed = Cited & { readonly locators: readonly string[] };

/** A place that the source has, as evidence has it after its #. @throws InputError */
function checkLocator({ locators }: Placed, locator: string): string {
  if (!new Locators(locators).has(locator))
    throw new InputError(`locator: expected a place of the source (p0, ${several(locators)}), got ${quote(locator)}.`);
  return locator;
}

@Resolver(() => typeOf(source))
export class CitationResolver {
  @Extensions({ reads: [...CITED, 'locators'] })
  @FieldResolver(() => String, {
    description:
      'The citation of this source, ready to paste. Unknown parts are left out. Dates are ISO 8601, except ' +
      'in APA. BibTeX and RIS are records of several lines. What was retracted says so at the end: ' +
      '`[Retracted 2024-05-01]`, in GB/T 7714 `[已撤回，2024-05-01]`; a date is as precise as it is known.',
  })
  async citation(
    @Root() cited: Placed,
    @Arg('style', () => Styles, CITATION_STYLE) style: Style,
    @Arg('locator', () => String, {
      nullable: true,
      description: 'The place in it that is cited, such as p7; then the release of the data is named too.',
    })
    locator: string | null,
    @CurrentField() { reader }: CurrentField,
  ): Promise<string> {
    return citation(cited, style, locator == null ? null : await placeIn(reader, [checkLocator(cited, locator)], null));
  }
}
