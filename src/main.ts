import { readConfig, startedByNpm } from './config.js';
import { startApp } from './app.js';
import { endProcessAfter } from './service/end-process.js';
import type { RunningService } from './service/run-service.js';
import { explain } from './shared/errors.js';
import { createLogger } from './shared/logger.js';

const greeting = (url: string): string =>
  `\n  Edugraph is ready.\n\n  The page, to look    ${url}\n` +
  `  GraphiQL, to ask     ${url}/graphiql\n  GraphQL, to program  ${url}/graphql\n\n`;

/** The service: it says where it answers, and ends soon after it is asked to. */
async function main(): Promise<void> {
  const config = readConfig();
  const logger = createLogger(config.LOG_LEVEL);
  // Whoever started it may have gone before it is ready, and then nobody reads the greeting.
  process.stdout.on('error', (error) => logger.warn({ err: error }, 'standard output cannot be written'));
  // An answer that was given up may leave a failure that nobody waits for: it must not end the service for all others.
  process.on('unhandledRejection', (error) => logger.error({ err: error }, 'a failure that nobody waited for'));
  let service: RunningService | undefined = undefined;
  endProcessAfter(async (withNotice) => service?.close({ withNotice }), logger, {
    withParent: startedByNpm(),
    notice: config.SHUTDOWN_NOTICE_MS,
  });
  service = await startApp(config, logger, ({ url }) => process.stdout.write(greeting(url)));
}

main().catch((error: unknown) => {
  process.stderr.write(`${explain(error)}\n`);
  process.exit(1);
});
