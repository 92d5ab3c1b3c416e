import { InternalError } from '../shared/errors.js';
import type { Parameters, Statement } from './statement.js';
import { LIMIT } from '../shared/limits.js';

/**
 * Refuses what is not declared, and what an engine would misread: undefined, dates, keys that begin with $, and nesting
 * that would crash the embedded engine.
 */
export function checkParameters({ name, parameters: declared }: Statement, parameters: Parameters): void {
  const missing = Object.keys(declared).filter((each) => !(each in parameters));
  const unknown = Object.keys(parameters).filter((each) => !(each in declared));
  if (missing.length > 0 || unknown.length > 0)
    throw new InternalError(
      `${name}: expected the parameters ${parameterNames(declared)}, got ${parameterNames(parameters)}.`,
    );
  checkParameter(name, parameters, 0);
}

const parameterNames = (named: object): string => Object.keys(named).join(', ') || 'none';

function checkParameter(path: string, value: unknown, depth: number): void {
  if (value === null || typeof value === 'string' || typeof value === 'boolean' || typeof value === 'number') return;
  if (depth > LIMIT.parameterDepth)
    throw new InternalError(`${path}: expected parameters nested at most ${LIMIT.parameterDepth} deep.`);
  if (Array.isArray(value)) {
    for (let index = 0; index < value.length; index++) checkParameter(path, value[index], depth + 1);
    return;
  }
  if (typeof value !== 'object' || Object.getPrototypeOf(value) !== Object.prototype)
    throw new InternalError(`${path}: expected strings, numbers, booleans, lists and plain maps as parameters.`);
  for (const [key, inner] of Object.entries(value)) {
    if (key.startsWith('$') || inner === undefined)
      throw new InternalError(`${path}.${key}: expected a name without $ and a value.`);
    checkParameter(`${path}.${key}`, inner, depth + 1);
  }
}
