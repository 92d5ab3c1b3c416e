import type { Cells, Content } from './small-package.js';

/** Documents of an invented county, each a package of its own that says what the earlier ones could not. */

export const source = (id: string, title: string, publishedOn: string, cells: Cells = {}): Content => ({
  'nodes/sources.csv': [
    { id: `source:${id}`, title, publishedOn, sourceKind: 'GOVERNMENT', locators: 'p1-p9', ...cells },
  ],
});
/** Rows of a table that all cite one place. */
export const at = (evidence: string, ...rows: readonly Cells[]): readonly Cells[] =>
  rows.map((row) => ({ evidence: `source:${evidence}`, ...row }));
export const edge = (from: string, to: string, cells: Cells = {}): Cells => ({ from, to, ...cells });
const county = (slug: string, name: string, code: string): Cells => ({
  ...{ id: `district:${slug}`, name, level: 'COUNTY', code, codeYear: '2020', evidence: `source:codes-2020#${code}` },
});

const CODES_2020: Content = {
  ...source('codes-2020', '行政区划代码(2020)', '2020-01-15', {
    sourceKind: 'STANDARD',
    locators: '379900;379800;379921;379922;379923',
  }),
  'nodes/districts.csv': [
    {
      id: 'district:linhe',
      name: '临河市',
      level: 'CITY',
      code: '379900',
      codeYear: '2020',
      evidence: 'source:codes-2020#379900',
    },
    {
      id: 'district:dongping-city',
      name: '东坪市',
      level: 'CITY',
      code: '379800',
      codeYear: '2020',
      evidence: 'source:codes-2020#379800',
    },
    county('yunhe', '云禾县', '379921'),
    county('daxi', '大溪县', '379922'),
    county('anning', '安凝县', '379923'),
  ],
  'edges/part-of.csv': ['yunhe', 'daxi', 'anning'].map((slug, index) =>
    edge(`district:${slug}`, 'district:linhe', { evidence: `source:codes-2020#37992${index + 1}` }),
  ),
};

/** In 2024 the county 云禾 is a district of another city, and 大溪 is split in two. */
const CODES_2024: Content = {
  ...source('codes-2024', '行政区划代码(2024)', '2024-01-15', {
    sourceKind: 'STANDARD',
    locators: '379900;379800;379803;379922;379931;379932',
  }),
  'nodes/districts.csv': [
    ...at('codes-2024#379900', { id: 'district:linhe' }, { id: 'district:dongping-city' }),
    ...at('codes-2024#379803', { id: 'district:yunhe', name: '云禾区', code: '379803', codeYear: '2024' }),
    ...at('codes-2024#379922', { id: 'district:daxi' }),
    ...at('codes-2024#379931', {
      id: 'district:shangxi',
      name: '上溪县',
      level: 'COUNTY',
      code: '379931',
      codeYear: '2024',
    }),
    ...at('codes-2024#379932', {
      id: 'district:xiaxi',
      name: '下溪县',
      level: 'COUNTY',
      code: '379932',
      codeYear: '2024',
    }),
  ],
  'edges/part-of.csv': [
    ...at(
      'codes-2024#379803',
      edge('district:yunhe', 'district:linhe', { until: '2023-07' }),
      edge('district:yunhe', 'district:dongping-city', { since: '2023-07' }),
    ),
    ...at('codes-2024#379922', edge('district:daxi', 'district:linhe', { until: '2023' })),
    ...at('codes-2024#379931', edge('district:shangxi', 'district:linhe', { since: '2023' })),
    ...at('codes-2024#379932', edge('district:xiaxi', 'district:linhe', { since: '2023' })),
  ],
};

