import { graphModel } from '../../src/edges/graph.js';
import { relationId } from '../../src/model/definition/edge.js';
import type { EdgeRow, SeedGraph } from '../../src/seed/load/seed-graph.js';

export const SCHOOLS = 20_000;
export const PROGRAMS = 25;
export const PER_PROGRAM = 60;
/** More than are followed of one type and direction. */
export const ALLIES = 1_200;
const node = (label: string, slug: string): SeedGraph['nodes'][number] => {
  const definition = graphModel.nodes.find((each) => each.label === label);
  if (!definition) throw new Error(label);
  const id = `${definition.kind}:${slug}`;
  return { definition, id, properties: { id, name: slug } };
};
const edge = (type: string, from: string, to: string): EdgeRow => {
  const definition = graphModel.edgeOf(type);
  if (!definition) throw new Error(type);
  const id = relationId(type, from, to);
  return { definition, id, from, to, properties: { id, evidence: ['source:one#p1'], to } };
};

/**
 * A district and its neighbour, each with 10,000 schools, in one city. Two schools have one partner, and the
 * districts are joined directly to an organisation.
 */
export function twoHubs(): SeedGraph {
  const schools = Array.from({ length: SCHOOLS }, (_, index) => node('School', `s${index}`));
  const others = [
    node('District', 'city'),
    node('District', 'even'),
    node('District', 'odd'),
    node('Organization', 'partner'),
    node('Organization', 'zeal'),
    node('Source', 'one'),
  ];
  const programs = Array.from({ length: PROGRAMS }, (_, index) => node('Program', `p${index}`));
  const allies = Array.from({ length: ALLIES }, (_, index) => node('Organization', `a${index}`));
  return {
    nodes: [...schools, ...programs, ...allies, ...others],
    edges: [
      ...schools.map(({ id }, index) => edge('LOCATED_IN', id, index % 2 === 0 ? 'district:even' : 'district:odd')),
      ...schools.map(({ id }) => edge('PARTNERS_WITH', 'organization:zeal', id)),
      ...['even', 'odd'].map((slug) => edge('PART_OF', `district:${slug}`, 'district:city')),
      ...allies.map(({ id }) => edge('PARTNERS_WITH', id, 'school:s9999')),
      ...programs.flatMap(({ id }, index) =>
        schools
          .slice(index * PER_PROGRAM, (index + 1) * PER_PROGRAM)
          .map((school) => edge('PARTICIPATES_IN', school.id, id)),
      ),
      edge('PARTNERS_WITH', 'organization:partner', 'school:s2'),
      edge('PARTNERS_WITH', 'organization:partner', 'school:s3'),
      edge('PARTNERS_WITH', 'organization:zeal', 'district:odd'),
    ],
  };
}
