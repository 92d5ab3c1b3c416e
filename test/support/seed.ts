import fc from 'fast-check';

/**
 * The same random cases in every run, so that a run can be trusted and repeated; EDUGRAPH_SEED takes other ones,
 * `random` new ones each time.
 */
const asked = process.env['EDUGRAPH_SEED'] ?? '20261122';
if (asked !== 'random') fc.configureGlobal({ seed: Number(asked) });
