import { startApp, type App } from './app.js';
import { readConfig, startedByNpm } from './config.js';
import { AppError } from './shared/errors.js';
import { createLogger } from './shared/logger.js';

const FORCED_AFTER = 10_000;
const LOOK_EVERY = 500;

/** The service: it says where it answers, and ends within 10 seconds of being asked to. */
async function main(): Promise<void> {
  const config = readConfig();
  const service: { app?: App } = {};
  let ending = false;
  const end = (): void => {
    if (ending) return;
    ending = true;
    setTimeout(() => process.exit(1), FORCED_AFTER).unref();
    (service.app?.close() ?? Promise.resolve()).then(
      () => process.exit(0),
      () => process.exit(1),
    );
  };
  process.once('SIGTERM', end);
  process.once('SIGINT', end);
  if (startedByNpm()) endWithParent(end);
  service.app = await startApp(config, createLogger(config.LOG_LEVEL), ({ url }) =>
    process.stdout.write(
      `\n  Edugraph is ready.\n\n  GraphiQL, to ask     ${url}/graphiql\n  GraphQL, to program  ${url}/graphql\n\n`,
    ),
  );
}

/** Ends when the process that started this one is gone, so that `npm start` leaves nothing behind when it is stopped. */
function endWithParent(end: () => void): void {
  const parent = process.ppid;
  setInterval(() => {
    if (process.ppid !== parent) end();
  }, LOOK_EVERY).unref();
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof AppError ? error.message : String((error as Error).stack)}\n`);
  process.exit(1);
});
