import { enumeration } from '../model/definition/enumeration.js';

export const DistrictLevel = enumeration(
  'DistrictLevel',
  'The level of an administrative division; development zones are not in GB/T 2260.',
  {
    PROVINCE: ['省', 'Province'],
    CITY: ['地级市', 'Prefecture-level city'],
    COUNTY: ['县级', 'County level'],
    DEVELOPMENT_ZONE: ['开发区', 'Development zone'],
  },
);
export const SchoolStage = enumeration('SchoolStage', 'The stage of schooling that a school offers.', {
  KINDERGARTEN: ['幼儿园', 'Kindergarten'],
  PRIMARY: ['小学', 'Primary'],
  JUNIOR_SECONDARY: ['初中', 'Junior secondary'],
  SENIOR_SECONDARY: ['高中', 'Senior secondary'],
  NINE_YEAR: ['九年一贯制', 'Nine-year'],
  TWELVE_YEAR: ['十二年一贯制', 'Twelve-year'],
  VOCATIONAL: ['职业学校', 'Vocational'],
  SPECIAL: ['特殊教育', 'Special education'],
});
export const SchoolStatus = enumeration('SchoolStatus', 'Whether a school is open.', {
  PLANNED: ['规划', 'Planned'],
  BUILDING: ['在建', 'Being built'],
  OPEN: ['开办', 'Open'],
  CLOSED: ['停办', 'Closed'],
});
export const Ownership = enumeration('Ownership', 'Who owns a school.', {
  PUBLIC: ['公办', 'Public'],
  PRIVATE: ['民办', 'Private'],
  MIXED: ['混合', 'Mixed'],
});
export const OrganizationKind = enumeration('OrganizationKind', 'What kind of organisation a partner is.', {
  COMPANY: ['企业', 'Company'],
  UNIVERSITY: ['高等学校', 'University'],
  RESEARCH_INSTITUTE: ['科研机构', 'Research institute'],
  TRAINING_INSTITUTE: ['培训机构', 'Training institute'],
  GOVERNMENT_BODY: ['政府机构', 'Government body'],
  EDUCATION_GROUP: ['教育集团', 'Education group'],
  FOUNDATION: ['基金会', 'Foundation'],
  STATE_OWNED_ENTERPRISE: ['国有企业', 'State-owned enterprise'],
  CULTURAL_INSTITUTION: ['文化机构', 'Cultural institution'],
  MEDIA: ['媒体', 'Media'],
  SCHOOL: ['学校', 'School'],
});
export const ProgramCategory = enumeration(
  'ProgramCategory',
  'The field of education that a programme or a metric belongs to.',
  {
    INFRASTRUCTURE: ['学校建设', 'Infrastructure'],
    FINANCING: ['经费与融资', 'Financing'],
    TEACHER_RECRUITMENT: ['教师招聘', 'Teacher recruitment'],
    TEACHER_DEVELOPMENT: ['教师发展', 'Teacher development'],
    TEACHER_WELFARE: ['教师待遇', 'Teacher welfare'],
    DIGITAL_EDUCATION: ['教育信息化', 'Digital education'],
    CURRICULUM: ['课程与教学', 'Curriculum'],
    QUALITY: ['教育质量', 'Quality'],
    EQUITY: ['教育公平', 'Equity'],
    GOVERNANCE: ['教育治理', 'Governance'],
    PARTNERSHIP: ['合作办学', 'Partnership'],
    PRESCHOOL: ['学前教育', 'Preschool'],
    HEALTH: ['学生健康', 'Health'],
  },
);
export const ProgramStatus = enumeration(
  'ProgramStatus',
  'How far a programme has progressed, according to its source.',
  {
    PLANNED: ['计划', 'Planned'],
    ACTIVE: ['进行中', 'Active'],
    COMPLETED: ['完成', 'Completed'],
    CANCELLED: ['取消', 'Cancelled'],
  },
);
export const PolicyKind = enumeration('PolicyKind', 'What kind of document a policy is.', {
  PLAN: ['计划方案', 'Plan'],
  MEASURE: ['办法', 'Measure'],
  REGULATION: ['规定', 'Regulation'],
  NOTICE: ['通知', 'Notice'],
  OPINION: ['意见', 'Opinion'],
});
export const PolicyStatus = enumeration('PolicyStatus', 'Whether a policy is in force, according to its source.', {
  IN_FORCE: ['有效', 'In force'],
  REPEALED: ['已废止', 'Repealed'],
  EXPIRED: ['已失效', 'Expired'],
});
export const RecognitionKind = enumeration(
  'RecognitionKind',
  'What kind of recognition it is; CLAIMED_FIRST is a claim of the source, not an established fact.',
  {
    HONOUR: ['荣誉', 'Honour'],
    PILOT: ['试点示范', 'Pilot'],
    REVIEW_PASSED: ['通过评估', 'Review passed'],
    FEATURED: ['宣传推介', 'Featured'],
    CLAIMED_FIRST: ['自称率先', 'Claimed first'],
  },
);
export const RecognitionScope = enumeration('RecognitionScope', 'How far a recognition reaches.', {
  NATIONAL: ['国家级', 'National'],
  PROVINCIAL: ['省级', 'Provincial'],
  CITY: ['市级', 'City'],
  DISTRICT: ['区县级', 'District'],
});
export const Award = enumeration(
  'Award',
  'Whether a recognition has been granted, is only aimed at, or is claimed by whom it is about.',
  {
    GRANTED: ['已获得', 'Granted'],
    AIMED_AT: ['争取中', 'Aimed at'],
    CLAIMED: ['自称', 'Claimed'],
  },
);
export const HeldBy = enumeration(
  'HeldBy',
  'Who holds a recognition: the entity itself, or schools or teachers of it that the source does not name.',
  {
    SELF: ['自身', 'Itself'],
    UNNAMED_SCHOOLS: ['未具名学校', 'Unnamed schools'],
    UNNAMED_TEACHERS: ['未具名教师', 'Unnamed teachers'],
  },
);
export const Participation = enumeration('Participation', 'How a school takes part in a programme.', {
  SITE: ['实施地点', 'Site'],
  PILOT: ['试点', 'Pilot'],
  BENEFICIARY: ['受益方', 'Beneficiary'],
});
export const PartnerRole = enumeration(
  'PartnerRole',
  'The role of an organisation in a programme, based on the organisation roles of IATI.',
  {
    FUNDING: ['出资', 'Funding'],
    IMPLEMENTING: ['实施', 'Implementing'],
    TECHNOLOGY: ['技术', 'Technology'],
    TRAINING: ['培训', 'Training'],
    RESEARCH: ['研究', 'Research'],
    HOST: ['承办', 'Host'],
    OPERATING: ['运营', 'Operating'],
    CONSTRUCTION: ['建设', 'Construction'],
  },
);
export const MetricDirection = enumeration(
  'MetricDirection',
  'Whether higher or lower values of a metric are better.',
  {
    HIGHER_IS_BETTER: ['越高越好', 'Higher is better'],
    LOWER_IS_BETTER: ['越低越好', 'Lower is better'],
    NEUTRAL: ['无优劣', 'Neutral'],
  },
);
export const Derivation = enumeration('Derivation', 'What a source does with the source that it derives from.', {
  REPRINT: ['转载', 'Reprint'],
  TRANSLATION: ['翻译', 'Translation'],
  EXCERPT: ['摘录', 'Excerpt'],
  REVISION: ['修订', 'Revision'],
  RETRACTION: ['撤回', 'Retraction'],
});
export const Qualifier = enumeration('Qualifier', 'How exact a figure is, according to its source.', {
  EXACT: ['正好', 'Exactly'],
  AT_LEAST: ['至少', 'At least'],
  MORE_THAN: ['超过', 'More than'],
  AT_MOST: ['至多', 'At most'],
  LESS_THAN: ['不足', 'Less than'],
  ABOUT: ['约', 'About'],
  RANGE: ['区间', 'Range'],
});
export const FigureReading = enumeration(
  'FigureReading',
  'Whether a printed figure was read by hand, since the check cannot read it or reads it otherwise.',
  { MANUAL: ['人工判读', 'By hand'] },
);
export const ObservationStatus = enumeration(
  'ObservationStatus',
  'Whether a figure was measured, is aimed at, is planned, is a baseline that a plan starts from, or is a norm: a ' +
    'standard, an entitlement or a price in force.',
  {
    ACTUAL: ['实际', 'Actual'],
    TARGET: ['目标', 'Target'],
    PLANNED: ['计划', 'Planned'],
    BASELINE: ['基线', 'Baseline'],
    NORM: ['标准', 'Norm'],
  },
);
export const Extent = enumeration('Extent', 'Whether a figure is of all that it is about.', {
  WHOLE: ['全部', 'Of all that it is about'],
  PART: ['部分', 'Only what a programme did'],
});
export const MoneyStage = enumeration('MoneyStage', 'How far money has come; the words are those of IATI.', {
  BUDGET: ['预算', 'Budget'],
  COMMITMENT: ['承诺', 'Commitment'],
  DISBURSEMENT: ['拨付', 'Disbursement'],
  EXPENDITURE: ['支出', 'Expenditure'],
});
export const DatePrecision = enumeration('DatePrecision', 'How precisely a period is known.', {
  YEAR: ['年', 'Year'],
  MONTH: ['月', 'Month'],
  DAY: ['日', 'Day'],
});
export const Rank = enumeration('Rank', 'Which of several figures for the same thing to prefer.', {
  PREFERRED: ['首选', 'Preferred'],
  NORMAL: ['一般', 'Normal'],
  DEPRECATED: ['弃用', 'Deprecated'],
});
export const SourceKind = enumeration('SourceKind', 'Who speaks in a source.', {
  GOVERNMENT: ['政府', 'Government'],
  SCHOOL: ['学校', 'School'],
  PARTNER: ['合作方', 'Partner'],
  MEDIA: ['媒体', 'Media'],
  ACADEMIC: ['学术', 'Academic'],
  STANDARD: ['标准', 'Standard'],
});
