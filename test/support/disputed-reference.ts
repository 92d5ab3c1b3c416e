import { before, choices, meets, quantity, withdrawn, type Known, type Point } from './choice-reference.js';

/** What is used of each quantity that others contradict; what was withdrawn or retracted contradicts nothing. */
export function disputed(figures: readonly Known[], statuses: readonly string[]): readonly Point[] {
  const asked = { statuses, year: null, withBreakdowns: true, withCurrencies: true };
  const pairs = [...new Set(figures.map(({ about, metric }) => `${about} ${metric}`))];
  return pairs
    .flatMap((pair) => {
      const own = figures.filter(({ about, metric }) => `${about} ${metric}` === pair);
      const against = (known: Known): readonly Known[] =>
        own.filter((other) => quantity(other) === quantity(known) && !meets(other, known));
      return choices(own, asked, quantity).filter(({ known }) =>
        against(known).some(
          (other) => !withdrawn(other, own) && (other.retracted === null || known.retracted !== null),
        ),
      );
    })
    .sort((one, other) => (before([quantity(one.known)], [quantity(other.known)]) ? -1 : 1));
}
