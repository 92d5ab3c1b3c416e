import { defaultFieldResolver, getNamedType, isCompositeType } from 'graphql';
import type { GraphQLField, GraphQLResolveInfo, GraphQLSchema } from 'graphql';
import type { Context } from '../context.js';
import type { GraphReader } from '../model/reader/graph-reader.js';
import { isOverdue } from '../shared/in-turns.js';
import { objectFields } from './object-fields.js';
import type { Soon } from '../shared/soon.js';

/** The clock is looked at once in so many values: completing them takes about a millisecond. */
const VALUES_PER_LOOK = 1_000;
/** What is made of a node beyond reading it, such as a sentence, counts as so many values. */
const VALUES_PER_WORK = 10;

/** How many values were completed since the last look, of all requests: they share the turns of the event loop. */
let values = 0;

/**
 * Lets answers that hold many values give way to what else waits: graphql-js completes a list of lists in one turn of
 * the event loop. A field that is next when a turn has lasted long is resolved in a later one.
 */
export function completeInTurns(schema: GraphQLSchema): void {
  for (const [, field] of objectFields(schema))
    if (field.resolve || isCompositeType(getNamedType(field.type))) resolveInTurns(field);
}

function resolveInTurns(field: GraphQLField<unknown, Context>): void {
  const atOnce = field.resolve ?? defaultFieldResolver;
  const later: typeof atOnce = (source, args: unknown, context, info) =>
    context.reader.inLaterTurn(() => atOnce(source, args, context, info));
  field.resolve = (source, args: unknown, context, info) => {
    const found: unknown = (mustWait() ? later : atOnce)(source, args, context, info);
    return found instanceof Promise ? whenFound(found, context, info) : counted(found, info);
  };
}

/**
 * Thousands of fields may have waited for one statement: not all of them go on in the turn in which it ends. What was
 * found goes on even if the client has gone: there may be promises in it, whose failures nobody else would handle.
 */
const whenFound = (found: Promise<unknown>, { reader }: Context, info: GraphQLResolveInfo): Promise<unknown> =>
  found.then((value) => (mustWait() ? reader.laterTurn().then(() => counted(value, info)) : counted(value, info)));

/** Does what takes longer than reading a value, for one of perhaps many nodes that came together. */
export function inItsTurn<Result>(reader: GraphReader, work: () => Result): Soon<Result> {
  values += VALUES_PER_WORK;
  return mustWait() ? reader.inLaterTurn(work) : work();
}

/** As long as a turn is overdue, all fields wait; in the next one the count begins anew. */
function mustWait(): boolean {
  if (values < VALUES_PER_LOOK) return false;
  if (isOverdue()) return true;
  values = 0;
  return false;
}

/** Adds what will be completed of a value to the count. */
function counted(found: unknown, { fieldNodes: [node] }: GraphQLResolveInfo): unknown {
  const ofEach = node?.selectionSet?.selections.length ?? 1;
  values += Array.isArray(found) ? found.length * ofEach : ofEach;
  return found;
}
