import { expect, test } from '@jest/globals';
import { fromLoopback } from '../../src/graphql/loopback.js';
import { linkTo } from '../../src/nodes/source/link.js';

const url = 'http://example.org/a.htm';
const contentHash = 'sha256:x';
const asPrinted = '3-12万元';

test.each([
  ['nothing without an address', { contentHash }, { asPrinted }, null],
  ['the address of what is no figure', { url, contentHash }, {}, url],
  ['a figure that stands there once', { url, contentHash }, { asPrinted: '85.1%' }, `${url}#:~:text=85.1%25`],
  [
    'a figure between what is before and after it',
    { url },
    { asPrinted, printedAt: '补贴3-12万元,一次' },
    `${url}#:~:text=${encodeURIComponent('补贴')}-,3%2D12${encodeURIComponent('万元')},-%2C${encodeURIComponent('一次')}`,
  ],
  ['a figure at the start', { url }, { asPrinted: '6&', printedAt: '6&b' }, `${url}#:~:text=6%26,-b`],
  [
    'a figure after a longer number that ends as it does',
    { url },
    { asPrinted: '6所', printedAt: '16所,6所' },
    `${url}#:~:text=${encodeURIComponent('16所')}%2C-,${encodeURIComponent('6所')}`,
  ],
  ['an address with a fragment', { url: `${url}#t`, contentHash }, { asPrinted: '1' }, `${url}#t:~:text=1`],
  ['a figure of which nobody knows whether it stands once', { url }, { asPrinted }, url],
  ['a figure that is not in what is around it', { url, contentHash }, { asPrinted, printedAt: '别的' }, url],
  ['a PDF', { url: 'http://example.org/a.PDF?b=1', contentHash }, { asPrinted }, 'http://example.org/a.PDF?b=1'],
])('%s', (_, source, said, link) => expect(linkTo(source, said)).toBe(link));

test.each<[string | undefined, Record<string, string>, boolean]>([
  ['127.0.0.1', { host: 'localhost:4000' }, true],
  ['127.8.0.1', { host: '127.0.0.1:4000' }, true],
  ['::1', { host: '[::1]:4000' }, true],
  ['::ffff:127.0.0.1', { host: 'localhost' }, true],
  ['::ffff:10.0.0.1', { host: 'localhost' }, false],
  ['10.0.0.1', { host: 'localhost' }, false],
  [undefined, { host: 'localhost' }, false],
  ['127.0.0.1', { host: 'localhost.example.org' }, false],
  ['127.0.0.1', {}, false],
  ['127.0.0.1', { host: 'localhost', 'x-forwarded-for': '10.0.0.1' }, false],
  ['127.0.0.1', { host: 'localhost', via: '1.1 proxy' }, false],
])('a request from %s with %j comes from this machine: %s', (remoteAddress, headers, local) => {
  const socket = { remoteAddress } as Parameters<typeof fromLoopback>[0]['socket'];
  expect(fromLoopback({ socket, headers })).toBe(local);
});
