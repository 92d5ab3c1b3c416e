import { startApp } from './app.js';
import { readConfig } from './config.js';
import { AppError } from './shared/errors.js';
import { createLogger } from './shared/logger.js';

const FORCED_AFTER = 10_000;

/** The service: it says where it answers, and ends within 10 seconds of being asked to. */
async function main(): Promise<void> {
  const config = readConfig();
  const app = await startApp(config, createLogger(config.LOG_LEVEL), ({ url }) =>
    process.stdout.write(`\n  Edugraph is ready.\n\n  GraphiQL, to ask     ${url}/graphiql\n  GraphQL, to program  ${url}/graphql\n\n`),
  );
  const end = (): void => {
    setTimeout(() => process.exit(1), FORCED_AFTER).unref();
    app.close().then(
      () => process.exit(0),
      () => process.exit(1),
    );
  };
  process.once('SIGTERM', end);
  process.once('SIGINT', end);
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof AppError ? error.message : String((error as Error).stack)}\n`);
  process.exit(1);
});
