import type { CurrentField } from '../../graphql/current-field.js';
import { hydrateNodes } from '../../graphql/hydrate.js';
import { relationItem } from '../../graphql/listing.js';
import { relationProjection } from '../../graphql/projection.js';
import { LIMIT } from '../../shared/limits.js';
import { distinctIds, checkWholeNumber } from '../steps/arguments.js';
import { checkFollowed, edgesToFollow } from '../steps/steps.js';
import { neighborhood, type Neighborhood, type NeighborhoodAsked } from './neighborhood.js';

type SubgraphAsked = Omit<NeighborhoodAsked, 'edges' | 'properties'> & { readonly via?: readonly string[] | null };
type Shown = Omit<Neighborhood, 'nodes' | 'relations'> & {
  readonly nodes: readonly object[];
  readonly relations: readonly object[];
};

/** A neighbourhood, with what is selected of it. @throws InputError, LimitError before anything is read */
export async function subgraph(field: CurrentField, args: SubgraphAsked): Promise<Shown> {
  const { reader, model, selection } = field;
  const ids = distinctIds(args.ids, LIMIT.neighborhoodIds);
  const depth = checkWholeNumber('depth', args.depth, LIMIT.neighborhoodDepth);
  const perRelation = checkWholeNumber('perRelation', args.perRelation, LIMIT.neighborhoodPerRelation);
  const edges = edgesToFollow(model, args.via);
  checkFollowed(model, edges, { ids }, args.via);
  const properties = relationProjection(field, selection.of('relations'));
  const found = await neighborhood(reader, { ids, depth, edges, perRelation, properties });
  return {
    ...found,
    nodes: selection.has('nodes') ? await hydrateNodes(field, 'Node', found.nodes, selection.of('nodes')) : [],
    relations: selection.has('relations') ? found.relations.map(relationItem) : [],
  };
}