const FIRST: Content = {
  ...source('yunhe-2021', '云禾县教育工作总结', '2021-03-01'),
  'nodes/districts.csv': at('yunhe-2021#p1', { id: 'district:yunhe' }),
  'nodes/programs.csv': at(
    'yunhe-2021#p2',
    { id: 'program:yunhe-ai', name: '云禾智能课堂', category: 'DIGITAL_EDUCATION', status: 'PLANNED', starts: '2021' },
    {
      id: 'program:yunhe-reading',
      name: '云禾书香行动',
      category: 'CURRICULUM',
      status: 'PLANNED',
      nameEn: 'Yunhe Reads',
    },
  ),
  'nodes/organizations.csv': at(
    'yunhe-2021#p3',
    { id: 'organization:heyun', name: '禾云科技公司', organizationKind: 'COMPANY' },
    { id: 'organization:yunhe-education', name: '云禾县教育局', organizationKind: 'GOVERNMENT_BODY' },
    { id: 'organization:yunhe-finance', name: '云禾县财政局', organizationKind: 'GOVERNMENT_BODY' },
  ),
  'nodes/schools.csv': at('yunhe-2021#p4', { id: 'school:yunhe-first', name: '云禾县第一中学', status: 'BUILDING' }),
  'nodes/policies.csv': at('yunhe-2021#p5', {
    id: 'policy:yunhe-plan',
    name: '云禾县教育提升方案',
    policyKind: 'PLAN',
  }),
  'nodes/recognitions.csv': at(
    'yunhe-2021#p6',
    { id: 'recognition:balanced-county', name: '优质均衡县', recognitionKind: 'REVIEW_PASSED' },
    { id: 'recognition:advanced-bureau', name: '年度先进教育局', recognitionKind: 'HONOUR' },
  ),
  'edges/implemented-in.csv': at(
    'yunhe-2021#p2',
    edge('program:yunhe-ai', 'district:yunhe'),
    edge('program:yunhe-reading', 'district:yunhe'),
  ),
  'edges/partners-in.csv': at('yunhe-2021#p3', edge('organization:heyun', 'program:yunhe-ai', { role: 'TECHNOLOGY' })),
  'edges/located-in.csv': at(
    'yunhe-2021#p4',
    edge('school:yunhe-first', 'district:yunhe'),
    edge('organization:yunhe-education', 'district:yunhe'),
    edge('organization:yunhe-finance', 'district:yunhe'),
  ),
  'edges/participates-in.csv': at(
    'yunhe-2021#p4',
    edge('school:yunhe-first', 'program:yunhe-ai', { participation: 'PILOT' }),
  ),
  'edges/issued-in.csv': at('yunhe-2021#p5', edge('policy:yunhe-plan', 'district:yunhe')),
  'edges/issued-by.csv': at('yunhe-2021#p5', edge('policy:yunhe-plan', 'organization:yunhe-education')),
  'edges/awarded-to.csv': at(
    'yunhe-2021#p6',
    edge('recognition:balanced-county', 'district:yunhe', { award: 'AIMED_AT', heldBy: 'SELF' }),
    edge('recognition:advanced-bureau', 'district:yunhe', {
      ...{ award: 'GRANTED', heldBy: 'SELF', occurrence: '2020', since: '2020' },
    }),
  ),
};

