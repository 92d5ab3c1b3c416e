import type { Command } from 'commander';
import { existsSync } from 'node:fs';
import type { IncomingMessage } from 'node:http';
import { resolve } from 'node:path';
import { readConfig, type Config } from '../config.js';
import { embeddedFile } from '../database/open.js';
import { graphModel } from '../edges/graph.js';
import { examine, found, well, wrong, type Finding } from '../seed/backup/doctor.js';
import { checkPackages } from '../seed/packages.js';
import { loadCommand } from '../seed/load/prepare.js';
import { askKeeper } from '../service/keeper-client.js';
import { InputError, several, UnavailableError } from '../shared/errors.js';
import { readTexts, fileOf } from '../sources/texts.js';
import { withDatabase } from './with-database.js';

export function addDoctor(program: Command): void {
  program
    .command('doctor')
    .option('--json', 'as JSON: whether all is well, and what each check found')
    .summary('say whether the graph and the settings are well, and what to do if not')
    .description(
      'Looks at the settings, the engine, the form of the data, the constraints and indexes, the counts of the ' +
        'release, the ends of relationships, the rows against the data packages of EDUGRAPH_PACKAGES, and the texts ' +
        'of EDUGRAPH_TEXTS. One line for each: whether it is well, or what is wrong and what to do. Changes nothing. ' +
        'Exits with 1 if anything is wrong. If the service runs on the embedded graph, it is asked through its socket.',
    )
    .action(async ({ json = false }: { readonly json?: boolean }) => {
      const findings = await diagnose();
      const ok = findings.every((finding) => finding.ok);
      process.stdout.write(json ? `${JSON.stringify({ ok, findings }, null, 2)}\n` : findings.map(lineOf).join(''));
      if (!ok) process.exitCode = 1;
    });
}

const lineOf = ({ check, ok, says, todo }: Finding): string =>
  `${ok ? 'ok   ' : 'WRONG'}  ${check.padEnd(8)}  ${says}${todo === null ? '' : ` ${todo}`}\n`;

async function diagnose(): Promise<readonly Finding[]> {
  let config: Config;
  try {
    config = readConfig();
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    const faults = error.message.split('\n').slice(1);
    return [{ check: 'settings', ...wrong(`${faults.join('; ')}.`, 'Mend them; .env.example explains each.') }];
  }
  const folders = config.EDUGRAPH_PACKAGES.map((folder) => resolve(folder));
  return [
    await found('settings', () => {
      const faults = misfits(config);
      return faults.length === 0 ? well('They fit each other.') : wrong(faults.join(' '), 'Change one of each.');
    }),
    ...(await ofGraph(config, folders)),
    await found('texts', () => checkTexts(config, folders)),
  ];
}

/** Settings each of which is right, but which do not fit each other. */
function misfits(config: Config): readonly string[] {
  const uriMissing = config.NEO4J_URI === undefined && config.NEO4J_PASSWORD !== '';
  const samePort = config.METRICS_PORT === config.PORT && config.PORT !== 0;
  return [
    ...(uriMissing ? ['NEO4J_PASSWORD is set, but not NEO4J_URI: the embedded graph is used.'] : []),
    ...(samePort ? [`PORT and METRICS_PORT are both ${config.PORT}.`] : []),
    ...(config.STATEMENT_TIMEOUT_MS > config.REQUEST_TIMEOUT_MS
      ? ['STATEMENT_TIMEOUT_MS is more than REQUEST_TIMEOUT_MS: a statement would outlive who asked for it.']
      : []),
  ];
}

async function ofGraph(config: Config, folders: readonly string[]): Promise<readonly Finding[]> {
  const file = embeddedFile(config);
  let findings: readonly Finding[] = [];
  const opened = await found('engine', async () => {
    const answer = file === null ? null : await askKeeper(config.EDUGRAPH_DATA, '/doctor');
    // Opening a store that is not there would make it.
    if (!answer && file !== null && !existsSync(file))
      return wrong(`${file} is not there yet.`, `Start the service, or run: ${loadCommand(folders)}`);
    findings = answer
      ? await findingsIn(answer)
      : await withDatabase(config, (database) => examine(database, graphModel, folders));
    return well('It could be opened.');
  });
  return opened.ok ? findings : [opened];
}

/** @throws UnavailableError if the service ends meanwhile */
async function findingsIn(answer: IncomingMessage): Promise<readonly Finding[]> {
  try {
    return JSON.parse(Buffer.concat(await answer.toArray()).toString()) as readonly Finding[];
  } catch (error) {
    throw new UnavailableError('The service ended before it had said all.', {
      cause: error,
      advice: 'Run this again.',
    });
  }
}

function checkTexts(config: Config, folders: readonly string[]) {
  if (config.EDUGRAPH_TEXTS === undefined) return well('None are attached: EDUGRAPH_TEXTS is not set.');
  const texts = readTexts(resolve(config.EDUGRAPH_TEXTS));
  const faults = [...texts.values()].flatMap(({ fault }) => fault ?? []);
  if (faults.length > 0) return wrong(several(faults), 'Mend or remove these files.');
  const sources = checkPackages(graphModel, folders).rows.flatMap(({ table, values }) =>
    table.node?.kind === graphModel.evidence.node.kind ? [values['id'] as string] : [],
  );
  const files = new Set(sources.flatMap((id) => fileOf(texts, id)?.file ?? []));
  const strangers = [...texts.values()].flatMap(({ file }) => (files.has(file) ? [] : [file]));
  const counted = `${files.size} of ${sources.length} sources have a text in ${config.EDUGRAPH_TEXTS}.`;
  return strangers.length === 0
    ? well(counted)
    : wrong(`${counted} These are of no source: ${several(strangers)}.`, 'Name each as its source, or remove it.');
}
