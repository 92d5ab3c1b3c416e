import type { ResultOf } from 'gql.tada';
import { useQuery } from 'urql';
import { Answered } from '../../parts/answers.js';
import { NO_YEAR } from '../../parts/figure-filter.js';
import { EntityLink, Go } from '../../parts/links.js';
import { NoFigures } from '../../parts/no-figures.js';
import { withQuery } from '../../shell/addresses.js';
import { useSpeech } from '../../shell/language.js';
import { CoverageQuery } from './queries.js';

const MOST_PLACES = 50;
/** How many columns of years there are, the last ones. */
const MOST_YEARS = 8;
type Place = NonNullable<ResultOf<typeof CoverageQuery>['districts']>['nodes'][number];

/** A year; null for what has none. */
type Column = number | null;

const stepOf = (count: number): number => (count < 3 ? 1 : count < 8 ? 2 : 3);

interface Given {
  /** The years that there are figures for, in order. */
  readonly years: readonly number[];
  readonly counties: number;
}

/** Places × years with the number of figures in each; what has no figure is a dash, and never a light tile. */
export function CoverageTable({ years, counties }: Given) {
  const shown = years.slice(-MOST_YEARS);
  const [answer, again] = useQuery({ query: CoverageQuery, variables: { first: MOST_PLACES, years: shown } });
  return (
    <Answered answer={answer} again={again}>
      {({ districts }) =>
        districts?.totalCount === 0 ? (
          <NoFigures />
        ) : (
          <>
            <Table columns={[...shown, null]} places={districts?.nodes ?? []} />
            <Explained counties={counties} places={districts?.totalCount ?? 0} />
          </>
        )
      }
    </Answered>
  );
}

function Table({ columns, places }: { readonly columns: readonly Column[]; readonly places: readonly Place[] }) {
  const { say } = useSpeech();
  const rows = [...places].sort((one, other) => other.observations.totalCount - one.observations.totalCount);
  return (
    <div className="scroll" tabIndex={0} role="region" aria-label={say('各地各年的数据', 'Figures by place and year')}>
      <table className="coverage">
        <thead>
          <tr>
            <th scope="col">{say('地区', 'Place')}</th>
            {columns.map((year) => (
              <th key={year} scope="col">
                {year ?? say('未注明', 'Not stated')}
              </th>
            ))}
            <th scope="col">{say('全部', 'All')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((place) => (
            <tr key={place.id}>
              <th scope="row">
                <EntityLink entity={place} />
              </th>
              {place.observationYears.map(({ year, count }) => (
                <td key={year}>
                  <Cell count={count} to={withQuery('/figures', { about: place.id, year: year ?? NO_YEAR })} />
                </td>
              ))}
              <td>
                <Cell count={place.observations.totalCount} to={withQuery('/figures', { about: place.id })} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** What a number counts, and what a dash does not say. */
function Explained({ counties, places }: { readonly counties: number; readonly places: number }) {
  const { say } = useSpeech();
  return (
    <p className="muted">
      {say(
        '数字是数据条数，点开就是这些数据；跨年的数据在所跨的每一年都计一次。',
        'A number counts figures and opens them; a figure for several years counts in each of them. ',
      )}
      {places > MOST_PLACES
        ? say(`有数据的地区共 ${places} 个，列出 ${MOST_PLACES} 个。`, `${MOST_PLACES} of ${places} places. `)
        : ''}
      {say(
        `图里共有 ${counties} 个县级地区，没有列出的没有数据。没有数据不等于 0。`,
        `The graph has ${counties} county-level districts; those without a row have no figure, which does not mean 0.`,
      )}
    </p>
  );
}

function Cell({ count, to }: { readonly count: number; readonly to: string }) {
  if (count === 0) return <span className="cell muted">–</span>;
  return (
    <Go to={to}>
      <span className="cell" data-step={stepOf(count)}>
        {count}
      </span>
    </Go>
  );
}
