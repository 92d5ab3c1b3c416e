import { useLocation, useSearchParams } from 'wouter';
import type { Figure } from '../../api/fragments.js';
import { useHere } from '../../shell/here.js';
import { useSpeech } from '../../shell/language.js';
import { useTerm } from '../../shell/vocabulary.js';

export const STATUSES = ['ACTUAL', 'PLANNED', 'TARGET', 'BASELINE', 'NORM'] as const;
const LEVELS = ['PROVINCE', 'CITY', 'COUNTY', 'DEVELOPMENT_ZONE'] as const;

/** The statuses that the address asks for; without any, what is actual. */
export const statusesOf = (search: URLSearchParams) =>
  STATUSES.filter((one) => (search.get('status') ?? 'ACTUAL').split(',').includes(one));

/** Puts one choice into the address; everything else stays, but for the place in a list that is now another. */
export function useChoice(): (name: string, value: string) => void {
  const [, go] = useLocation();
  const here = useHere();
  return (name, value) => go(here({ after: null, [name]: value }));
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

/** What of a metric is compared: level, status and year, of those that there are. */
export function Filters({ figures }: { readonly figures: readonly Figure[] }) {
  const { say } = useSpeech();
  const term = useTerm();
  const [search] = useSearchParams();
  const years = [...new Set(figures.flatMap(({ period }) => period?.match(/\b\d{4}\b/g) ?? []))].sort();
  return (
    <div className="filters">
      <Choose
        name="level"
        label={say('级别', 'Level')}
        value={search.get('level') ?? ''}
        options={[['', say('全部', 'all')], ...LEVELS.map((level) => [level, term('DistrictLevel', level)] as const)]}
      />
      <Choose
        name="status"
        label={say('状态', 'Status')}
        value={search.get('status') ?? ''}
        options={[
          ['', term('ObservationStatus', 'ACTUAL')],
          ...STATUSES.slice(1).map((status) => [status, term('ObservationStatus', status)] as const),
        ]}
      />
      <Choose
        name="year"
        label={say('年份', 'Year')}
        value={search.get('year') ?? ''}
        options={[['', say('最近', 'latest')], ...years.map((year) => [year, year] as const)]}
      />
    </div>
  );
}
