// npm leaves other platforms' optional binaries out of the lock where the registry answers without them, and `npm ci` then refuses the lock.
// Run after every install: adds each missing optional dependency by name and version, with the system and processor that its name tells,
// and to each entry without a hash the one that the registry has.
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';

const SYSTEMS = ['android', 'darwin', 'freebsd', 'linux', 'netbsd', 'openbsd', 'openharmony', 'sunos', 'win32', 'aix'];
const PROCESSORS = ['arm64', 'arm', 'x64', 'ia32', 'ppc64', 'riscv64', 's390x', 'loong64', 'wasm32', 'mips64el'];
const FILE = new URL('../package-lock.json', import.meta.url);

/** Whether a package finds a dependency where Node would look for it. */
export function resolves(packages, from, name) {
  for (let folder = from; ; folder = folder.slice(0, folder.lastIndexOf('/node_modules/'))) {
    if (packages[`${folder === '' ? '' : `${folder}/`}node_modules/${name}`]) return true;
    if (!folder.includes('/node_modules/')) return packages[`node_modules/${name}`] !== undefined;
  }
}

/** Every optional dependency that the lock lacks. */
export function missingFrom({ packages }) {
  return Object.entries(packages).flatMap(([from, { optionalDependencies = {}, dev }]) =>
    Object.entries(optionalDependencies)
      .filter(([name]) => !resolves(packages, from, name))
      .map(([name, range]) => ({ name, version: range.replace(/^[\^~]/, ''), dev })),
  );
}

function entryOf({ name, version, dev }) {
  const words = name.split(/[-/]/);
  const os = SYSTEMS.filter((system) => words.includes(system));
  const cpu = PROCESSORS.filter((processor) =>
    words.some((word) => word === processor || (processor === 'arm' && /^arm(eabi|hf|$)/.test(word))),
  );
  return { version, ...(cpu.length > 0 && { cpu }), ...(dev && { dev }), optional: true, ...(os.length > 0 && { os }) };
}

/** What the registry says of a version: its hash and its licence; nothing if it does not serve it. */
function served(name, version) {
  const words = ['view', `${name}@${version}`, 'dist.integrity', 'license', '--json'];
  const { status, stdout } = spawnSync('npm', words, { encoding: 'utf8' });
  if (status !== 0) return {};
  const { 'dist.integrity': integrity, license } = JSON.parse(stdout);
  return { integrity, license };
}

if (process.argv[1] === new URL(import.meta.url).pathname) {
  const lock = JSON.parse(readFileSync(FILE, 'utf8'));
  const missing = missingFrom(lock);
  for (const each of missing) lock.packages[`node_modules/${each.name}`] = entryOf(each);
  for (const [path, entry] of Object.entries(lock.packages)) {
    if (path === '' || entry.integrity !== undefined) continue;
    Object.assign(entry, served(path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length), entry.version));
    if (entry.integrity === undefined) console.log(`${path}: the registry does not serve ${entry.version}`);
  }
  lock.packages = Object.fromEntries(Object.entries(lock.packages).sort(([a], [b]) => (a < b ? -1 : 1)));
  writeFileSync(FILE, `${JSON.stringify(lock, null, 2)}\n`);
  console.log(`added ${missing.length} optional packages of other platforms to package-lock.json`);
}
