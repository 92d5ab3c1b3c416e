import { Query, Resolver } from 'type-graphql';
import { CurrentField } from '../../graphql/current-field.js';
import { overview } from './overview.js';
import { Overview } from './overview.type.js';

@Resolver()
export class OverviewResolver {
  @Query(() => Overview, { description: 'What the graph holds as a whole.' })
  overview(@CurrentField() { reader, selection }: CurrentField): Promise<object> {
    return overview(reader, selection.has('relationKinds'));
  }
}
