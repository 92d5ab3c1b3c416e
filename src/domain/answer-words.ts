import { enumeration } from '../model/definition/enumeration.js';

// The words of questions and answers: no table has them.

export const CitationStyle = enumeration('CitationStyle', 'A citation style.', {
  GB_T_7714: ['GB/T 7714—2015', 'GB/T 7714-2015'],
  APA: ['APA 格式', 'APA style'],
  BIBTEX: ['BibTeX', 'BibTeX'],
  RIS: ['RIS', 'RIS'],
});
export const FigureNoteCode = enumeration('FigureNoteCode', 'What there is to know of a figure, or of a group.', {
  PERIOD: ['时期不同', 'Its period is not just the one asked for'],
  PART: ['仅为部分', 'Only what a programme did'],
  RANGE: ['区间', 'A range'],
  INEXACT: ['非确数', 'Not exact'],
  LESS_EXACT: ['另有较粗略的说法', 'Also given less exactly'],
  DISAGREE: ['来源不一致', 'Sources disagree'],
  CORRECTED: ['已更正', 'A figure was withdrawn'],
  RETRACTED: ['来源已撤回', 'A source was retracted'],
  EARLIER: ['更早的数据', 'An older one without a period'],
  BREAKDOWN: ['只有分项', 'Only parts of it are known'],
  BESIDE: ['同时另有', 'Other figures for the same time'],
  CURRENCY: ['币种', 'Another currency'],
  BORDERS: ['区划变动之前', 'Of a time before borders changed'],
  NO_SUM: ['不能相加', 'No sum, and why'],
  MIXED: ['混合', 'Not all alike'],
  ASIDE: ['未计入', 'Figures that were left aside'],
});
export const ResultState = enumeration('ResultState', 'Whether a target has been met.', {
  MET: ['已达成', 'Met'],
  NOT_MET: ['未达成', 'Not met'],
  NOT_DUE: ['未到期', 'Not due'],
  UNKNOWN: ['不能判断', 'Unknown'],
});
export const ObservationDimension = enumeration('ObservationDimension', 'What figures can be grouped by.', {
  METRIC: ['指标', 'What is measured'],
  ENTITY: ['对象', 'What it is about'],
  DISTRICT: ['地区', 'The district that this is or is in'],
  CITY: ['地级市', 'The city that this is or is in'],
  YEAR: ['年份', 'The year, or the period of several years'],
  STATUS: ['状态', 'Measured, aimed at, planned'],
  SOURCE: ['来源', 'Who says it'],
  CATEGORY: ['领域', 'The field of education of the metric'],
  BREAKDOWN: ['细分', 'The part that is counted, such as sex=FEMALE'],
  MONEY_STAGE: ['资金阶段', 'How far the money has come'],
  CURRENCY: ['币种', 'The currency of money'],
});
