import type { GraphQLResolveInfo, GraphQLSchema } from 'graphql';
import { createParameterDecorator } from 'type-graphql';
import type { Context } from '../context.js';
import type { GraphModel } from '../model/definition/graph-model.js';
import type { GraphReader } from '../model/reader/graph-reader.js';
import type { Selection } from './selection.js';

/** What the resolver of a field works with: the reader of its request, and what is selected below the field. */
export interface CurrentField {
  readonly reader: GraphReader;
  readonly model: GraphModel;
  readonly schema: GraphQLSchema;
  readonly selection: Selection;
  readonly texts: Context['texts'];
}

/** The CurrentField of a resolver: the same for all parents. */
export function currentField({ reader, selections, texts }: Context, info: GraphQLResolveInfo): CurrentField {
  const selection = selections.of(info);
  return selection.once('field', () => ({ reader, model: reader.model, schema: info.schema, selection, texts }));
}

/** The parameter of a resolver that is given its CurrentField. */
export const CurrentField = () =>
  createParameterDecorator<Context>(({ context, info }): CurrentField => currentField(context, info));
