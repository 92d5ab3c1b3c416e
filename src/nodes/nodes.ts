import type { NodeDefinition } from '../model/definition/node.js';
import { district } from './district/district.node.js';
import { metric } from './metric/metric.node.js';
import { observation } from './observation/observation.node.js';
import { organization } from './organization/organization.node.js';
import { policy } from './policy/policy.node.js';
import { program } from './program/program.node.js';
import { recognition } from './recognition/recognition.node.js';
import { school } from './school/school.node.js';
import { source } from './source/source.node.js';

/** Every node label of the graph. */
export const nodes: readonly NodeDefinition[] = [
  district,
  school,
  organization,
  program,
  policy,
  recognition,
  metric,
  observation,
  source,
];
