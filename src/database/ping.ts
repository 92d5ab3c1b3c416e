import { statement, type NoParameters } from './statement.js';

/** What any engine answers that is there. */
export const PING = statement<NoParameters, [one: number]>({
  name: 'ping',
  parameters: {},
  columns: ['one'],
  text: 'RETURN 1 AS one',
});
