import { Field, Float, Int, ObjectType, type ClassType } from 'type-graphql';
import type { EdgeDefinition } from '../model/definition/edge.js';
import { enumeration } from '../model/definition/enumeration.js';
import { ownOf, type GraphModel } from '../model/definition/graph-model.js';
import { entityProperties, type NodeDefinition } from '../model/definition/node.js';
import { partialDate, text, type Properties, type Property } from '../model/definition/property.js';
import { connectionClass, edgeClass, listInPages } from './connection.type.js';
import { enumOf } from './enums.js';
import { FilterTypes } from './filter-types.js';
import { namedClass } from './named-class.js';
import { Entity, Evidence, labelKinds, Node } from './node.type.js';
import { Relation } from './relation.type.js';
import { DateScalar, PartialDate } from './scalars.js';

/** A connection type and its edge type. */
interface ConnectionTypes {
  readonly edge: ClassType;
  readonly connection: ClassType;
  /** Whether the edge stands for a relationship. */
  readonly through: boolean;
}

/** The classes of the schema that follow from the definitions. */
class GraphTypes {
  readonly filters: FilterTypes;
  readonly nodes = new Map<string, ClassType>();
  readonly connections = new Map<string, ConnectionTypes>();

  constructor(readonly model: GraphModel) {
    labelKinds(model.nodes);
    // TypeGraphQL must know every enum before it builds the schema.
    for (const list of model.enumerations) enumOf(list);
    enumOf(enumeration('EntityKind', 'The kinds of entity.', definitionWords(model.entities)));
    enumOf(
      enumeration('NodeKind', 'The kinds of node: those of entities, and the others.', definitionWords(model.nodes)),
    );
    enumOf(enumeration('RelationType', 'The types of relationship.', definitionWords(model.edges)));
    this.filters = new FilterTypes(model);
    addProperties(Entity, entityProperties);
    addProperties(Relation, optional(model.edgeProperties));
    for (const node of model.nodes) this.nodes.set(node.label, nodeClass(node));
    this.connections.set(
      'Relation',
      connectionTypes('Relation', () => Relation, null),
    );
    for (const node of model.nodes) this.#addConnection(node.label, () => typeOf(node), false);
    for (const field of model.fields.filter(({ many, target }) => many && target === 'Entity'))
      this.#addConnection(field.connection, () => Entity, field.connection !== 'Entity');
  }

  /** The edge has what the relationships that lead here have; what all of them must have is never null if `exact`. */
  #addConnection(name: string, node: () => object, exact: boolean): void {
    const leading = this.model.fields
      .filter((field) => field.many && field.connection === name)
      .flatMap((field) => field.edges);
    const own = Object.assign({}, ...leading.map((edge) => edge.own)) as Properties;
    const properties = leading.length === 0 ? null : exact ? own : optional(own);
    this.connections.set(name, connectionTypes(name, node, properties));
  }
}

let made: GraphTypes | undefined;

/** Makes the types of a model, before the schema is built. Once per process: decorated classes stay registered. */
export function makeGraphTypes(model: GraphModel): void {
  if (made) throw new TypeError('Expected makeGraphTypes(model) once per process, got a second call.');
  made = new GraphTypes(model);
}
function types(): GraphTypes {
  if (!made) throw new TypeError('Expected makeGraphTypes(model) before the schema is built, found no types yet.');
  return made;
}
function known<Value>(found: Value | undefined, name: string): Value {
  if (found === undefined) throw new TypeError(`Expected a type that follows from the model, got ${name}.`);
  return found;
}

/** The type of a kind of node, or the interface that all entities have. */
export const typeOf = (node: NodeDefinition | 'Entity'): ClassType =>
  node === 'Entity' ? (Entity as unknown as ClassType) : known(types().nodes.get(node.label), node.label);
/** The type of the nodes that evidence points at. */
export const typeOfSource = (): ClassType => typeOf(types().model.evidence.node);
/** The connection to a kind of node, or of this name. */
export const connectionOf = (node: NodeDefinition | string): ClassType => connectionTypesOf(node).connection;
export const edgeTypeOf = (node: NodeDefinition | string): ClassType => connectionTypesOf(node).edge;
export const filterOf = (node: NodeDefinition): ClassType => types().filters.filterOf(node);
export const orderOf = (node: NodeDefinition): ClassType => types().filters.orderOf(node);

