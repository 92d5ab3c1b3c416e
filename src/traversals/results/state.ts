import type { Words } from '../../model/definition/enumeration.js';
import type { Figure } from '../figures/figures.js';
import { listed } from '../figures/note.js';
import { amountOf, periodWords } from '../figures/words.js';
import { addsUp, measuredFor, type Measured } from './measured.js';

/** Whether a target has been met, and why it is said so. */
export interface Judged {
  readonly state: 'MET' | 'NOT_MET' | 'NOT_DUE' | 'UNKNOWN';
  readonly reason: Words;
}
/** What decides it, beside the figures. */
export interface Facts {
  /** Whether more or less is better. */
  readonly direction: string;
  /** The day of the last source that speaks of the entity. */
  readonly spoken: string | null;
}

/** The rules: docs/figures.md. The actuals are for the target, the latest first. */
export function judge(target: Figure, latestFirst: readonly Figure[], { direction, spoken }: Facts): Judged {
  const { end } = target;
  if (end === null) return unknown('目标没有写明期限。', 'The target has no date.');
  const measured = measuredFor(target, latestFirst);
  const verdict = direction === 'NEUTRAL' || !measured ? null : verdictOn(measured, target, direction);
  if (measured && verdict) return { state: verdict, reason: verdictWords(measured, verdict) };
  if (spoken === null || spoken < end) return { state: 'NOT_DUE', reason: notDueWords(spoken, end) };
  return direction === 'NEUTRAL'
    ? unknown('该指标没有优劣方向，不能判断是否达成。', 'Neither more nor less is better for this metric.')
    : undecided(measured, target, direction);
}

/** Met or not if all that was measured can mean lies on one side of the target's near end. */
function verdictOn({ least, most }: Measured, target: Figure, direction: string): 'MET' | 'NOT_MET' | null {
  const near = nearEnd(target, direction);
  if (near === null) return null;
  const [met, notMet] =
    direction === 'HIGHER_IS_BETTER'
      ? [least !== null && least >= near, most !== null && most < near]
      : [most !== null && most <= near, least !== null && least > near];
  return met ? 'MET' : notMet ? 'NOT_MET' : null;
}

/** The end of the target that is reached first; null is open. */
const nearEnd = ({ least, most }: Figure, direction: string): number | null =>
  direction === 'HIGHER_IS_BETTER' ? least : most;

const unknown = (zh: string, en: string): Judged => ({ state: 'UNKNOWN', reason: { zh, en } });

function undecided(measured: Measured | null, target: Figure, direction: string): Judged {
  if (!measured)
    return addsUp(target)
      ? unknown('没有目标时期之内的实际数据。', "No actual figure lies within the target's period.")
      : unknown('没有与目标同时结束的实际数据。', 'No actual figure ends when the target does.');
  if (nearEnd(target, direction) === null)
    return unknown(
      '目标的限度与指标的优劣方向不符，不能判断。',
      'The target is limited on the side that does not count for this metric.',
    );
  const { zh, en } = measuredWords(measured);
  return measured.whole
    ? unknown(`${zh}，不能确定是否达到目标。`, `${en}: it may be on either side of the target.`)
    : unknown(`${zh}，其余不详。`, `${en}: nothing is known of the rest.`);
}

/** What was measured, with its periods. */
function measuredWords({ figures, whole }: Measured): Words {
  const { zh, en } = listed(figures, (figure) => {
    const [amount, period] = [amountOf(figure), periodWords(figure)];
    return { zh: `${amount.zh}（${period.zh}）`, en: `${amount.en} (${period.en})` };
  });
  return whole
    ? { zh: `实际为${zh}`, en: `Measured: ${en}` }
    : { zh: `目标时期内已知${zh}`, en: `Measured in a part of the target's period: ${en}` };
}

function verdictWords(measured: Measured, verdict: 'MET' | 'NOT_MET'): Words {
  const { zh, en } = measuredWords(measured);
  return verdict === 'MET'
    ? { zh: `${zh}，达到目标。`, en: `${en}; the target is met.` }
    : { zh: `${zh}，没有达到目标。`, en: `${en}; the target is not met.` };
}

const notDueWords = (spoken: string | null, end: string): Words =>
  spoken === null
    ? { zh: '除标准外没有来源提到该对象。', en: 'No source but a standard speaks of it.' }
    : {
        zh: `提到该对象的最新来源（${spoken}）早于目标期限（${end}）。`,
        en: `The last source that speaks of it (${spoken}) is older than the target's end (${end}).`,
      };
