import type { EdgeDefinition, RelationField } from '../model/definition/edge.js';
import type { EdgeFilter, EdgeOrder } from '../model/definition/filter-field.js';
import { about, aboutFields, aboutFilters, aboutOrders } from './about/about.edge.js';
import { awardedTo, awardedToFields, awardedToFilters } from './awarded-to/awarded-to.edge.js';
import { forFields, forFilters, forProgram } from './for/for.edge.js';
import {
  implementedIn,
  implementedInFields,
  implementedInFilters,
  implementedInOrders,
} from './implemented-in/implemented-in.edge.js';
import { issuedIn, issuedInFields, issuedInFilters } from './issued-in/issued-in.edge.js';
import { locatedIn, locatedInFields, locatedInFilters } from './located-in/located-in.edge.js';
import { of, ofFields, ofFilters, ofOrders } from './of/of.edge.js';
import { operates, operatesFields } from './operates/operates.edge.js';
import { partOf, partOfFields, partOfFilters } from './part-of/part-of.edge.js';
import { participatesIn, participatesInFields, participatesInFilters } from './participates-in/participates-in.edge.js';
import { partnersIn, partnersInFields, partnersInFilters, partnersInOrders } from './partners-in/partners-in.edge.js';
import { partnersWith, partnersWithFields, partnersWithFilters } from './partners-with/partners-with.edge.js';
import { reportedIn, reportedInFields, reportedInFilters } from './reported-in/reported-in.edge.js';
import { under, underFields } from './under/under.edge.js';

/** Every relationship type of the graph. */
export const edges: readonly EdgeDefinition[] = [
  partOf,
  locatedIn,
  implementedIn,
  participatesIn,
  partnersIn,
  partnersWith,
  operates,
  under,
  issuedIn,
  awardedTo,
  of,
  about,
  forProgram,
  reportedIn,
];

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

/** Every field that relationships give to a filter. */
export const edgeFilters: readonly EdgeFilter[] = [
  partOfFilters,
  locatedInFilters,
  implementedInFilters,
  participatesInFilters,
  partnersInFilters,
  partnersWithFilters,
  issuedInFilters,
  awardedToFilters,
  ofFilters,
  aboutFilters,
  forFilters,
  reportedInFilters,
].flat();

/** Every order that relationships give. */
export const edgeOrders: readonly EdgeOrder[] = [implementedInOrders, partnersInOrders, ofOrders, aboutOrders].flat();
