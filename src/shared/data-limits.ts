import { limitTable } from './limit.js';

/** What data packages may hold, and what is said of them. */
export const dataLimits = limitTable({
  tableBytes: {
    number: 500_000_000,
    unit: 'bytes',
    of: 'one table of a data package',
    reason: 'Its bytes are held as long as its rows are.',
  },
  descriptorBytes: {
    number: 1_000_000,
    unit: 'bytes',
    of: 'a descriptor, `datapackage.json`, or a list of accepted doubts',
    reason: 'People write them.',
  },
  cellCharacters: {
    number: 100_000,
    unit: 'characters',
    of: 'one cell of a table',
    reason: 'No name, note or summary is longer; a quote that is never closed is.',
  },
  backupRows: {
    number: 10_000_000,
    unit: 'rows',
    of: 'a backup, as its first line says, and so of what is read of one',
    reason: 'They are held in memory before anything is written.',
  },
  backupLineCharacters: {
    number: 4_000_000,
    unit: 'characters',
    of: 'one line of a backup',
    reason: 'More than the longest cells of one row together.',
  },
  shownFaults: {
    number: 1_000,
    unit: 'faults',
    of: 'what the check prints, and so of doubts; it counts the rest',
    reason: 'Nobody reads more at once, and one slip may be in every row.',
  },
});
