import { beforeAll, expect, test } from '@jest/globals';
import { buildIfNeeded, edugraph } from '../support/process.js';

const LONG = 600_000;
beforeAll(buildIfNeeded, LONG);

test(
  'every command says what it is for, and an unknown one is refused',
  async () => {
    const { code, output } = await edugraph(['--help']);
    const commands = [...output.matchAll(/^ {2}([a-z]+) /gm)].map(([, name]) => name as string);
    expect(code).toBe(0);
    expect(commands).toEqual(expect.arrayContaining(['check', 'load', 'statements', 'generate']));
    for (const name of commands)
      expect(await edugraph([name, '--help'])).toMatchObject({
        code: 0,
        errors: '',
        output: expect.stringMatching(new RegExp(`^Usage: edugraph ${name === 'help' ? '' : name}`)),
      });
    expect(await edugraph(['sing'])).toMatchObject({
      code: 1,
      output: '',
      errors: expect.stringMatching(/unknown command 'sing'.*\n.*--help/),
    });
    expect(await edugraph(['--version'])).toMatchObject({
      code: 0,
      output: expect.stringMatching(/^\d+\.\d+\.\d+\n$/),
    });
    expect(await edugraph(['new', '/dev/null/mine'])).toMatchObject({
      code: 1,
      errors: expect.stringMatching(/^\/dev\/null\/mine: expected a folder that can be written to\.\nCause: ENOTDIR/),
    });
    expect(await edugraph(['load'])).toMatchObject({
      code: 1,
      output: '',
      errors: expect.stringMatching(/missing required argument 'folders'/),
    });
  },
  LONG,
);
