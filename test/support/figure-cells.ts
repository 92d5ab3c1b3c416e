import type { Cells } from './small-package.js';

/** Cells of documents, and of the figures of one district and year that they give. */
export const source = (id: string, publishedOn: string, title: string): Cells => ({
  ...{ id: `source:${id}`, title, titleEn: id, publishedOn, sourceKind: 'MEDIA', locators: 'p1-p2' },
});
export const from = (id: string): Cells => ({ evidence: `source:${id}#p1` });
export const metric = (id: string): Cells => ({
  ...{ id: `metric:${id}`, name: id, unit: 'PERSON', direction: 'NEUTRAL', definition: '甲', definitionEn: 'A' },
  ...{ additive: 'true', additiveOverTime: 'true' },
});
export const figure = (id: string, metricId: string, value: number, by: string, cells: Cells = {}): Cells => ({
  ...{ id: `observation:${id}`, metric: `metric:${metricId}`, about: 'district:fangzi', value: String(value) },
  ...{ qualifier: 'EXACT', status: 'ACTUAL', rank: 'NORMAL', asPrinted: `${value}人` },
  ...{ periodStart: '2019-01-01', periodEnd: '2019-12-31', periodPrecision: 'YEAR', ...from(by), ...cells },
});
