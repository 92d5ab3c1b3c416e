import { Field, Float, ID, InputType, Int, type ClassType } from 'type-graphql';
import { enumeration } from '../model/definition/enumeration.js';
import type { FilterField } from '../model/definition/filter-field.js';
import type { Operand } from '../model/definition/property-filter.js';
import type { GraphModel } from '../model/definition/graph-model.js';
import type { NodeDefinition } from '../model/definition/node.js';
import { LIMIT, spelled } from '../shared/limits.js';
import { SortDirection } from './enumerations.js';
import { enumOf } from './enums.js';
import { namedClass } from './named-class.js';
import { DateScalar } from './scalars.js';

type Fields = Readonly<Record<string, { readonly type: () => unknown; readonly description: string }>>;

const EQUAL = 'Equal to this value.';
const COMPARED = ' Texts are compared after NFKC normalisation, ignoring case and diacritics.';
const AMONG = 'Equal to one of these values; an empty list matches nothing.';
const operators: Readonly<Record<string, readonly [name: string, fields: Fields]>> = {
  id: ['IdFilter', { eq: { type: () => ID, description: EQUAL }, in: { type: () => [ID], description: AMONG } }],
  string: [
    'StringFilter',
    {
      eq: { type: () => String, description: EQUAL },
      in: { type: () => [String], description: AMONG },
      contains: { type: () => String, description: 'Contains this text.' },
      startsWith: { type: () => String, description: 'Starts with this text.' },
    },
  ],
  int: [
    'IntFilter',
    {
      eq: { type: () => Int, description: EQUAL },
      in: { type: () => [Int], description: AMONG },
      gte: { type: () => Int, description: 'Greater than or equal to this value.' },
      lte: { type: () => Int, description: 'Less than or equal to this value.' },
    },
  ],
  float: [
    'FloatFilter',
    {
      eq: { type: () => Float, description: EQUAL },
      gte: { type: () => Float, description: 'Greater than or equal to this value.' },
      lte: { type: () => Float, description: 'Less than or equal to this value.' },
    },
  ],
};

/** The filter and order inputs of the schema, made once, like the types they belong to. */
export class FilterTypes {
  readonly #inputs = new Map<string, ClassType>();
  readonly #filters = new Map<NodeDefinition, ClassType>();
  readonly #orders = new Map<NodeDefinition, ClassType>();

  constructor(model: GraphModel) {
    for (const node of model.nodes) this.#filters.set(node, namedClass(`${node.label}Filter`));
    for (const node of model.nodes) this.#fill(model, node);
    for (const node of model.nodes) this.#orders.set(node, orderInput(model, node));
  }

  filterOf(node: NodeDefinition): ClassType {
    return this.#filters.get(node) as ClassType;
  }

  orderOf(node: NodeDefinition): ClassType {
    return this.#orders.get(node) as ClassType;
  }

  #fill(model: GraphModel, node: NodeDefinition): void {
    const type = this.filterOf(node);
    const described = new Map(
      model.filters.filter(({ on }) => on === node).map(({ name, description }) => [name, description]),
    );
    const fields = Object.entries(model.filtersOf(node)).map(([name, field]) => {
      const input = this.#typeOf(field);
      return [name, { type: () => input, description: described.get(name) ?? describe(node, name, field) }] as const;
    });
    fill(
      type,
      `${node.label}Filter`,
      `Conditions on ${withArticle(node.words.en.toLowerCase())}; all must hold. Null is the same as absent.`,
      {
        ...Object.fromEntries(fields),
        and: { type: () => [type], description: 'All of these match; an empty list always does.' },
        or: { type: () => [type], description: 'At least one of these matches; an empty list never does.' },
        not: { type: () => type, description: 'This does not match.' },
      },
    );
  }

  #typeOf(field: FilterField): unknown {
    switch (field.kind) {
      case 'property':
      case 'endProperty':
        return this.#operators(field.operand);
      case 'text':
        return this.#operators('string');
      case 'year':
        return this.#operators('int');
      case 'end':
        return this.#operators('id');
      case 'within':
        return ID;
      case 'from':
      case 'until':
      case 'outside':
        return DateScalar;
      case 'quantified':
        return this.#quantified(field.target);
    }
  }

  #operators(operand: Operand | 'string'): ClassType {
    if (typeof operand === 'string') {
      const [name, fields] = operators[operand] as (typeof operators)[string];
      return this.#input(
        name,
        `Comparison operators; all that are given must match.${operand === 'string' ? COMPARED : ''}`,
        fields,
      );
    }
    const values = enumOf(operand);
    return this.#input(`${operand.name}Filter`, `Comparison operators for ${operand.name}.`, {
      eq: { type: () => values, description: EQUAL },
      in: { type: () => [values], description: AMONG },
    });
  }

  #quantified(target: NodeDefinition): ClassType {
    const filter = this.filterOf(target);
    return this.#input(
      `${target.label}RelationFilter`,
      `Quantifiers over related nodes; nested at most ${spelled(LIMIT.filterQuantifiers)} deep.`,
      {
        some: { type: () => filter, description: 'At least one of them matches.' },
        every: { type: () => filter, description: 'All of them match; also true if there are none.' },
        none: { type: () => filter, description: 'None of them matches.' },
      },
    );
  }

  #input(name: string, description: string, fields: Fields): ClassType {
    let type = this.#inputs.get(name);
    if (!type) {
      type = namedClass(name);
      fill(type, name, description, fields);
      this.#inputs.set(name, type);
    }
    return type;
  }
}

const inWords = new Intl.ListFormat('en-GB', { type: 'disjunction' });
const withArticle = (word: string): string => `${/^[aeiou]/i.test(word) ? 'an' : 'a'} ${word}`;

/** What a filter field of a node's own is about. */
function describe(node: NodeDefinition, name: string, field: FilterField): string {
  if (field.kind === 'year') return 'A year that its period overlaps.';
  if (field.kind === 'outside') return field.description;
  if (field.kind === 'from') return 'On this day or later.';
  if (field.kind === 'until') return 'On this day or earlier.';
  const keys = field.kind === 'text' ? node.properties[field.property]?.keysOf : undefined;
  return keys && keys.length > 1
    ? `Its ${inWords.format(keys)}.`
    : (node.properties[name]?.description ?? `By its ${name}.`);
}

function fill(type: ClassType, name: string, description: string, fields: Fields): void {
  for (const [field, { type: returns, description: text }] of Object.entries(fields))
    Field(returns as never, { description: text, nullable: true })(type.prototype as object, field);
  InputType(name, { description })(type);
}

const BY_ID =
  'An order by what something is of or about goes by the id of that: what belongs together stands together, in one ' +
  'order for every language.';

/** `<Label>Order`: by which key, and which way. */
function orderInput(model: GraphModel, node: NodeDefinition): ClassType {
  const orders = Object.entries(model.ordersOf(node));
  const byId = orders.some(([, { key }]) => key.kind === 'end');
  const keys = enumOf(
    enumeration(
      `${node.label}OrderField`,
      `Keys that a list of ${node.plural} can be ordered by.${byId ? ` ${BY_ID}` : ''}`,
      Object.fromEntries(orders.map(([key, { words }]) => [key, [words.zh, words.en]])),
    ),
  );
  const type = namedClass(`${node.label}Order`);
  Field(() => keys as never, { description: 'The key.' })(type.prototype as object, 'field');
  Field(() => SortDirection as never, { defaultValue: 'ASC', description: 'The direction.' })(
    type.prototype as object,
    'direction',
  );
  InputType(`${node.label}Order`, { description: 'One sort key; ties are broken by id.' })(type);
  return type;
}
