import { Field, Int, ObjectType } from 'type-graphql';
import { connectionClass, edgeClass, listInPages } from '../../graphql/connection.type.js';
import { typeOf } from '../../graphql/graph-types.js';
import { organization } from '../../nodes/organization/organization.node.js';

const partnerNode = (): object => typeOf(organization);
const PARTNER_EDGE = {
  simpleResolvers: true,
  description: 'A partner, and the relationships that make it one.',
} as const;

@ObjectType(PARTNER_EDGE)
export class PartnerEdge extends edgeClass(partnerNode, { node: 'The organisation.' }) {
  @Field(() => Int, { description: 'The number of programmes here in which it is a partner.' })
  readonly programCount!: number;
}

@ObjectType(listInPages())
export class PartnerConnection extends connectionClass(() => PartnerEdge, partnerNode) {}

@ObjectType(PARTNER_EDGE)
export class SharedPartnerEdge extends PartnerEdge {}

@ObjectType(listInPages())
export class SharedPartnerConnection extends connectionClass(() => SharedPartnerEdge, partnerNode) {}
