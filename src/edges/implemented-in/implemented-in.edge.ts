import { defineEdge, toMany } from '../../model/edge-definition.js';
import { district } from '../../nodes/district/district.node.js';
import { program } from '../../nodes/program/program.node.js';

export const implementedIn = defineEdge({
  type: 'IMPLEMENTED_IN',
  description: 'A programme is done, or planned, in a district.',
  words: { zh: '实施于', en: 'Implemented in' },
  from: [program],
  to: [district],
  perFrom: { least: 1, most: null },
});

const edges = [implementedIn];
export const implementedInFields = {
  programDistricts: toMany({ on: program, name: 'districts', description: 'The districts it is done in.', edges, direction: 'OUT', target: district }),
  districtPrograms: toMany({ on: district, name: 'programs', description: 'The programmes done, or planned, in it.', edges, direction: 'IN', target: program, descendants: true }),
};
