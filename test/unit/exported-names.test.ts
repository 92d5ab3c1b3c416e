import { expect, test } from '@jest/globals';
import { readdirSync, readFileSync } from 'node:fs';

const EXPORTED = /^export (?:abstract |async )*(?:const|function|class|interface|type|enum) (\w+)/gm;
const files = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => /\.tsx?$/.test(path) && !path.endsWith('.d.ts'));

/** The page is a program of its own, which reads the service from outside. */
const PROGRAMS = {
  service: files.filter((path) => !path.startsWith('explorer/')),
  page: files.filter((path) => path.startsWith('explorer/') && !path.startsWith('explorer/graphiql/')),
};

test.each(Object.entries(PROGRAMS))('of the %s no two files export the same name', (_, among) => {
  const filesOf = new Map<string, string[]>();
  for (const path of among)
    for (const [, name = ''] of readFileSync(`src/${path}`, 'utf8').matchAll(EXPORTED))
      filesOf.set(name, [...(filesOf.get(name) ?? []), path]);
  expect(filesOf.size).toBeGreaterThan(100);
  expect([...filesOf].filter(([, paths]) => new Set(paths).size > 1)).toEqual([]);
});
