import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { serverAudits, type AuditResult } from 'graphql-http';
import { startService, type Service } from '../support/service.js';

/**
 * Documents that cannot be run are answered with 400 to clients of application/json too, as Apollo Server does: the
 * audits would rather have 200 (parsing, validation, coercion of variables).
 */
const REFUSED_WITH_400 = ['572B', 'FDE2', '7B9B'];

let service: Service;
beforeAll(async () => {
  service = await startService();
});
afterAll(() => service.end());

const failure = (result: AuditResult): string | null =>
  result.status === 'ok' ? null : `${result.response.status}: ${result.reason}`;

describe('GraphQL over HTTP, by the audits of graphql-http', () => {
  test.each(serverAudits({ url: () => `${service.url}/graphql` }))('$id $name', async ({ id, fn }) => {
    const expected = REFUSED_WITH_400.includes(id) ? '400: Response status code is not 200' : null;
    expect(failure(await fn())).toBe(expected);
  });
});
