import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { example } from '../support/clients.js';
import { python, testWithPython } from '../support/python.js';
import { printed } from '../support/run.js';
import { startService, type Service } from '../support/service.js';

let service: Service;
beforeAll(async () => {
  service = await startService();
});
afterAll(() => service.end());

describe('docs/clients.md: the example prints what stands below it', () => {
  test('curl', async () => {
    const { data } = JSON.parse(await printed('sh', ['-c', example('curl', 'sh', service.url)])) as { data: object };
    expect({ data }).toEqual(JSON.parse(example('curl', 'json', service.url)));
  });

  test.each(['fetch', 'Apollo Client', 'urql'])('%s', async (section) => {
    const output = await printed(process.execPath, ['--input-type=module', '-'], {
      input: example(section, 'js', service.url),
    });
    expect(output).toBe(example(section, 'json', service.url));
  });

  testWithPython('Python', async () => {
    const output = await python(['-c', example('Python', 'python', service.url)]);
    expect(output).toBe(example('Python', 'text', service.url));
  });
});
