import { periodIn } from '../../nodes/observation/quantity.js';
import { groupBy } from '../../shared/collections.js';
import type { Words } from '../../model/definition/enumeration.js';
import type { Figure } from '../figures/figures.js';
import { listed, noteOf, type Note } from '../figures/note.js';
import { unlikeNotes } from '../figures/unlike.js';
import { periodWords } from '../figures/words.js';

/** Beside their periods; of which level what is compared is, its reader has chosen. */
const BASES = ['status', 'breakdown', 'moneyStage', 'currency'] as const;

/** Why the figures of a column do not compare as they stand; of periods, which of them is of which. */
export function columnNotes(figures: readonly Figure[]): readonly Note[] {
  if (figures.length < 2) return [];
  return [...periodNotes(figures), ...unlikeNotes(figures, BASES).filter(({ code }) => code !== 'PERIOD')];
}

function periodNotes(figures: readonly Figure[]): readonly Note[] {
  const periods = [...groupBy(figures, ({ quantity }) => periodIn(quantity))].map(([, of]) => of);
  if (periods.length < 2) return [];
  const words = periods.map((of): Words => {
    const [period, names] = [periodSaid(of[0] as Figure), listed(of, nameOf)];
    return { zh: `${period.zh}（${names.zh}）`, en: `${period.en} (${names.en})` };
  });
  return [
    noteOf(
      'PERIOD',
      `时期不同，不宜直接比较：${words.map(({ zh }) => zh).join('；')}。`,
      `Of different periods, so not comparable as they stand: ${words.map(({ en }) => en).join('; ')}.`,
    ),
  ];
}

const nameOf = ({ entityName, entityNameEn }: Figure): Words => ({ zh: entityName, en: entityNameEn ?? entityName });

/** A period in words; without one, when the figure was published. */
function periodSaid(figure: Figure): Words {
  const { zh, en } = periodWords(figure);
  const year = figure.published.slice(0, 4);
  return figure.start === null && figure.end === null
    ? { zh: `${zh}、${year}年发布`, en: `${en}, published in ${year}` }
    : { zh, en };
}
