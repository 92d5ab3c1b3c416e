// Before `npm start` and `npm run edugraph`: builds what is not built yet, or is older than its sources.
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const MARK = 'dist/.built';
const newest = (path) =>
  statSync(path).isDirectory()
    ? Math.max(0, ...readdirSync(path).map((name) => newest(join(path, name))))
    : statSync(path).mtimeMs;
const sources = ['src', 'docs', 'package.json', 'tsconfig.json', 'tsconfig.build.json'].filter((path) =>
  existsSync(path),
);
// An image has what was built and not what it was built from.
if (sources.includes('src') && (!existsSync(MARK) || statSync(MARK).mtimeMs < Math.max(...sources.map(newest)))) {
  process.stderr.write('Building Edugraph: once, a few seconds …\n');
  try {
    execFileSync(process.execPath, [process.env.npm_execpath, 'run', '--silent', 'build'], { stdio: ['ignore', 2, 2] });
  } catch {
    process.stderr.write('The build failed; what it printed is above. `npm run build` runs it again.\n');
    process.exit(1);
  }
  writeFileSync(MARK, '');
}
