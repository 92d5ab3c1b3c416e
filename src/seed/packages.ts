import type { GraphModel } from '../model/definition/graph-model.js';
import { counted } from '../shared/counted.js';
import { InputError } from '../shared/errors.js';
import { atOnce, stepByStep, type Steps } from '../shared/in-turns.js';
import { LIMIT } from '../shared/limits.js';
import { readAccepted, settle } from './doubts/accepted.js';
import { checkFigures } from './check/check-figures.js';
import { checkReferences } from './check/check-references.js';
import { checkRows } from './check/check.js';
import type { Doubt } from './doubt.js';
import { descriptorFaults } from './read/descriptor.js';
import { doubtsOf } from './doubts/doubts.js';
import { report, type Fault } from './fault.js';
import { impossible } from './check/impossible.js';
import { graphOf } from './load/graph-rows.js';
import type { GraphRows } from './load/seed-graph.js';
import type { MergedRow } from './merge/merge.js';
import { packageFolders } from './read/package-folders.js';
import { readPackage, type ReadPackage } from './read/read.js';
import { releaseOf } from './load/release.js';
import { tablesOf } from './read/tables.js';
import { unite } from './merge/union.js';

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
export const checkPackages = (model: GraphModel, paths: readonly string[]): CheckedPackages =>
  atOnce(checking(model, paths));

function* checking(model: GraphModel, paths: readonly string[]): Steps<CheckedPackages> {
  const tables = tablesOf(model);
  const folders = packageFolders(paths);
  const read: ReadPackage[] = [];
  for (const folder of folders) {
    read.push(readPackage(folder, tables));
    yield;
  }
  const ofForm = read.flatMap((each) => each.faults);
  // Nothing can be loaded, and nobody reads what else there is to say of so many.
  if (ofForm.length > LIMIT.shownFaults) return { rows: [], release: '', faults: ofForm, doubts: [], accepted: 0 };
  const packages = read.map(({ rows }, index) => ({ folder: folders[index] as string, rows }));
  // Before anything else is held, for it takes much.
  const release = releaseOf(packages.flatMap((each) => each.rows));
  yield;
  const united = unite(
    model,
    packages.map((each) => each.rows),
  );
  yield;
  const { rows, faults } = united;
  const lost = new Set(read.flatMap((each) => [...each.lost]));
  const figures = checkFigures(rows);
  yield;
  const found = [figures, impossible(rows)];
  yield;
  // A number that is not the printed one may be out of bounds as well, or many times another: that only follows.
  const wrong = new Set(found.flatMap((each) => each.faults.map(placeText)));
  const { accepted, faults: unreadable } = readAccepted(folders);
  const doubts = [...found.flatMap((each) => each.doubts), ...doubtsOf(model, united)].filter(
    (each) => !wrong.has(placeText(each)),
  );
  yield;
  const ofReferences = checkReferences(model, packages, rows, lost);
  yield;
  const ofRows = checkRows(model, rows, lost).filter((each) => !wrong.has(placeText(each)));
  yield;
  return {
    rows,
    release,
    faults: [
      ...ofForm,
      ...faults,
      ...ofReferences,
      ...ofRows,
      ...found.flatMap((each) => each.faults),
      ...unreadable,
      ...descriptorFaults(folders),
    ],
    ...settle(doubts, accepted, rows),
  };
}

const placeText = ({ file, line, column }: Fault): string => `${file}:${line}:${column}`;

export type ReadGraph = GraphRows & { readonly release: string };

/** The graph that these packages say, and its release. @throws InputError with every fault at once */
export const readPackages = (model: GraphModel, paths: readonly string[]): ReadGraph => atOnce(reading(model, paths));

/** The same, while others have their turn. */
export const readPackagesInTurns = (model: GraphModel, paths: readonly string[]): Promise<ReadGraph> =>
  stepByStep(reading(model, paths));

function* reading(model: GraphModel, paths: readonly string[]): Steps<ReadGraph> {
  const { rows, release, faults } = yield* checking(model, paths);
  if (faults.length > 0)
    throw new InputError(`${report(faults)}\n${counted(faults.length, 'fault')}; nothing was loaded.`);
  yield;
  return Object.assign(graphOf(model, rows), { release });
}
