import type { ResultOf } from 'gql.tada';
import { useQuery } from 'urql';
import { Answered } from '../../parts/answers.js';
import { figureFilter, NO_YEAR } from '../../parts/figure-filter.js';
import { EntityLink, Go } from '../../parts/links.js';
import { withQuery } from '../../shell/addresses.js';
import { useSpeech } from '../../shell/language.js';
import { CoverageQuery } from './queries.js';

const MOST = 50;
/** The columns of years, by the names that the query has for them. */
const YEARS = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'] as const;
type Place = NonNullable<ResultOf<typeof CoverageQuery>['districts']>['nodes'][number];

/** A column is a list of figures: what its cells count is what they open. */
interface Column {
  readonly list: (typeof YEARS)[number] | 'undated' | 'all';
  readonly year: string | null;
}

const stepOf = (count: number): number => (count < 3 ? 1 : count < 8 ? 2 : 3);
const filterOf = (year: string) => figureFilter(new URLSearchParams({ year }));

interface Given {
  /** The years that there are figures for, in order. */
  readonly years: readonly number[];
  readonly counties: number;
}

/** Places × years with the number of figures in each; what has no figure is a dash, and never a light tile. */
export function CoverageTable({ years, counties }: Given) {
  const shown = years.slice(-YEARS.length).map((year, index) => ({ list: YEARS[index] ?? 'h', year: String(year) }));
  const variables = {
    first: MOST,
    undated: filterOf(NO_YEAR),
    ...Object.fromEntries(shown.map(({ list, year }) => [list, filterOf(year)])),
  };
  const [answer, again] = useQuery({ query: CoverageQuery, variables });
  const columns: readonly Column[] = [...shown, { list: 'undated', year: NO_YEAR }, { list: 'all', year: null }];
  return (
    <Answered answer={answer} again={again}>
      {({ districts }) => (
        <>
          <Table columns={columns} places={districts?.nodes ?? []} />
          <Explained counties={counties} places={districts?.totalCount ?? 0} />
        </>
      )}
    </Answered>
  );
}

function Table({ columns, places }: { readonly columns: readonly Column[]; readonly places: readonly Place[] }) {
  const { say } = useSpeech();
  const heading = ({ year }: Column): string =>
    year === null ? say('全部', 'All') : year === NO_YEAR ? say('未注明', 'Not stated') : year;
  const rows = [...places].sort((one, other) => other.all.totalCount - one.all.totalCount);
  return (
    <div className="scroll" tabIndex={0} role="region" aria-label={say('各地各年的数据', 'Figures by place and year')}>
      <table className="coverage">
        <thead>
          <tr>
            <th scope="col">{say('地区', 'Place')}</th>
            {columns.map((column) => (
              <th key={column.list} scope="col">
                {heading(column)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((place) => (
            <tr key={place.id}>
              <th scope="row">
                <EntityLink entity={place} />
              </th>
              {columns.map(({ list, year }) => (
                <td key={list}>
                  <Cell count={place[list].totalCount} to={withQuery('/figures', { about: place.id, year })} />
                </td>
              ))}
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
      {places > MOST ? say(`有数据的地区共 ${places} 个，列出 ${MOST} 个。`, `${MOST} of ${places} places. `) : ''}
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
