import { Arg, Args, FieldResolver, Resolver, Root } from 'type-graphql';
import { CurrentField } from '../../graphql/current-field.js';
import { Language, LANGUAGE } from '../../graphql/enumerations.js';
import { Entity } from '../../graphql/node.type.js';
import { wordsIn } from '../../graphql/localized.js';
import type { Item } from '../../model/statements/decode.js';
import { results, type Result } from './results.js';
import { ResultsArguments, ResultType } from './results.type.js';

@Resolver(() => Entity)
export class ResultsResolver {
  @FieldResolver(() => [ResultType], {
    description: 'What came of its targets, by metric, then by period: one for each target that is used.',
  })
  results(
    @Root() { id }: Item,
    @Args(() => ResultsArguments) args: ResultsArguments,
    @CurrentField() { reader }: CurrentField,
  ): Promise<readonly Result[]> {
    return results(reader, id, args);
  }
}

@Resolver(() => ResultType)
export class ResultResolver {
  @FieldResolver(() => String, { description: 'Why the state is what it is, in Chinese (ZH) or English.' })
  reason(@Root() { reason }: Result, @Arg('language', () => Language, LANGUAGE) language: string): string {
    return wordsIn(reason, language);
  }
}
