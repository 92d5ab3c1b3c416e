import type { EdgeFilter, EdgeOrder } from '../../model/definition/filter-field.js';
import type { Step } from '../../model/definition/path.js';
import { defineEdge, toOne } from '../../model/definition/edge.js';
import { metric } from '../../nodes/metric/metric.node.js';
import { observation } from '../../nodes/observation/observation.node.js';

export const of = defineEdge({
  type: 'OF',
  description: 'A figure measures a metric.',
  words: { zh: '指标为', en: 'Of' },
  from: [observation],
  to: [metric],
  perFrom: { least: 1, most: 1 },
  origin: { column: 'metric' },
});

export const ofFields = {
  observationMetric: toOne({
    on: observation,
    name: 'metric',
    description: 'What it measures.',
    edges: [of],
    direction: 'OUT',
    target: metric,
  }),
};

const measured: Step = { edges: [of], direction: 'OUT', to: metric };
export const ofFilters: readonly EdgeFilter[] = [
  { on: observation, name: 'metric', description: 'What it measures.', field: { kind: 'end', paths: [[measured]] } },
];
export const ofOrders: readonly EdgeOrder[] = [
  { on: observation, name: 'METRIC', key: { kind: 'end', path: [measured] } },
];
