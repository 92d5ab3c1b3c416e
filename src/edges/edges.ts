import type { DefinedEdge } from '../model/definition/defined-edge.js';
import { about } from './about/about.edge.js';
import { awardedTo } from './awarded-to/awarded-to.edge.js';
import { establishes } from './establishes/establishes.edge.js';
import { derivedFrom } from './derived-from/derived-from.edge.js';
import { corrects } from './corrects/corrects.edge.js';
import { forProgram } from './for/for.edge.js';
import { grantedBy } from './granted-by/granted-by.edge.js';
import { implementedIn } from './implemented-in/implemented-in.edge.js';
import { issuedBy } from './issued-by/issued-by.edge.js';
import { issuedIn } from './issued-in/issued-in.edge.js';
import { locatedIn } from './located-in/located-in.edge.js';
import { memberOf } from './member-of/member-of.edge.js';
import { of } from './of/of.edge.js';
import { operates } from './operates/operates.edge.js';
import { pairedWith } from './paired-with/paired-with.edge.js';
import { otherLocatedIn } from './other-located-in/other-located-in.edge.js';
import { otherPartOf } from './other-part-of/other-part-of.edge.js';
import { partOf } from './part-of/part-of.edge.js';
import { participatesIn } from './participates-in/participates-in.edge.js';
import { partnersIn } from './partners-in/partners-in.edge.js';
import { partnersWith } from './partners-with/partners-with.edge.js';
import { replaces } from './replaces/replaces.edge.js';
import { reportedIn } from './reported-in/reported-in.edge.js';
import { under } from './under/under.edge.js';

/** Every relationship type of the graph, with what it gives to the nodes at its ends: in the order of the schema. */
export const edges: readonly DefinedEdge[] = [
  partOf,
  otherPartOf,
  locatedIn,
  otherLocatedIn,
  implementedIn,
  participatesIn,
  partnersIn,
  partnersWith,
  pairedWith,
  operates,
  memberOf,
  establishes,
  under,
  issuedIn,
  issuedBy,
  replaces,
  awardedTo,
  grantedBy,
  of,
  about,
  forProgram,
  corrects,
  reportedIn,
  derivedFrom,
];
