import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { example, project, script } from '../support/clients.js';
import { printed, run } from '../support/run.js';
import { startService, type Service } from '../support/service.js';

let service: Service;
beforeAll(async () => {
  service = await startService();
});
afterAll(() => service.end());

describe('relay-compiler', () => {
  const { folder, end } = project();
  afterAll(end);
  const source = join(folder, 'src', 'DistrictPrograms.ts');
  const compile = () => run(process.execPath, [script('relay-compiler/cli.js')], { folder });

  test('compiles fragments with @connection and @refetchable, and what it makes is answered', async () => {
    mkdirSync(join(folder, 'src'));
    await printed('sh', ['-c', example('Relay', 'sh', service.url)], { folder });
    writeFileSync(join(folder, 'relay.config.json'), example('Relay', 'json relay', service.url));
    writeFileSync(source, example('Relay', 'ts relay', service.url));
    expect(await compile()).toMatchObject({ status: 0 });
    const made = join(folder, 'src', '__generated__');
    expect(readdirSync(made).sort()).toEqual([
      'DistrictProgramsNextQuery.graphql.ts',
      'DistrictProgramsQuery.graphql.ts',
      'DistrictPrograms_district.graphql.ts',
    ]);
    for (const file of ['DistrictProgramsNextQuery', 'DistrictProgramsQuery']) {
      const text = /"text": ("query .*")/.exec(readFileSync(join(made, `${file}.graphql.ts`), 'utf8'))?.[1];
      const answer = await service.ask(JSON.parse(text as string) as string, { id: 'district:fangzi', count: 2 });
      expect(answer.errors).toEqual([]);
      expect(answer.text).toMatch(/"programs":\{"edges":\[\{"node":\{"id":"program:/);
    }
  }, 120_000);

  test('and refuses a field that the schema lacks', async () => {
    writeFileSync(source, example('Relay', 'ts relay', service.url).replace('nameEn', 'nmaeEn'));
    const { status, errors } = await compile();
    expect([status === 0, errors]).toEqual([false, expect.stringMatching(/nmaeEn/)]);
  }, 120_000);
});

describe('gql.tada', () => {
  const { folder, end } = project();
  afterAll(end);
  const tada = (...words: readonly string[]) =>
    run(process.execPath, [script('gql.tada/bin/cli.js'), ...words], { folder });
  const code = (change: (text: string) => string): string => change(example('gql.tada', 'ts gql.tada', service.url));

  test('types what is asked by the schema, and refuses what is not there', async () => {
    writeFileSync(join(folder, 'package.json'), '{ "type": "module" }');
    writeFileSync(join(folder, 'tsconfig.json'), example('gql.tada', 'json gql.tada', service.url));
    writeFileSync(join(folder, 'as-it-is.ts'), code(String));
    writeFileSync(
      join(folder, 'not-asked.ts'),
      code((text) => text.replace('district?.code', 'district?.codeYear')),
    );
    writeFileSync(
      join(folder, 'no-field.ts'),
      code((text) => text.replace('      nameEn\n', '      nmaeEn\n')),
    );
    const schema = ['--output', 'schema.graphql'];
    expect(await tada('generate-schema', `${service.url}/graphql`, ...schema)).toMatchObject({ status: 0 });
    expect(await tada('generate-output')).toMatchObject({ status: 0 });
    const types = await run(process.execPath, [script('typescript/bin/tsc'), '--pretty', 'false'], { folder });
    expect(types.output).toMatch(/^not-asked\.ts\(\d+,\d+\): error TS2339: .*'codeYear'/);
    expect(types.output).not.toMatch(/as-it-is|no-field/);
    const fields = await tada('check');
    expect([fields.status === 0, fields.output + fields.errors]).toEqual([false, expect.stringMatching(/nmaeEn/)]);
    expect(fields.output + fields.errors).not.toMatch(/as-it-is/);
  }, 240_000);
});
