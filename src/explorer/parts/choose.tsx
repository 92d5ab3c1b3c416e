import { useLocation } from 'wouter';
import { useHere } from '../shell/here.js';

export const STATUSES = ['ACTUAL', 'PLANNED', 'TARGET', 'BASELINE', 'NORM'] as const;

/** The statuses that the address asks for; without any, what is actual. */
export const statusesOf = (search: URLSearchParams) =>
  STATUSES.filter((one) => (search.get('status') ?? 'ACTUAL').split(',').includes(one));

/** Puts one choice into the address; everything else stays, but for the place in a list that is now another. */
export function useChoice(): (name: string, value: string) => void {
  const [, go] = useLocation();
  const here = useHere();
  return (name, value) => go(here({ after: null, dated: null, by: null, [name]: value }));
}

interface Choice {
  readonly name: string;
  readonly label: string;
  readonly value: string;
  readonly options: readonly (readonly [string, string])[];
}

export function Choose({ name, label, value, options }: Choice) {
  const choose = useChoice();
  return (
    <label>
      {label}
      <select value={value} onChange={({ target }) => choose(name, target.value)}>
        {options.map(([option, words]) => (
          <option key={option} value={option}>
            {words}
          </option>
        ))}
      </select>
    </label>
  );
}
