import { at, edge, source } from './second-documents.js';
import type { Content } from './small-package.js';

/** What took the place of what: two schools merged, a policy repealed by the next, bodies and programmes succeeded. */
export const SUCCESSIONS: Content = {
  ...source('yunhe-2026', '云禾教育新布局', '2026-02-10'),
  'nodes/schools.csv': at(
    'yunhe-2026#p1',
    { id: 'school:yunhe-third', name: '云禾第三中学', status: 'CLOSED' },
    { id: 'school:yunhe-second', name: '云禾第二中学', status: 'CLOSED' },
    { id: 'school:yunhe-joint', name: '云禾联合中学', status: 'OPEN', opened: '2025-09' },
  ),
  'nodes/policies.csv': at(
    'yunhe-2026#p2',
    { id: 'policy:yunhe-rules' },
    {
      id: 'policy:yunhe-rules-2025',
      name: '云禾区智能课堂管理办法（修订）',
      policyKind: 'MEASURE',
      issuedOn: '2025-06',
    },
  ),
  'nodes/organizations.csv': at(
    'yunhe-2026#p3',
    { id: 'organization:yunhe-education' },
    { id: 'organization:yunhe-education-sports', name: '云禾区教育和体育局', organizationKind: 'GOVERNMENT_BODY' },
  ),
  'nodes/programs.csv': at(
    'yunhe-2026#p4',
    { id: 'program:yunhe-reading' },
    { id: 'program:yunhe-reading-for-all', name: '全民阅读行动', category: 'CURRICULUM', status: 'ACTIVE' },
  ),
  'nodes/districts.csv': at(
    'yunhe-2026#p1',
    { id: 'district:yunhe' },
    ...['daxi', 'shangxi', 'xiaxi'].map((slug) => ({ id: `district:${slug}` })),
  ),
  'edges/implemented-in.csv': at('yunhe-2026#p4', edge('program:yunhe-reading-for-all', 'district:yunhe')),
  'edges/issued-in.csv': at('yunhe-2026#p2', edge('policy:yunhe-rules-2025', 'district:yunhe')),
  'edges/replaces.csv': [
    ...at(
      'yunhe-2026#p5',
      edge('district:shangxi', 'district:daxi', { since: '2023' }),
      edge('district:xiaxi', 'district:daxi', { since: '2023' }),
    ),
    ...at(
      'yunhe-2026#p1',
      edge('school:yunhe-joint', 'school:yunhe-third', { since: '2025-09' }),
      edge('school:yunhe-joint', 'school:yunhe-second', { since: '2025-09' }),
    ),
    ...at('yunhe-2026#p2', edge('policy:yunhe-rules-2025', 'policy:yunhe-rules', { since: '2025-07-01' })),
    ...at('yunhe-2026#p3', edge('organization:yunhe-education-sports', 'organization:yunhe-education')),
    ...at('yunhe-2026#p4', edge('program:yunhe-reading-for-all', 'program:yunhe-reading', { since: '2025' })),
  ],
};
