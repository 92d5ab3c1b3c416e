import type { Command } from 'commander';
import { graphModel } from '../edges/graph.js';
import { counted } from '../shared/counted.js';
import { InputError } from '../shared/errors.js';
import { accept, ACCEPTED_FILE, doubtsAt } from '../seed/doubts/accepted.js';
import { DOUBTS, type Doubt } from '../seed/doubt.js';
import { report } from '../seed/fault.js';
import { checkPackages } from '../seed/packages.js';

interface Options {
  readonly accept?: readonly string[];
  readonly at?: readonly string[];
  readonly reason?: string;
}

export function addCheck(program: Command): void {
  program
    .command('check')
    .argument('<folders...>', 'data packages, which may refer to each other, or folders of packages')
    .option('--accept <codes...>', `write doubts of these codes into ${ACCEPTED_FILE} of their packages`)
    .option('--at <places...>', 'only those at these places, as they are printed: file:line or file:line:column')
    .option('--reason <text>', 'why they are right; --accept needs it')
    .summary('report every fault in data packages')
    .description(
      'Reads the tables of these data packages together and prints every fault as file:line:column: what was ' +
        'expected, what came. Exits with 1 if there is a fault. It also prints doubts: things that look odd but may ' +
        `be right. They do not count as faults. One that is right is listed in ${ACCEPTED_FILE} of its package, with ` +
        'a reason, and then only counted. Changes nothing but that file, and that only with --accept.',
    )
    .addHelpText(
      'after',
      `\nDoubts:\n${Object.entries(DOUBTS)
        .map(([code, what]) => `  ${code}: ${what}`)
        .join('\n')}`,
    )
    .action((folders: readonly string[], options: Options) => {
      if (options.accept) acceptDoubts(folders, { ...options, codes: options.accept });
      else if (options.at) throw new InputError('--at: expected --accept with it, got none.');
      const { rows, faults, doubts, accepted } = checkPackages(graphModel, folders);
      if (doubts.length > 0) process.stdout.write(`${report(doubts.map(withCode))}\n`);
      const doubted =
        countWords(doubts.length, accepted > 0 ? 'new doubt' : 'doubt') +
        (accepted > 0 ? `, ${accepted} accepted` : '');
      if (faults.length > 0)
        throw new InputError(`${report(faults)}\n${countWords(faults.length, 'fault')}, ${doubted}.`);
      process.stdout.write(`${rows.length} rows, no fault, ${doubted}.\n`);
    });
}

const withCode = (doubt: Doubt): Doubt => ({ ...doubt, message: `doubt ${doubt.code}: ${doubt.message}` });

interface Acceptance extends Pick<Options, 'at' | 'reason'> {
  readonly codes: readonly string[];
}

/** Writes down each of these doubts by itself: another of the same code that comes later is told again. */
function acceptDoubts(folders: readonly string[], { codes, at, reason }: Acceptance): void {
  const unknown = codes.find((code) => !(code in DOUBTS));
  if (unknown !== undefined)
    throw new InputError(`--accept: expected codes of ${Object.keys(DOUBTS).join(', ')}, got ${unknown}.`);
  if (!reason?.trim()) throw new InputError('--reason: expected why these doubts are right, got none.');
  const chosen = doubtsAt(
    checkPackages(graphModel, folders).doubts.filter(({ code }) => codes.includes(code)),
    at,
  );
  const files = accept(folders, chosen, reason.trim());
  process.stdout.write(
    files.length === 0
      ? `No doubt of ${codes.join(', ')}: nothing was written.\n`
      : `Accepted ${countWords(chosen.length, 'doubt')} in ${files.join(', ')}.\n`,
  );
}

const countWords = (count: number, what: string): string => (count === 0 ? `no ${what}` : counted(count, what));
