import { enumeration, type Enumeration } from '../model/definition/enumeration.js';

/** One dimension that figures are broken down by: its codes, and which of them contain others. */
export interface Dimension {
  readonly codes: Enumeration;
  readonly contains: Readonly<Record<string, readonly string[]>>;
  /** Whether one thing has one code only, so that the figures of its codes may be added up. */
  readonly apart: boolean;
}

const SECONDARY = ['JUNIOR_SECONDARY', 'SENIOR_SECONDARY'];
const SCHOOLS = ['PRIMARY', 'COMPULSORY', 'SECONDARY', ...SECONDARY];
const GOVERNMENTS = ['CENTRAL', 'PROVINCIAL', 'CITY', 'COUNTY', 'TOWNSHIP'];
const POSTGRADUATES = ['MASTER', 'DOCTORATE'];

/** The dimensions of a breakdown, by the names that they have in `breakdown`. */
export const DIMENSIONS: Readonly<Record<string, Dimension>> = {
  area: {
    codes: enumeration('area', 'Town or country.', {
      URBAN: ['城区', 'Urban'],
      TOWN: ['镇区', 'Towns'],
      VILLAGE: ['乡村', 'Villages'],
      RURAL: ['农村', 'Rural: towns and villages'],
    }),
    contains: { RURAL: ['TOWN', 'VILLAGE'] },
    apart: true,
  },
  degree: {
    codes: enumeration('degree', 'The highest degree of people.', {
      DOCTORATE: ['博士', 'Doctorate'],
      MASTER: ['硕士', "Master's degree"],
      BACHELOR: ['本科', "Bachelor's degree"],
      ASSOCIATE: ['专科', 'Junior college'],
      UPPER_SECONDARY: ['高中阶段', 'Upper secondary'],
      POSTGRADUATE: ['研究生', "Master's degree or higher"],
      BACHELOR_OR_HIGHER: ['本科及以上', "Bachelor's degree or higher"],
      ASSOCIATE_OR_HIGHER: ['专科及以上', 'Junior college or higher'],
    }),
    contains: {
      POSTGRADUATE: POSTGRADUATES,
      BACHELOR_OR_HIGHER: ['BACHELOR', 'POSTGRADUATE', ...POSTGRADUATES],
      ASSOCIATE_OR_HIGHER: ['ASSOCIATE', 'BACHELOR_OR_HIGHER', 'BACHELOR', 'POSTGRADUATE', ...POSTGRADUATES],
    },
    apart: true,
  },
  fundingSource: {
    codes: enumeration('fundingSource', 'Whose money it is.', {
      CENTRAL: ['中央财政', 'Central government'],
      PROVINCIAL: ['省级财政', 'Provincial government'],
      CITY: ['市级财政', 'City government'],
      COUNTY: ['县级财政', 'County government'],
      TOWNSHIP: ['乡镇财政', 'Township government'],
      GOVERNMENT: ['财政资金', 'Government'],
      BONDS: ['债券', 'Bonds'],
      SOCIAL_CAPITAL: ['社会资本', 'Social capital'],
      LOANS: ['贷款', 'Loans'],
      DONATIONS: ['捐赠', 'Donations'],
      SCHOOL: ['学校自筹', 'Schools'],
    }),
    contains: { GOVERNMENT: GOVERNMENTS },
    apart: true,
  },
  ownership: {
    codes: enumeration('ownership', 'Who owns schools.', {
      PUBLIC: ['公办', 'Public'],
      PRIVATE: ['民办', 'Private'],
      INCLUSIVE_PRIVATE: ['普惠性民办', 'Inclusive private'],
      MIXED: ['混合', 'Mixed'],
    }),
    contains: { PRIVATE: ['INCLUSIVE_PRIVATE'] },
    apart: true,
  },
  personGroup: {
    codes: enumeration('personGroup', 'Groups of people; one person may be in several.', {
      STUDENT: ['学生', 'Students'],
      MIGRANT_CHILD: ['随迁子女', 'Children of migrant workers'],
      LEFT_BEHIND_CHILD: ['留守儿童', 'Left-behind children'],
      POOR_STUDENT: ['家庭经济困难学生', 'Students from poor families'],
      DISABLED_STUDENT: ['残疾学生', 'Students with disabilities'],
      BOARDER: ['寄宿生', 'Boarders'],
      TEACHER: ['教师', 'Teachers'],
      STATE_FUNDED_GRADUATE: ['公费师范生', 'State-funded teaching graduates'],
      SPECIAL_POST_TEACHER: ['特岗教师', 'Special-post teachers'],
      BACKBONE_TEACHER: ['骨干教师', 'Backbone teachers'],
      CLASS_TEACHER: ['班主任', 'Class teachers'],
      PRINCIPAL: ['校长', 'Principals'],
      STAFF: ['职工', 'Other staff'],
    }),
    contains: {
      STUDENT: ['MIGRANT_CHILD', 'LEFT_BEHIND_CHILD', 'POOR_STUDENT', 'DISABLED_STUDENT', 'BOARDER'],
      TEACHER: ['STATE_FUNDED_GRADUATE', 'SPECIAL_POST_TEACHER', 'BACKBONE_TEACHER', 'CLASS_TEACHER'],
    },
    apart: false,
  },
  sex: {
    codes: enumeration('sex', 'The sex of people.', { FEMALE: ['女', 'Female'], MALE: ['男', 'Male'] }),
    contains: {},
    apart: true,
  },
  stage: {
    codes: enumeration('stage', 'The stage of schooling.', {
      KINDERGARTEN: ['幼儿园', 'Kindergarten'],
      PRIMARY: ['小学', 'Primary'],
      JUNIOR_SECONDARY: ['初中', 'Junior secondary'],
      SENIOR_SECONDARY: ['普通高中', 'Senior secondary'],
      VOCATIONAL: ['中等职业', 'Secondary vocational'],
      SPECIAL: ['特殊教育', 'Special education'],
      HIGHER: ['高等教育', 'Higher education'],
      COMPULSORY: ['义务教育', 'Compulsory: primary and junior secondary'],
      SECONDARY: ['中学', 'Secondary: junior and senior'],
      PRIMARY_AND_SECONDARY: ['中小学', 'Primary and secondary'],
      BASIC: ['基础教育', 'Basic: kindergarten to senior secondary'],
    }),
    contains: {
      COMPULSORY: ['PRIMARY', 'JUNIOR_SECONDARY'],
      SECONDARY,
      PRIMARY_AND_SECONDARY: SCHOOLS,
      BASIC: ['KINDERGARTEN', 'PRIMARY_AND_SECONDARY', ...SCHOOLS],
    },
    apart: true,
  },
  subject: {
    codes: enumeration('subject', 'The subject that is taught.', {
      CHINESE: ['语文', 'Chinese'],
      MATHEMATICS: ['数学', 'Mathematics'],
      ENGLISH: ['英语', 'English'],
      PHYSICS: ['物理', 'Physics'],
      CHEMISTRY: ['化学', 'Chemistry'],
      BIOLOGY: ['生物', 'Biology'],
      HISTORY: ['历史', 'History'],
      GEOGRAPHY: ['地理', 'Geography'],
      POLITICS: ['思想政治', 'Politics'],
      SCIENCE: ['科学', 'Science'],
      INFORMATION_TECHNOLOGY: ['信息技术', 'Information technology'],
      MUSIC: ['音乐', 'Music'],
      FINE_ARTS: ['美术', 'Fine arts'],
      ARTS: ['音美', 'Music and fine arts'],
      PHYSICAL_EDUCATION: ['体育', 'Physical education'],
      MENTAL_HEALTH: ['心理健康', 'Mental health'],
      LABOUR: ['劳动', 'Labour'],
    }),
    contains: { ARTS: ['MUSIC', 'FINE_ARTS'] },
    apart: true,
  },
};

