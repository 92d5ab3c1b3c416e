import { Arg, FieldResolver, Resolver, Root } from 'type-graphql';
import { AtMost } from '../../graphql/at-most.js';
import { CurrentField } from '../../graphql/current-field.js';
import { typeOf } from '../../graphql/graph-types.js';
import { Language, LANGUAGE } from '../../graphql/enumerations.js';
import { hydrateNode, hydrateNodes, type Hydrated } from '../../graphql/hydrate.js';
import { wordsIn } from '../../graphql/localized.js';
import type { Item } from '../../model/statements/decode.js';
import { district } from '../../nodes/district/district.node.js';
import { observation } from '../../nodes/observation/observation.node.js';
import { program } from '../../nodes/program/program.node.js';
import { LIMIT } from '../../shared/limits.js';
import type { Coverage } from '../coverage/coverage.js';
import type { Chosen } from './choose.js';
import { CoverageType, FigureNoteType, FigureType } from './figure.type.js';
import type { Figure } from './figures.js';
import { notesOf, noteText, type Note } from './note.js';

const ids = (figures: readonly Figure[]): readonly string[] => figures.map(({ id }) => id);

@Resolver(() => FigureType)
export class FigureResolver {
  @FieldResolver(() => typeOf(observation), {
    description:
      'The figure used. One of the whole comes before one of a part; then the period, then the stage of the money; ' +
      'of several sources the preferred one, then an original before its copies, then a revision before what it ' +
      'revises, then the newest, then the first by id. What was withdrawn is never used.',
  })
  observation(@Root() { used }: Chosen, @CurrentField() field: CurrentField): Hydrated {
    return hydrateNode(field, observation, used.id);
  }

  @FieldResolver(() => [FigureNoteType], {
    description: 'What to know of it: its period, its extent, what other sources say, what stands beside it.',
  })
  notes(@Root() chosen: Chosen): readonly Note[] {
    return notesOf(chosen);
  }

  @FieldResolver(() => String, {
    nullable: true,
    deprecationReason: 'Use `notes`, which have codes and both languages.',
    description: 'The English texts of `notes` in one; null if there is nothing to say.',
  })
  note(@Root() chosen: Chosen): string | null {
    return noteText(notesOf(chosen));
  }

  @FieldResolver(() => [typeOf(observation)], {
    description:
      'Other figures of the same quantity that can be true together with it, such as one that is less exact; ' +
      'originals before copies, the first published first.',
  })
  reports(@Root() { reports }: Chosen, @CurrentField() field: CurrentField): Promise<readonly Item[]> {
    return hydrateNodes(field, observation, ids(reports));
  }

  @FieldResolver(() => [typeOf(observation)], {
    description:
      'Other figures of the same quantity that cannot be true together with it, even if they were withdrawn. ' +
      'The one that would be used next comes first.',
  })
  alternatives(@Root() { alternatives }: Chosen, @CurrentField() field: CurrentField): Promise<readonly Item[]> {
    return hydrateNodes(field, observation, ids(alternatives));
  }
}

@Resolver(() => FigureNoteType)
export class FigureNoteResolver {
  @FieldResolver(() => String, { description: 'The note in plain words, in Chinese (ZH) or English.' })
  text(@Root() { text }: Note, @Arg('language', () => Language, LANGUAGE) language: string): string {
    return wordsIn(text, language);
  }

  @FieldResolver(() => typeOf(program), {
    nullable: true,
    description: 'The programme that it is about, if it is one.',
  })
  program(@Root() { program: id }: Note, @CurrentField() field: CurrentField): Hydrated {
    return hydrateNode(field, program, id);
  }
}

@Resolver(() => CoverageType)
export class CoverageResolver {
  @AtMost(LIMIT.missingDistricts)
  @FieldResolver(() => [typeOf(district)], {
    description: `The districts that have none; the first ${LIMIT.missingDistricts} by id.`,
  })
  missing(@Root() { missing }: Coverage, @CurrentField() field: CurrentField): Promise<readonly Item[]> {
    return hydrateNodes(field, district, missing);
  }
}
