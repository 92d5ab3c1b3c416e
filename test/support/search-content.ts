import { pinyinOf } from '../../src/seed/load/pinyin.js';
import type { Pick } from './random-graph.js';
import { SMALL, type Cells, type Content } from './small-package.js';

const PLACES: readonly (readonly [id: string, name: string, alias: string, code: string, above: string])[] = [
  ['weifang', '潍坊市', '潍坊', '370700', ''],
  ['linyi', '临沂市', '临沂', '371300', ''],
  ['fangzi', '坊子区', '坊子', '370704', 'weifang'],
  ['shizhong-a', '市中区', '', '370702', 'weifang'],
  ['shizhong-b', '市中区', '市中', '371302', 'linyi'],
  ['gaoxin', '临沂高新区', '高新区', '', 'linyi'],
];
const HAN = ['坊子', '潍坊', '智慧', '教育', '科大', '讯飞', '华为', '学院', '小学', '女', '投入', '资金', '高新'];
const LATIN = ['Smart', 'School', 'University', 'Weifang', 'Huawei', 'iFlytek', 'AI', 'Co-op', 'Investment', 'Of'];
const DAMAGE = 'abefghinuwxy';

/** A small package with random names, made of few words, so that much of it is found by much. */
export function searchContent(pick: Pick): Content {
  const one = <Value>(values: readonly Value[]): Value => values[pick(values.length)] as Value;
  const some = (most: number, words: readonly string[], between: string): string =>
    Array.from({ length: 1 + pick(most) }, () => one(words)).join(between);
  const han = (): string => some(3, HAN, '') + (pick(4) === 0 ? String(pick(3)) : '');
  const latin = (): string => some(3, LATIN, ' ');
  const names = (most: number): string =>
    [...new Set(Array.from({ length: pick(most + 1) }, () => (pick(2) === 0 ? han() : latin())))].join(';');
  const evidence = 'source:new#p1';
  const things = (kind: string, count: number, cells: Cells): readonly Cells[] =>
    Array.from({ length: count }, (_, index) => ({
      ...{ id: `${kind}:r${index}`, name: han() },
      ...(pick(2) === 0 ? { nameEn: latin() } : {}),
      ...{ aliases: names(2), searchNames: names(1), ...cells, evidence },
      ...(pick(3) === 0 ? { summary: han(), summaryEn: latin() } : {}),
    }));
  const organizations = things('organization', 5, { organizationKind: one(['COMPANY', 'UNIVERSITY', 'MEDIA']) });
  const programs = things('program', 5, { category: one(['FINANCING', 'QUALITY']), status: 'ACTIVE' });
  const metrics = things('metric', 2, {}).map(({ evidence: _, summary: _s, summaryEn: _e, ...cells }) => ({
    ...(SMALL['nodes/metrics.csv'] as readonly Cells[])[0],
    ...cells,
  }));
  const links = (from: readonly Cells[], to: () => string, most: number): readonly Cells[] =>
    from.flatMap(({ id = '' }) =>
      [...new Set(Array.from({ length: pick(most + 1) }, to))].map((head) => ({ from: id, to: head, evidence })),
    );
  const place = (): string => `district:${one(PLACES)[0]}`;
  const figure = (SMALL['nodes/observations.csv'] as readonly Cells[])[0] as Cells;
  return {
    'nodes/sources.csv': SMALL['nodes/sources.csv'] as readonly Cells[],
    'nodes/districts.csv': PLACES.map(([id, name, aliases, code]) => ({
      ...{ id: `district:${id}`, name, aliases, code, codeYear: code && '2023', evidence },
      level: code.endsWith('00') ? 'CITY' : code ? 'COUNTY' : 'DEVELOPMENT_ZONE',
    })),
    'edges/part-of.csv': PLACES.filter(([, , , , above]) => above).map(([id, , , , above]) => ({
      ...{ from: `district:${id}`, to: `district:${above}`, evidence },
    })),
    'nodes/organizations.csv': organizations,
    'nodes/programs.csv': programs,
    'nodes/metrics.csv': metrics,
    'nodes/observations.csv': metrics.map(({ id = '' }, index) => ({
      ...figure,
      ...{ id: `observation:${index}`, metric: id, about: place(), program: 'program:r0', evidence },
    })),
    'edges/located-in.csv': links(organizations, place, 1),
    'edges/implemented-in.csv': links(programs, place, 2),
    'edges/partners-in.csv': links(organizations, () => `program:r${pick(5)}`, 2).map((cells) => ({
      ...cells,
      role: 'TECHNOLOGY',
    })),
  };
}

/** As one types it; English names run together are not promised to be found after a slip. */
const toneless = (name: string): string =>
  pinyinOf(name)
    .pinyin.normalize('NFD')
    .replace(/[\u0300-\u036f ]/g, '');

/** What one may type to find something in it: a name, a part or a form of one, two of them, one with a slip. */
export function searchQuery(content: Content, pick: Pick): string {
  const one = <Value>(values: readonly Value[]): Value => values[pick(values.length)] as Value;
  const named = Object.values(content)
    .flat()
    .flatMap(({ name = '', nameEn = '', aliases = '', searchNames = '', code = '' }) =>
      [name, nameEn, code, ...aliases.split(';'), ...searchNames.split(';')].filter((each) => each !== ''),
    );
  const part = (text: string): string => {
    const [from, length] = [pick(text.length), 1 + pick(text.length)];
    return text.slice(from, from + length);
  };
  const damaged = (text: string): string => {
    const at = pick(text.length);
    return text.slice(0, at) + one(['', one([...DAMAGE]), one([...DAMAGE]) + text.charAt(at)]) + text.slice(at + 1);
  };
  const forms: readonly (() => string)[] = [
    () => one(named),
    () => part(one(named)),
    () => damaged(one(named)),
    () => pinyinOf(one(named)).pinyin,
    () => damaged(toneless(one(HAN) + one(HAN))),
    () => pinyinOf(one(named)).pinyinInitials,
    () => `${one(PLACES)[one([1, 2])]}${one(['', ' '])}${one(named)}`,
    () => `${one(PLACES)[1]}${one(PLACES)[2]}${one(HAN)}${one(HAN)}`,
    () => `${one(named)} ${one(named)}`,
    () => `${one([...HAN, ...LATIN])} ${one([...HAN, ...LATIN])}`,
    () => `${one([...HAN, ...LATIN])} ${one(['投资', '經費', 'funds', 'Company', '机构', 'QUALITY', 'program'])}`,
  ];
  return one(forms)();
}
