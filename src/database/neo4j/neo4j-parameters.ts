import neo4j from 'neo4j-driver';
import type { Parameters } from '../statement.js';

/** JavaScript's numbers travel as floats, and LIMIT wants an integer: whole numbers are said to be integers. */
export const withIntegers = (parameters: Parameters): Record<string, unknown> =>
  Object.fromEntries(Object.entries(parameters).map(([name, value]) => [name, driverValue(value)]));
function driverValue(value: unknown): unknown {
  if (typeof value === 'number') return Number.isSafeInteger(value) ? neo4j.int(value) : value;
  if (Array.isArray(value)) return value.map(driverValue);
  if (value !== null && typeof value === 'object')
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, driverValue(inner)]));
  return value;
}
