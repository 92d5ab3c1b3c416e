import { afterAll, beforeAll } from '@jest/globals';
import { buildIfNeeded } from './process.js';
import { startService, type Service } from './service.js';

/** The built service with its pages, for all tests of a file: it is there once they run, and ends after them. */
export function builtService(settings: Readonly<Record<string, string>> = {}): Omit<Service, 'end'> {
  let service: Service;
  beforeAll(async () => {
    buildIfNeeded();
    service = await startService(settings);
  }, 600_000);
  afterAll(() => service.end());
  return {
    get url() {
      return service.url;
    },
    get metricsUrl() {
      return service.metricsUrl;
    },
    send: (...given) => service.send(...given),
    post: (...given) => service.post(...given),
    ask: (...given) => service.ask(...given),
  };
}
