import type { EdgeDefinition, RelationField } from '../model/edge-definition.js';
import { about, aboutFields } from './about/about.edge.js';
import { awardedTo, awardedToFields } from './awarded-to/awarded-to.edge.js';
import { forFields, forProgram } from './for/for.edge.js';
import { implementedIn, implementedInFields } from './implemented-in/implemented-in.edge.js';
import { issuedIn, issuedInFields } from './issued-in/issued-in.edge.js';
import { locatedIn, locatedInFields } from './located-in/located-in.edge.js';
import { of, ofFields } from './of/of.edge.js';
import { operates, operatesFields } from './operates/operates.edge.js';
import { partOf, partOfFields } from './part-of/part-of.edge.js';
import { participatesIn, participatesInFields } from './participates-in/participates-in.edge.js';
import { partnersIn, partnersInFields } from './partners-in/partners-in.edge.js';
import { partnersWith, partnersWithFields } from './partners-with/partners-with.edge.js';
import { reportedIn, reportedInFields } from './reported-in/reported-in.edge.js';
import { under, underFields } from './under/under.edge.js';

/** Every relationship type of the graph. */
export const edges: readonly EdgeDefinition[] = [partOf, locatedIn, implementedIn, participatesIn, partnersIn, partnersWith, operates, under, issuedIn, awardedTo, of, about, forProgram, reportedIn];

/** Every field of a node that follows relationships. */
export const relationFields: readonly RelationField[] = [
  partOfFields,
  locatedInFields,
  implementedInFields,
  participatesInFields,
  partnersInFields,
  partnersWithFields,
  operatesFields,
  underFields,
  issuedInFields,
  awardedToFields,
  ofFields,
  aboutFields,
  forFields,
  reportedInFields,
].flatMap((fields): readonly RelationField[] => Object.values(fields));
