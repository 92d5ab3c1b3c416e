import { defineEdge, toMany, toOne } from '../../model/edge-definition.js';
import { district } from '../../nodes/district/district.node.js';
import { organization } from '../../nodes/organization/organization.node.js';
import { school } from '../../nodes/school/school.node.js';

export const locatedIn = defineEdge({
  type: 'LOCATED_IN',
  description: 'A school or an organisation is in a district.',
  words: { zh: '位于', en: 'Located in' },
  from: [school, organization],
  to: [district],
  perFrom: { least: 0, most: 1 },
});

const edges = [locatedIn];
export const locatedInFields = {
  schoolDistrict: toOne({ on: school, name: 'district', description: 'The district that it is in.', edges, direction: 'OUT', target: district }),
  organizationDistrict: toOne({ on: organization, name: 'district', description: 'The district that it is in, where a source says so.', edges, direction: 'OUT', target: district }),
  districtSchools: toMany({ on: district, name: 'schools', description: 'The schools in it that a source names.', edges, direction: 'IN', target: school, descendants: true }),
};
