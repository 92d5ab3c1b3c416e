import type { GraphModel } from '../model/definition/graph-model.js';
import { InputError } from '../shared/errors.js';
import { readAccepted, settle } from './accepted.js';
import { checkFigures } from './check-figures.js';
import { checkRows } from './check.js';
import type { Doubt } from './doubt.js';
import { doubtsOf } from './doubts.js';
import { report, type Fault } from './fault.js';
import { impossible } from './impossible.js';
import { graphOf, type SeedGraph } from './graph-rows.js';
import { readPackage, type SeedRow } from './read.js';
import { releaseOf } from './release.js';
import { tablesOf } from './tables.js';
import { unite } from './union.js';

export interface CheckedPackages {
  readonly rows: readonly SeedRow[];
  readonly faults: readonly Fault[];
  /** What may be wrong, and may be meant, but for what a package accepts. */
  readonly doubts: readonly Doubt[];
  /** How many doubts were accepted. */
  readonly accepted: number;
}

/** The rows of all these packages together, and every fault and doubt in them. */
export function checkPackages(model: GraphModel, folders: readonly string[]): CheckedPackages {
  const tables = tablesOf(model);
  const read = folders.map((folder) => readPackage(folder, tables));
  const { rows, faults } = unite(read.map((each) => each.rows));
  const lost = new Set(read.flatMap((each) => [...each.lost]));
  const found = [checkFigures(rows), impossible(rows)];
  // A number that is not the printed one may be out of bounds as well: that only follows.
  const wrong = new Set(found.flatMap((each) => each.faults.map(placeText)));
  const { accepted, faults: unreadable } = readAccepted(folders);
  const doubts = [...found.flatMap((each) => each.doubts), ...doubtsOf(model, rows)];
  return {
    rows,
    faults: [
      ...read.flatMap((each) => each.faults),
      ...faults,
      ...checkRows(model, rows, lost).filter((each) => !wrong.has(placeText(each))),
      ...found.flatMap((each) => each.faults),
      ...unreadable,
    ],
    ...settle(doubts, accepted, rows),
  };
}

const placeText = ({ file, line, column }: Fault): string => `${file}:${line}:${column}`;

/** The graph that these packages say, and its release. @throws InputError with every fault at once */
export function readPackages(model: GraphModel, folders: readonly string[]): SeedGraph & { readonly release: string } {
  const { rows, faults } = checkPackages(model, folders);
  if (faults.length > 0)
    throw new InputError(
      `${report(faults)}\n${faults.length} ${faults.length === 1 ? 'fault' : 'faults'}; nothing was loaded.`,
    );
  return { ...graphOf(model, rows), release: releaseOf(rows) };
}
