import { Field, Float, ID, InterfaceType, Int, ObjectType, type ClassType } from 'type-graphql';
import type { EdgeDefinition } from '../model/definition/edge.js';
import { enumeration } from '../model/definition/enumeration.js';
import type { GraphModel } from '../model/definition/graph-model.js';
import { entityProperties, type NodeDefinition } from '../model/definition/node.js';
import { partialDate, type Properties, type Property } from '../model/definition/property.js';
import { enumOf, type EnumObject } from './enums.js';
import { FilterTypes } from './filter-types.js';
import { Evidence, labelKinds, Node, PageInfo, relationCountType, typeOfId } from './node.type.js';
import { askedLists } from '../domain/vocabulary.js';
import { DateScalar, PartialDate } from './scalars.js';

/** A connection type and its edge type. */
export interface ConnectionTypes {
  readonly edge: ClassType;
  readonly connection: ClassType;
  /** Whether the edge stands for a relationship. */
  readonly through: boolean;
}

/** The classes of the schema that follow from the definitions. Made once: a class that is decorated twice is in the schema twice. */
export class GraphTypes {
  readonly EntityKind: EnumObject;
  readonly RelationType: EnumObject;
  readonly Entity: ClassType;
  readonly Relation: ClassType;
  readonly RelationCount: ClassType;
  readonly relations: ConnectionTypes;
  readonly filters: FilterTypes;
  readonly #nodes = new Map<string, ClassType>();
  readonly #connections = new Map<string, ConnectionTypes>();

  constructor(readonly model: GraphModel) {
    const words = (
      definitions: readonly (NodeDefinition | EdgeDefinition)[],
    ): Record<string, readonly [string, string]> =>
      Object.fromEntries(
        definitions.map((definition) => [
          'type' in definition ? definition.type : definition.kind.toUpperCase(),
          [definition.words.zh, definition.words.en],
        ]),
      );
    labelKinds(model.nodes);
    // TypeGraphQL wants every enum before it begins.
    for (const list of [...askedLists, ...model.enumerations]) enumOf(list);
    this.EntityKind = enumOf(enumeration('EntityKind', 'The kinds of entity.', words(model.entities)));
    this.RelationType = enumOf(enumeration('RelationType', 'The types of relationship.', words(model.edges)));
    this.filters = new FilterTypes(model);
    this.Entity = this.#entity();
    for (const node of model.nodes) this.#nodes.set(node.label, this.#node(node));
    this.Relation = this.#relation();
    this.RelationCount = relationCountType(this.RelationType) as ClassType;
    this.relations = connectionTypes('Relation', () => this.Relation, null);
    for (const node of model.nodes) this.#addConnection(node.label, () => this.nodeOf(node), false);
    for (const field of model.fields.filter(({ many, target }) => many && target === 'Entity'))
      this.#addConnection(field.connection, () => this.Entity, field.connection !== 'Entity');
  }

  nodeOf(node: NodeDefinition | 'Entity' | 'Node'): ClassType {
    if (node === 'Node') return Node as unknown as ClassType;
    return node === 'Entity' ? this.Entity : (this.#nodes.get(node.label) as ClassType);
  }

  /** The types, beside Entity and Relation, that have evidence: statements, and edges that stand for a relationship. */
  get evidencedTypes(): readonly ClassType[] {
    const statements = this.model.nodes
      .filter((node) => !node.entity && 'evidence' in node.properties)
      .map((node) => this.nodeOf(node));
    return [...statements, ...[...this.#connections.values()].filter(({ through }) => through).map(({ edge }) => edge)];
  }

  connectionOf(name: string): ConnectionTypes {
    return this.#connections.get(name) as ConnectionTypes;
  }

  #entity(): ClassType {
    abstract class Entity extends Node {}
    addFields(Entity, { kind: this.EntityKind }, 'The kind of entity.');
    addProperties(Entity, entityProperties);
    InterfaceType({
      implements: Node,
      resolveType: typeOfId,
      description: 'A thing with a name, of which sources tell facts.',
    })(Entity);
    return Entity as unknown as ClassType;
  }

  #node({ label, entity, description, properties }: NodeDefinition): ClassType {
    const parent = (entity ? this.Entity : Node) as ClassType;
    const { [label]: type } = { [label]: class extends parent {} } as Record<string, ClassType>;
    const own = Object.entries(properties).filter(([name]) => name !== 'id' && !(entity && name in entityProperties));
    addProperties(type as ClassType, Object.fromEntries(own));
    ObjectType(label, { implements: entity ? [this.Entity, Node] : Node, simpleResolvers: true, description })(
      type as ClassType,
    );
    return type as ClassType;
  }

  #relation(): ClassType {
    class Relation {}
    Field(() => ID, { description: 'TYPE|from|to, and |role where one pair can have several.' })(
      Relation.prototype,
      'id',
    );
    addFields(Relation, { type: this.RelationType }, 'What kind of relationship it is.');
    Field(() => Node, { description: 'Where it comes from.' })(Relation.prototype, 'from');
    Field(() => Node, { description: 'Where it leads to.' })(Relation.prototype, 'to');
    addProperties(Relation, optional(this.model.edgeProperties));
    ObjectType({ simpleResolvers: true, description: 'One relationship, seen as a fact of its own.' })(Relation);
    return Relation;
  }

