import { picker } from '../support/random-graph.js';
import type { Cells, Content } from '../support/small-package.js';

/** How many there are of each kind at scale 1; cities stay as many at every scale. */
const SIZES = { cities: 16, districts: 96, schools: 5_000, programs: 960, organizations: 500, observations: 200_000 };
export const METRICS = 20;
const SOURCES = 200;
const PARAGRAPHS = 400;
const FIRST_YEAR = 2015;

const times = <Row>(count: number, row: (index: number) => Row): readonly Row[] =>
  Array.from({ length: count }, (_, index) => row(index));
const placeOf = (index: number): string => `source:s${index % SOURCES}#p${(index % PARAGRAPHS) + 1}`;

type Sizes = typeof SIZES;

export const sizesAt = (scale: number): Sizes => {
  const scaled = (size: number): number =>
    Math.max(SIZES.cities, Math.round((size * scale) / SIZES.cities) * SIZES.cities);
  const all = Object.fromEntries(Object.entries(SIZES).map(([kind, size]) => [kind, scaled(size)])) as Sizes;
  return { ...all, cities: SIZES.cities };
};

const entity = (kind: string, word: string, index: number): Cells => ({
  id: `${kind}:b${index}`,
  name: `虚构${word}${index}号`,
  nameEn: `Invented ${kind} ${index}`,
  evidence: placeOf(index),
});

/** A province of invented schools: the same for the same scale and seed. */
export function benchGraph(scale: number, seed: number): Content {
  const sizes = sizesAt(scale);
  const pick = picker(seed);
  const { cities, districts, schools, programs, organizations } = sizes;
  const link = (from: string, to: string, more: Cells = {}, place = pick(SOURCES * PARAGRAPHS)): Cells => ({
    from,
    to,
    ...more,
    evidence: placeOf(place),
  });
  return {
    'nodes/sources.csv': times(SOURCES, (index) => ({
      id: `source:s${index}`,
      title: `第${index}号工作报告`,
      publishedOn: '2024-12-16',
      sourceKind: 'GOVERNMENT',
      locators: `p1-p${PARAGRAPHS}`,
    })),
    'nodes/districts.csv': [
      ...times(cities, (index) => ({ ...entity('district', '市', index), level: 'CITY' })),
      ...times(districts, (index) => ({ ...entity('district', '县', cities + index), level: 'COUNTY' })),
    ],
    'edges/part-of.csv': times(districts, (index) =>
      link(`district:b${cities + index}`, `district:b${index % cities}`),
    ),
    'nodes/schools.csv': times(schools, (index) => entity('school', '小学', index)),
    'edges/located-in.csv': times(schools, (index) =>
      link(`school:b${index}`, `district:b${cities + (index % districts)}`),
    ),
    'nodes/programs.csv': times(programs, (index) => ({
      ...entity('program', '项目', index),
      category: 'PRESCHOOL',
      status: 'ACTIVE',
    })),
    'edges/implemented-in.csv': times(programs, (index) =>
      link(`program:b${index}`, `district:b${cities + (index % districts)}`),
    ),
    'edges/participates-in.csv': times(schools * 2, (index) =>
      link(`school:b${index >> 1}`, `program:b${(Math.floor(index / 2) * 7 + (index % 2) * 3) % programs}`, {
        participation: 'SITE',
      }),
    ),
    'nodes/organizations.csv': times(organizations, (index) => ({
      ...entity('organization', '机构', index),
      organizationKind: 'COMPANY',
    })),
    'edges/partners-in.csv': times(programs * 2, (index) => {
      const organization = (index * 11 + (index % 2)) % organizations;
      return link(
        `organization:b${organization}`,
        `program:b${index >> 1}`,
        { role: 'TECHNOLOGY' },
        organization + (index % 2),
      );
    }),
    'nodes/metrics.csv': times(METRICS, metric),
    'nodes/observations.csv': times(sizes.observations, (index) => observation(index, sizes, pick(100_000))),
  };
}

const metric = (index: number): Cells => ({
  id: `metric:b${index}`,
  name: `虚构指标${index}`,
  nameEn: `Invented metric ${index}`,
  unit: 'PERSON',
  direction: 'NEUTRAL',
  additive: 'true',
  additiveOverTime: 'false',
  definition: `第${index}项`,
  definitionEn: `Number ${index}`,
});

/** Every school has a figure of every metric for the first year, then of every metric for the second, and so on. */
function observation(index: number, { schools, programs }: Sizes, value: number): Cells {
  const school = index % schools;
  const year = FIRST_YEAR + Math.floor(index / schools / METRICS);
  return {
    id: `observation:b${index}`,
    metric: `metric:b${Math.floor(index / schools) % METRICS}`,
    about: `school:b${school}`,
    program: `program:b${(school * 7) % programs}`,
    extent: 'WHOLE',
    value: String(value),
    qualifier: 'EXACT',
    status: 'ACTUAL',
    rank: 'NORMAL',
    periodStart: `${year}-01-01`,
    periodEnd: `${year}-12-31`,
    periodPrecision: 'YEAR',
    asPrinted: `${value}人`,
    evidence: placeOf(index),
  };
}
