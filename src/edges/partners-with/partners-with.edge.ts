import { defineEdge, toMany } from '../../model/edge-definition.js';
import { text } from '../../model/property.js';
import { district } from '../../nodes/district/district.node.js';
import { organization } from '../../nodes/organization/organization.node.js';
import { school } from '../../nodes/school/school.node.js';
import { operates } from '../operates/operates.edge.js';

export const partnersWith = defineEdge({
  type: 'PARTNERS_WITH',
  description: 'A partnership for which no programme is named, or a co-founding.',
  words: { zh: '合作', en: 'Partners with' },
  from: [organization],
  to: [district, school, organization],
  properties: { mode: text('The form of cooperation, as printed: U-G-S.') },
});

export const partnersWithFields = {
  organizationSchools: toMany({
    on: organization,
    name: 'schools',
    description: 'The schools that it runs or partners with; the edge says which.',
    edges: [operates, partnersWith],
    direction: 'OUT',
    target: school,
  }),
};
