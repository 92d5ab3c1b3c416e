import { useSearchParams } from 'wouter';
import type { Figure } from '../../api/fragments.js';
import { Choose, STATUSES } from '../../parts/choose.js';
import { useSpeech } from '../../shell/language.js';
import { useTerm } from '../../shell/vocabulary.js';

const LEVELS = ['PROVINCE', 'CITY', 'COUNTY', 'DEVELOPMENT_ZONE'] as const;

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