  /** The edge has what the relationships that lead here have; what all of them must have is never null where `exact`. */
  #addConnection(name: string, node: () => ClassType, exact: boolean): void {
    const leading = this.model.fields
      .filter((field) => field.many && field.connection === name)
      .flatMap((field) => field.edges);
    const own = Object.assign({}, ...leading.map((edge) => edge.own)) as Properties;
    this.#connections.set(
      name,
      connectionTypes(
        name,
        node,
        leading.length > 0 ? { relation: () => this.Relation, properties: exact ? own : optional(own) } : null,
      ),
    );
  }
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

/** One field per property; evidence as pieces of evidence, which their resolver makes. */
function addProperties(type: object, properties: Properties): void {
  const { prototype } = type as { prototype: object };
  for (const [name, { storedAs, required, description, enumeration: list, hidden }] of Object.entries(properties)) {
    if (name === 'id' || hidden) continue;
    const returns = name === 'evidence' ? () => [Evidence] : list ? () => enumOf(list) : scalars[storedAs];
    Field(returns as never, { nullable: !required && storedAs !== 'strings' && storedAs !== 'integers', description })(
      prototype,
      name,
    );
  }
}

function addFields(type: object, fields: Readonly<Record<string, object>>, description: string): void {
  for (const [name, returns] of Object.entries(fields))
    Field(() => returns as never, { description })((type as { prototype: object }).prototype, name);
}

/** `<Name>Edge` and `<Name>Connection`, after Relay; the edge has the relationship it stands for where there is one. */
function connectionTypes(
  name: string,
  node: () => ClassType,
  through: { readonly relation: () => ClassType; readonly properties: Properties } | null,
): ConnectionTypes {
  const { [`${name}Edge`]: edge } = { [`${name}Edge`]: class {} } as Record<string, ClassType>;
  const edgeType = edge as ClassType;
  Field(() => String, { description: 'Where in the list this is: for after or before.' })(
    edgeType.prototype as object,
    'cursor',
  );
  Field(node, { description: 'What the list is of.' })(edgeType.prototype as object, 'node');
  if (through) {
    Field(through.relation, {
      nullable: true,
      description: 'The relationship it stands for; null on a list of the root, where there is none.',
    })(edgeType.prototype as object, 'relation');
    addProperties(edgeType, {
      ...through.properties,
      since: partialDate('From when it was so.'),
      until: partialDate('Until when it was so.'),
    });
    Field(() => [Evidence], { description: 'Where the relationship is said; empty on a list of the root.' })(
      edgeType.prototype as object,
      'evidence',
    );
  }
  ObjectType(`${name}Edge`, { simpleResolvers: true, description: 'One entry of a list.' })(edgeType);

  const { [`${name}Connection`]: connection } = { [`${name}Connection`]: class {} } as Record<string, ClassType>;
  const connectionType = connection as ClassType;
  Field(() => [edgeType], { description: 'The entries of this page, with what belongs to the list.' })(
    connectionType.prototype as object,
    'edges',
  );
  Field(() => [node()], { description: 'The entries of this page alone.' })(
    connectionType.prototype as object,
    'nodes',
  );
  Field(() => PageInfo, { description: 'Whether and where the list goes on.' })(
    connectionType.prototype as object,
    'pageInfo',
  );
  Field(() => Int, { description: 'How many there are in all, on all pages; counted only where it is asked for.' })(
    connectionType.prototype as object,
    'totalCount',
  );
  ObjectType(`${name}Connection`, {
    simpleResolvers: true,
    description: 'A list in pages, after the Relay specification.',
  })(connectionType);
  return { edge: edgeType, connection: connectionType, through: through !== null };
}