/** A code of a dimension, and those that it contains. */
export const codesWithin = (dimension: string, code: string): readonly string[] => [
  code,
  ...(DIMENSIONS[dimension]?.contains[code] ?? []),
];

/** A breakdown by dimension: `sex=FEMALE;stage=PRIMARY`. */
export type Breakdown = Readonly<Record<string, string>>;

export const breakdownOf = (text: string): Breakdown =>
  Object.fromEntries(text === '' ? [] : text.split(';').map((part) => part.split('=') as [string, string]));
export const breakdownText = (breakdown: Breakdown): string =>
  Object.entries(breakdown)
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map((part) => part.join('='))
    .join(';');

/** The text of a breakdown in its one form, sorted by dimension; null if a dimension or a code is not there. */
export function readBreakdown(text: string): string | null {
  const parts = text
    .split(';')
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map((part) => part.split('=').map((each) => each.trim()));
  const known = parts.every(
    ([dimension, code, ...more]) =>
      more.length === 0 &&
      Object.hasOwn(DIMENSIONS, dimension ?? '') &&
      DIMENSIONS[dimension as string]?.codes.values.includes(code ?? '') === true,
  );
  const breakdown = Object.fromEntries(parts) as Breakdown;
  return known && parts.length > 0 && Object.keys(breakdown).length === parts.length ? breakdownText(breakdown) : null;
}
