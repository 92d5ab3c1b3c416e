import type { GraphModel } from '../model/definition/graph-model.js';
import { counted } from '../shared/counted.js';
import { InputError } from '../shared/errors.js';
import { LIMIT } from '../shared/limits.js';
import { readAccepted, settle } from './accepted.js';
import { checkFigures } from './check-figures.js';
import { checkReferences } from './check-references.js';
import { checkRows } from './check.js';
import type { Doubt } from './doubt.js';
import { descriptorFaults } from './descriptor.js';
import { doubtsOf } from './doubts.js';
import { report, type Fault } from './fault.js';
import { impossible } from './impossible.js';
import { graphOf } from './graph-rows.js';
import type { SeedGraph } from './seed-graph.js';
import type { MergedRow } from './merge.js';
import { packageFolders } from './package-folders.js';
import { readPackage } from './read.js';
import { releaseOf } from './release.js';
import { tablesOf } from './tables.js';
import { unite } from './union.js';

export interface CheckedPackages {
  /** Each thing and each relationship once, with what its rows say together. */
  readonly rows: readonly MergedRow[];
  readonly release: string;
  readonly faults: readonly Fault[];
  /** What may be wrong, and may be meant, but for what a package accepts. */
  readonly doubts: readonly Doubt[];
  /** How many doubts were accepted. */
  readonly accepted: number;
}

/** What these packages, or folders of packages, say together, and every fault and doubt in them. */
export function checkPackages(model: GraphModel, paths: readonly string[]): CheckedPackages {
  const tables = tablesOf(model);
  const folders = packageFolders(paths);
  const read = folders.map((folder) => readPackage(folder, tables));
  const ofForm = read.flatMap((each) => each.faults);
  // Nothing can be loaded, and nobody reads what else there is to say of so many.
  if (ofForm.length > LIMIT.shownFaults) return { rows: [], release: '', faults: ofForm, doubts: [], accepted: 0 };
  const packages = read.map(({ rows }, index) => ({ folder: folders[index] as string, rows }));
  // Before anything else is held, for it takes much.
  const release = releaseOf(packages.flatMap((each) => each.rows));
  const united = unite(
    model,
    packages.map((each) => each.rows),
  );
  const { rows, faults } = united;
  const lost = new Set(read.flatMap((each) => [...each.lost]));
  const found = [checkFigures(rows), impossible(rows)];
  // A number that is not the printed one may be out of bounds as well: that only follows.
  const wrong = new Set(found.flatMap((each) => each.faults.map(placeText)));
  const { accepted, faults: unreadable } = readAccepted(folders);
  const doubts = [...found.flatMap((each) => each.doubts), ...doubtsOf(model, united)];
  return {
    rows,
    release,
    faults: [
      ...ofForm,
      ...faults,
      ...checkReferences(model, packages, rows, lost),
      ...checkRows(model, rows, lost).filter((each) => !wrong.has(placeText(each))),
      ...found.flatMap((each) => each.faults),
      ...unreadable,
      ...descriptorFaults(folders),
    ],
    ...settle(doubts, accepted, rows),
  };
}

const placeText = ({ file, line, column }: Fault): string => `${file}:${line}:${column}`;

/** The graph that these packages say, and its release. @throws InputError with every fault at once */
export function readPackages(model: GraphModel, paths: readonly string[]): SeedGraph & { readonly release: string } {
  const { rows, release, faults } = checkPackages(model, paths);
  if (faults.length > 0)
    throw new InputError(`${report(faults)}\n${counted(faults.length, 'fault')}; nothing was loaded.`);
  return { ...graphOf(model, rows), release };
}
