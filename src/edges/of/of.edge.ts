import type { DefinedEdge } from '../../model/definition/defined-edge.js';
import type { EdgeFilter, EdgeOrder } from '../../model/definition/filter-field.js';
import type { Hop } from '../../model/definition/path.js';
import { defineEdge, toOne } from '../../model/definition/edge.js';
import { Unit } from '../../domain/units.js';
import { metric } from '../../nodes/metric/metric.node.js';
import { observation } from '../../nodes/observation/observation.node.js';

const edge = defineEdge({
  type: 'OF',
  description: 'A figure measures a metric.',
  words: { zh: '指标为', en: 'Of' },
  inverse: { zh: '有数据', en: 'Has the figure' },
  sentence: () => ({ zh: '数据{from}的指标是{to}', en: 'The figure {from} measures {to}' }),
  from: [observation],
  to: [metric],
  perFrom: { least: 1, most: 1 },
  origin: { column: 'metric' },
});

const fields = {
  observationMetric: toOne({
    on: observation,
    name: 'metric',
    description: 'What it measures.',
    edges: [edge],
    direction: 'OUT',
    target: metric,
  }),
};

const measured: Hop = { edges: [edge], direction: 'OUT', to: metric };
const filters: readonly EdgeFilter[] = [
  {
    on: observation,
    name: 'metric',
    description: 'What it measures.',
    field: { kind: 'end', paths: [[measured]], property: 'metricId' },
  },
  {
    on: observation,
    name: 'unit',
    description: 'The unit of what it measures.',
    field: { kind: 'endProperty', path: [measured], property: 'unit', operand: Unit },
  },
];
const orders: readonly EdgeOrder[] = [
  {
    on: observation,
    name: 'METRIC',
    words: { zh: '指标', en: 'The id of its metric' },
    key: { kind: 'end', path: [measured] },
  },
];

export const of = { edge, fields, filters, orders } satisfies DefinedEdge;
