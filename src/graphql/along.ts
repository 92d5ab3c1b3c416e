import { getArgumentValues, isObjectType, type GraphQLField } from 'graphql';
import { Extensions } from 'type-graphql';
import type { Along } from '../model/statements/along.js';
import { InputError } from '../shared/errors.js';
import type { FieldArguments } from './cost.js';
import type { CurrentField } from './current-field.js';
import type { NodeType } from './projection.js';
import type { Selection } from './selection.js';

/** What a field will ask of its parent. */
type Asks<Args> = (field: CurrentField, args: Args) => readonly Along[];

/** The statement that finds the parent answers this along with its own question, if the engine is better off so. */
export const AnsweredAlong = <Args>(asks: Asks<Args>): MethodDecorator => Extensions({ along: asks });

/** What the fields of these nodes will ask of each: the same as their resolvers will, or nothing. */
export function alongOf(field: CurrentField, type: NodeType, selections: readonly Selection[]): readonly Along[] {
  const { schema, reader } = field;
  const found = typeof type === 'string' || !reader.database.dialect.along ? undefined : schema.getType(type.label);
  if (!isObjectType(found)) return [];
  const fields = found.getFields();
  const every = selections.flatMap((selection) =>
    selection.names.flatMap((name) => (fields[name] ? asked(field, fields[name], selection) : [])),
  );
  return [...new Map(every.map((each) => [`${each.asked.text} ${JSON.stringify(each.given)}`, each])).values()];
}

function asked(current: CurrentField, field: GraphQLField<unknown, unknown>, selection: Selection): readonly Along[] {
  const asks = field.extensions['along'] as Asks<FieldArguments> | undefined;
  const node = selection.onlyNode(field.name);
  if (!asks || !node) return [];
  try {
    const args = getArgumentValues(field, node, current.selection.variables);
    return asks({ ...current, selection: selection.of(field.name) }, args);
  } catch (error) {
    // The field itself says what is wrong with its arguments.
    if (error instanceof InputError) return [];
    throw error;
  }
}