function connectionTypesOf(node: NodeDefinition | string): ConnectionTypes {
  const name = typeof node === 'string' ? node : node.label;
  return known(types().connections.get(name), `${name}Connection`);
}

/** The types that have evidence: entities, relationships, statements, and edges that stand for a relationship. */
export function evidencedTypes(): readonly ClassType[] {
  const { model, connections } = types();
  const statements = model.nodes.filter((node) => !node.entity && 'evidence' in node.properties).map(typeOf);
  return [typeOf('Entity'), ...statements, ...relationTypes(connections)];
}

/** The types that stand for a relationship. */
export const deniedTypes = (): readonly ClassType[] => relationTypes(types().connections);
const relationTypes = (connections: ReadonlyMap<string, ConnectionTypes>): readonly ClassType[] => [
  Relation,
  ...[...connections.values()].filter(({ through }) => through).map(({ edge }) => edge),
];

/** The Chinese and English words of definitions, by the names that the API has for them. */
const definitionWords = (
  definitions: readonly (NodeDefinition | EdgeDefinition)[],
): Readonly<Record<string, readonly [zh: string, en: string]>> =>
  Object.fromEntries(
    definitions.map((definition) => [
      'type' in definition ? definition.type : definition.kind.toUpperCase(),
      [definition.words.zh, definition.words.en],
    ]),
  );

function nodeClass(node: NodeDefinition): ClassType {
  const { label, entity, description } = node;
  const type = namedClass(label, entity ? Entity : Node);
  addProperties(type, ownOf(node));
  ObjectType(label, { implements: entity ? [Entity, Node] : Node, simpleResolvers: true, description })(type);
  return type;
}

const optional = (properties: Properties): Properties =>
  Object.fromEntries(
    Object.entries(properties).map(([name, property]) => [
      name,
      name === 'evidence' || name === 'knownFrom' ? property : { ...property, required: false },
    ]),
  );

const scalars: Readonly<Record<Property['storedAs'], () => unknown>> = {
  string: () => String,
  strings: () => [String],
  integer: () => Int,
  integers: () => [Int],
  number: () => Float,
  boolean: () => Boolean,
  date: () => DateScalar,
  partialDate: () => PartialDate,
};

/** The properties that hold places in sources. */
const PLACES = ['evidence', 'denials'];

/** One field per property; evidence as pieces of evidence, which their resolver makes. */
function addProperties(type: object, properties: Properties): void {
  const { prototype } = type as { prototype: object };
  for (const [name, property] of Object.entries(properties)) {
    const { storedAs, required, description, enumeration: list, hidden, deprecated } = property;
    if (name === 'id' || hidden) continue;
    const returns = PLACES.includes(name) ? () => [Evidence] : list ? () => enumOf(list) : scalars[storedAs];
    const nullable = !required && storedAs !== 'strings' && storedAs !== 'integers';
    Field(returns as never, { nullable, description, ...(deprecated ? { deprecationReason: deprecated } : {}) })(
      prototype,
      name,
    );
  }
}

/** `<Name>Edge` and `<Name>Connection`; with properties, the edge has the relationship that it stands for. */
function connectionTypes(name: string, node: () => object, properties: Properties | null): ConnectionTypes {
  const edge = namedClass(`${name}Edge`, edgeClass(node));
  if (properties) addRelation(edge, properties);
  ObjectType(`${name}Edge`, { simpleResolvers: true, description: 'One entry of a connection.' })(edge);
  const connection = namedClass(
    `${name}Connection`,
    connectionClass(() => edge, node),
  );
  ObjectType(`${name}Connection`, listInPages())(connection);
  return { edge, connection, through: properties !== null };
}

export const DENIALS =
  'The sources that say that it is not so. A relationship that is denied stays, with who states it and who denies it.';

function addRelation(edge: ClassType, properties: Properties): void {
  const prototype = edge.prototype as object;
  Field(() => Relation, {
    nullable: true,
    description: 'The relationship behind this entry; null in a root list, which has none.',
  })(prototype, 'relation');
  addProperties(edge, {
    ...properties,
    since: partialDate('When it began.'),
    until: partialDate('When it ended.'),
    occurrence: text('Which one it is if the same two nodes have several, such as the year of a yearly award.'),
  });
  Field(() => [Evidence], {
    description: 'The sources that state the relationship; empty in a root list, which has none.',
  })(prototype, 'evidence');
  Field(() => [Evidence], { description: DENIALS })(prototype, 'denials');
}
