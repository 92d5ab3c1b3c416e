import { once } from 'node:events';
import { request, type IncomingMessage } from 'node:http';
import { InputError } from '../shared/errors.js';
import { keeperSocket } from './keeper.js';

const NOBODY = ['ENOENT', 'ECONNREFUSED', 'ENOTDIR', 'EINVAL'];

/** What the service that has the graph of this folder open answers its keeper; null if there is none. */
export async function askKeeper(folder: string, path: '/doctor' | '/backup'): Promise<IncomingMessage | null> {
  const socketPath = keeperSocket(folder);
  if (socketPath === null) return null;
  // A connection of its own: one that was kept may have been closed meanwhile.
  const asked = request({ socketPath, path, agent: false });
  asked.end();
  let answer: IncomingMessage;
  try {
    [answer] = (await once(asked, 'response')) as [IncomingMessage];
  } catch (error) {
    if (NOBODY.includes((error as NodeJS.ErrnoException).code ?? '')) return null;
    throw new InputError(`${socketPath}: expected the socket of the service, got none that can be asked.`, {
      cause: error,
    });
  }
  if (answer.statusCode === 200) return answer;
  throw new InputError(Buffer.concat(await answer.toArray()).toString());
}
