import { ObservationStatus } from '../../domain/vocabulary.js';
import type { Words } from '../../model/definition/enumeration.js';
import { choicesOf, saysTheSame, withdrawnWholly } from '../../nodes/observation/voice.js';
import { FIRST_DAY, LAST_DAY } from '../../shared/dates.js';
import { isAsked, orderFor, type ChoiceAsked } from './choose.js';
import type { Figure } from './figures.js';
import { listed, noteOf, type Note } from './note.js';
import { besideWords, lowerWordsOf, periodWords, titleWords } from './words.js';

/**
 * What there is where no figure of an entity and a metric can be used, the nearest to the question first: what was
 * withdrawn, parts of it alone, another currency, another status. Nothing of it stands for the figure that is missing.
 * `isMissing` says whether there is no figure of the same period and status either.
 */
export function notesOfNone(
  figures: readonly Figure[],
  asked: ChoiceAsked,
  isMissing: (figure: Figure) => boolean = () => true,
): readonly Note[] {
  const isUsed = isAsked(asked);
  const standing = choicesOf(figures).map(({ used }) => used);
  const left = standing
    .filter((figure) => !isUsed(figure) && isMissing(figure))
    .sort(orderFor(asked))
    .filter((figure, index, all) => !all.slice(0, index).some((first) => isNextNorm(figure, first)));
  const wanted = left.filter(({ status }) => asked.statuses.includes(status));
  const [parts, whole] = [wanted.filter(isPart), wanted.filter(isWhole)];
  const currencies = [...new Set(whole.map(({ currency }) => currency))].sort().join(', ');
  const others = left.filter((figure) => !wanted.includes(figure));
  const wholeOthers = others.filter(isWhole);
  const withdrawn = withdrawnOf(figures.filter((figure) => isUsed(figure) && isMissing(figure)));
  return [
    ...noteOn('CORRECTED', withdrawn, withdrawnLead(withdrawn, standing), withdrawnWords),
    ...noteOn('BREAKDOWN', parts, { zh: '只有分项数据', en: 'Only parts of it are known' }),
    ...noteOn('CURRENCY', whole, {
      zh: `只有以${currencies}计的数据`,
      en: `Only in another currency (${currencies})`,
    }),
    ...noteOn('BESIDE', wholeOthers.length > 0 ? wholeOthers : others, {
      zh: '没有所问状态的数据，另有',
      en: 'None with the status asked for; there is',
    }),
  ];
}

/**
 * It speaks of their period: of another one, something may stand. It names their status too if something of another
 * status stands for the same time.
 */
function withdrawnLead(figures: readonly Figure[], standing: readonly Figure[]): Words {
  const isSaidStill = standing.some((other) =>
    figures.some((each) => each.status !== other.status && areAtOnce(each, other)),
  );
  const statuses = isSaidStill ? [...new Set(figures.map(({ status }) => status))].map(statusWords) : [];
  const periods = new Map(figures.map((figure) => [periodWords(figure).en, figure]));
  const [first] = periods.values();
  const figure = periods.size === 1 ? first : undefined;
  const when = figure && periodWords(figure);
  const isClosed = figure !== undefined && figure.start !== null && figure.end !== null;
  const zh = [...(when ? [when] : []), ...statuses].map((words) => words.zh).join('，');
  const en = [...(when && !isClosed ? [when] : []), ...statuses].map((words) => words.en).join(', ');
  const ofWhen = when === undefined ? ' of these periods' : isClosed ? ` of ${when.en}` : '';
  return {
    zh: `${when ? '' : '这些时期的'}原有数据${zh && `（${zh}）`}都已撤回`,
    en: `All that was said${ofWhen}${en && ` (${en})`} was withdrawn`,
  };
}

/** Of norms for the same that follow each other, only the first in the order that is asked for counts. */
const isNextNorm = (figure: Figure, first: Figure): boolean =>
  [figure, first].every(({ status }) => status === 'NORM') &&
  (['breakdown', 'currency', 'moneyStage', 'extent'] as const).every((name) => figure[name] === first[name]) &&
  (figure.extent !== 'PART' || figure.program === first.program);

const statusWords = (status: string): Words => lowerWordsOf(ObservationStatus, status);
/** Whether their periods meet; one without a period may be of any time. */
const areAtOnce = (one: Figure, other: Figure): boolean =>
  (one.start ?? FIRST_DAY) <= (other.end ?? LAST_DAY) && (other.start ?? FIRST_DAY) <= (one.end ?? LAST_DAY);
const isPart = ({ breakdown }: Figure): boolean => breakdown !== null;
const isWhole = (figure: Figure): boolean => !isPart(figure);

function noteOn(code: string, figures: readonly Figure[], lead: Words, wordsOf = besideWords): readonly Note[] {
  if (figures.length === 0) return [];
  const { zh, en } = listed(figures, wordsOf);
  return [noteOf(code, `${lead.zh}：${zh}。`, `${lead.en}: ${en}.`)];
}

/** The figures of which nothing that was said stands, each once, with all that corrects it. */
const withdrawnOf = (figures: readonly Figure[]): readonly Figure[] =>
  withdrawnWholly(figures).flatMap((same) => {
    const once = same.filter((each, index) => !same.slice(0, index).some((other) => saysTheSame(each, other)));
    return once.map((each) => ({
      ...each,
      corrections: same.filter((other) => saysTheSame(each, other)).flatMap(({ corrections }) => corrections),
    }));
  });

/** A figure that was withdrawn, and by whom; one that is only DEPRECATED was so by whoever entered it. */
function withdrawnWords(figure: Figure): Words {
  const said = besideWords(figure);
  const [by] = figure.corrections;
  if (!by) return { zh: `${said.zh}，标为弃用`, en: `${said.en}, marked as not to be used` };
  const title = titleWords(by[0], by[1]);
  return { zh: `${said.zh}，由${title.zh}（${by[2]}）更正`, en: `${said.en}, corrected by ${title.en} (${by[2]})` };
}
