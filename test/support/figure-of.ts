import { quantityOf } from '../../src/nodes/observation/quantity.js';
import type { Figure } from '../../src/traversals/figures/figures.js';
import { days, ends, type Known } from './choice-reference.js';

/** A figure as the reference knows it, as the statements read it. */
export function figureOf(figure: Known): Figure {
  const [least, most] = ends(figure).map((end) => (Number.isFinite(end) ? end : null)) as [
    number | null,
    number | null,
  ];
  const [from, to] = days(figure) ?? [null, null];
  const written = { ...figure, periodStart: figure.start, periodEnd: figure.end };
  return {
    ...figure,
    ...{ least, most, from, to, quantity: quantityOf(written, { firstSaid: figure.said }) },
    ...{ entity: figure.about, entityName: '丁', entityNameEn: null, level: 'COUNTY', unit: 'CNY', asPrinted: '' },
    ...{ titles: figure.sources, titlesEn: figure.sources, corrections: [] },
    ...{ precision: 'DAY', programName: null, programNameEn: null },
  };
}
