import { spawn } from 'node:child_process';
import { once } from 'node:events';

export interface Result {
  readonly status: number | null;
  readonly output: string;
  readonly errors: string;
}
interface Around {
  readonly input?: string;
  readonly folder?: string | undefined;
  readonly environment?: NodeJS.ProcessEnv;
}

/** Runs a command to its end. Not spawnSync: the service that it asks is in this process. */
export async function run(command: string, words: readonly string[], around: Around = {}): Promise<Result> {
  const child = spawn(command, words, { cwd: around.folder, env: around.environment ?? process.env });
  let [output, errors] = ['', ''];
  child.stdout.setEncoding('utf8').on('data', (text: string) => (output += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (errors += text));
  child.stdin.end(around.input ?? '');
  const [status] = (await once(child, 'close')) as [number | null];
  return { status, output, errors };
}

/** What a command printed that was expected to end well. */
export async function printed(...[command, words, around]: Parameters<typeof run>): Promise<string> {
  const { status, output, errors } = await run(command, words, around);
  if (status !== 0) throw new Error(`${command} ended with ${status}:\n${output}\n${errors}`);
  return output;
}