/** Only the month of its publication is known. */
const SECOND: Content = {
  ...source('yunhe-2023', '云禾教育这五年', '2023-05', { sourceKind: 'MEDIA' }),
  'nodes/districts.csv': at('yunhe-2023#p1', { id: 'district:yunhe', aliases: '云禾' }, { id: 'district:anning' }),
  'nodes/programs.csv': at('yunhe-2023#p2', { id: 'program:yunhe-ai', status: 'ACTIVE', starts: '2021-09' }),
  'nodes/organizations.csv': at(
    'yunhe-2023#p3',
    { id: 'organization:heyun' },
    { id: 'organization:yunhe-education' },
    { id: 'organization:yunhe-finance' },
    { id: 'organization:yunhe-assessor', name: '第三方机构', organizationKind: 'COMPANY', nameless: 'true' },
  ),
  'nodes/schools.csv': at('yunhe-2023#p4', { id: 'school:yunhe-first', status: 'OPEN' }),
  'nodes/policies.csv': at(
    'yunhe-2023#p5',
    { id: 'policy:yunhe-plan', issuedOn: '2020-11' },
    { id: 'policy:yunhe-rules', name: '云禾县智能课堂管理办法', policyKind: 'MEASURE' },
  ),
  'nodes/recognitions.csv': at(
    'yunhe-2023#p6',
    { id: 'recognition:balanced-county' },
    { id: 'recognition:advanced-bureau' },
  ),
  'edges/partners-in.csv': at(
    'yunhe-2023#p3',
    edge('organization:heyun', 'program:yunhe-ai', { role: 'TECHNOLOGY', since: '2019' }),
    edge('organization:heyun', 'program:yunhe-ai', { role: 'TECHNOLOGY', occurrence: '2022', since: '2022' }),
  ),
  'edges/located-in.csv': at(
    'yunhe-2023#p4',
    edge('school:yunhe-first', 'district:yunhe', { until: '2022-08' }),
    edge('school:yunhe-first', 'district:anning', { since: '2022-08' }),
  ),
  'edges/issued-by.csv': at(
    'yunhe-2023#p5',
    edge('policy:yunhe-plan', 'organization:yunhe-education'),
    edge('policy:yunhe-plan', 'organization:yunhe-finance'),
    edge('policy:yunhe-plan', 'organization:yunhe-assessor'),
  ),
  'edges/issued-in.csv': at('yunhe-2023#p5', edge('policy:yunhe-rules', 'district:yunhe')),
  'edges/under.csv': at('yunhe-2023#p5', edge('policy:yunhe-rules', 'policy:yunhe-plan')),
  'edges/awarded-to.csv': at(
    'yunhe-2023#p6',
    edge('recognition:balanced-county', 'district:yunhe', { award: 'GRANTED', heldBy: 'SELF', since: '2022-12' }),
    edge('recognition:advanced-bureau', 'district:yunhe', {
      ...{ award: 'GRANTED', heldBy: 'SELF', occurrence: '2022', since: '2022' },
    }),
    edge('recognition:advanced-bureau', 'district:yunhe', {
      ...{ award: 'AIMED_AT', heldBy: 'SELF', occurrence: '2024', since: '2024' },
    }),
  ),
  'claims.csv': at(
    'yunhe-2023#p4',
    { about: 'school:yunhe-first', property: 'name', value: '云禾县第一中学', until: '2022' },
    { about: 'school:yunhe-first', property: 'name', value: '云禾实验中学', since: '2022' },
  ),
};

/** When the first partnership ended. */
const THIRD: Content = {
  ...source('yunhe-2024', '合作回顾', '2024', { sourceKind: 'PARTNER' }),
  'nodes/programs.csv': at('yunhe-2024#p1', { id: 'program:yunhe-ai' }),
  'nodes/organizations.csv': at('yunhe-2024#p1', { id: 'organization:heyun' }),
  'edges/partners-in.csv': at(
    'yunhe-2024#p1',
    edge('organization:heyun', 'program:yunhe-ai', { role: 'TECHNOLOGY', until: '2020' }),
  ),
};

const derived = (id: string, publishedOn: string, from: string, derivation: string, status: string): Content => ({
  ...source(id, id, publishedOn),
  'nodes/sources.csv': [...(source(id, id, publishedOn)['nodes/sources.csv'] ?? []), { id: `source:${from}` }],
  'nodes/programs.csv': at(`${id}#p1`, { id: 'program:yunhe-reading', ...(status === '' ? {} : { status }) }),
  'edges/derived-from.csv': [edge(`source:${id}`, `source:${from}`, { derivation })],
});
/** A revision, a revision of this one that leaves the status out, a reprint of the original, a translation. */
const REVISED = derived('yunhe-2021-revised', '2022', 'yunhe-2021', 'REVISION', 'ACTIVE');
const REVISED_AGAIN = derived('yunhe-2021-third-version', '2022-06-01', 'yunhe-2021-revised', 'REVISION', '');
const REPRINTED = derived('yunhe-2021-reprint', '2025-01-01', 'yunhe-2021', 'REPRINT', 'PLANNED');
const TRANSLATED: Content = {
  ...derived('yunhe-2021-english', '2025-02-01', 'yunhe-2021', 'TRANSLATION', 'PLANNED'),
  'nodes/programs.csv': at('yunhe-2021-english#p1', {
    ...{ id: 'program:yunhe-reading', status: 'PLANNED', aliases: 'Bookish Yunhe Campaign' },
  }),
};

export const DOCUMENTS: readonly Content[] = [
  ...[CODES_2020, CODES_2024, FIRST, SECOND, THIRD],
  ...[REVISED, REVISED_AGAIN, REPRINTED, TRANSLATED],
];
