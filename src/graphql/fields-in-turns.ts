import { defaultFieldResolver, getNamedType, isCompositeType, isObjectType } from 'graphql';
import type { GraphQLField, GraphQLResolveInfo, GraphQLSchema } from 'graphql';
import type { Context } from '../context.js';
import type { GraphReader } from '../model/reader/graph-reader.js';
import { isOverdue } from '../shared/in-turns.js';
import type { Soon } from '../shared/soon.js';

/** So many values of answers are completed without a look at the clock: about a millisecond of work. */
const VALUES = 1_000;
/** As so many values counts what is made of a node beyond reading it, such as a sentence. */
const SOME = 10;

/** How many were since the last look, of all requests: they share the turns of the event loop. */
let values = 0;

/**
 * Lets answers that hold many values give way to what else waits: graphql-js completes a list of lists in one turn of
 * the event loop. A field that is next when a turn has lasted long is resolved in a later one.
 */
export function completeInTurns(schema: GraphQLSchema): void {
  for (const type of Object.values(schema.getTypeMap()))
    if (isObjectType(type))
      for (const field of Object.values(type.getFields()))
        if (field.resolve || isCompositeType(getNamedType(field.type))) inTurn(field);
}

function inTurn(field: GraphQLField<unknown, Context>): void {
  const resolve = field.resolve ?? defaultFieldResolver;
  const later: typeof resolve = (source, args: unknown, context, info) =>
    context.reader.inLaterTurn(() => resolve(source, args, context, info));
  field.resolve = (source, args: unknown, context, info) => {
    const found: unknown = (mustWait() ? later : resolve)(source, args, context, info);
    return found instanceof Promise ? arrived(found, context, info) : weighed(found, info);
  };
}

/** Thousands of fields may have waited for the same, and go on at once. */
const arrived = (found: Promise<unknown>, { reader }: Context, info: GraphQLResolveInfo): Promise<unknown> =>
  found.then((value) => (mustWait() ? reader.inLaterTurn(() => weighed(value, info)) : weighed(value, info)));

/** Does what takes longer than reading a value, for one of perhaps many nodes that came together. */
export function inItsTurn<Result>(reader: GraphReader, work: () => Result): Soon<Result> {
  values += SOME;
  return mustWait() ? reader.inLaterTurn(work) : work();
}

/** As long as a turn is overdue, all fields wait; in the next one the count begins anew. */
function mustWait(): boolean {
  if (values < VALUES) return false;
  if (isOverdue()) return true;
  values = 0;
  return false;
}

function weighed(found: unknown, { fieldNodes: [node] }: GraphQLResolveInfo): unknown {
  const ofEach = node?.selectionSet?.selections.length ?? 1;
  values += Array.isArray(found) ? found.length * ofEach : ofEach;
  return found;
}
