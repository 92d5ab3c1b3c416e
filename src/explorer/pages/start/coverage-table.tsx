import type { ResultOf } from 'gql.tada';
import { EntityLink, Go } from '../../parts/links.js';
import { withQuery } from '../../shell/addresses.js';
import { useSpeech } from '../../shell/language.js';
import type { StartDetailsQuery } from './queries.js';

type Group = NonNullable<ResultOf<typeof StartDetailsQuery>['observationGroups']>['nodes'][number];
type District = NonNullable<Group['district']>;

const OTHER = 'other';
const NONE = 'none';
const columnOf = ({ year, period }: Group): string => (year !== null ? String(year) : period !== null ? OTHER : NONE);
const stepOf = (count: number): number => (count < 3 ? 1 : count < 8 ? 2 : 3);

interface Row {
  readonly district: District;
  readonly counts: Map<string, number>;
}

const total = ({ counts }: Row): number => [...counts.values()].reduce((sum, one) => sum + one, 0);

function tableOf(groups: readonly Group[]): { readonly columns: readonly string[]; readonly rows: readonly Row[] } {
  const rows = new Map<string, Row>();
  for (const group of groups) {
    if (group.district === null) continue;
    const row = rows.get(group.district.id) ?? { district: group.district, counts: new Map<string, number>() };
    const column = columnOf(group);
    row.counts.set(column, (row.counts.get(column) ?? 0) + group.count);
    rows.set(group.district.id, row);
  }
  const years = [...new Set(groups.map(columnOf))].filter((column) => /^\d/.test(column)).sort();
  return {
    columns: [...years, OTHER, NONE],
    rows: [...rows.values()].sort((one, other) => total(other) - total(one)),
  };
}

/** Places × years with the number of figures in each; what has no figure is a dash, and never a light tile. */
export function CoverageTable({ groups, counties }: { readonly groups: readonly Group[]; readonly counties: number }) {
  const { say } = useSpeech();
  const { columns, rows } = tableOf(groups);
  const heading = (column: string): string =>
    column === OTHER ? say('跨年', 'Several years') : column === NONE ? say('未注明', 'Not stated') : column;
  return (
    <>
      <div
        className="scroll"
        tabIndex={0}
        role="region"
        aria-label={say('各地各年的数据', 'Figures by place and year')}
      >
        <table className="coverage">
          <thead>
            <tr>
              <th scope="col">{say('地区', 'Place')}</th>
              {columns.map((column) => (
                <th key={column} scope="col">
                  {heading(column)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ district, counts }) => (
              <tr key={district.id}>
                <th scope="row">
                  <EntityLink entity={district} />
                </th>
                {columns.map((column) => (
                  <td key={column}>
                    <Cell count={counts.get(column) ?? 0} to={addressFor(district.id, column)} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className="muted">
        {say(
          `图里共有 ${counties} 个县级地区，表中列出的是有数据的地区。没有数据不等于 0。`,
          `The graph has ${counties} counties; the table has the places with figures. No figure does not mean 0.`,
        )}
      </p>
    </>
  );
}

const addressFor = (about: string, column: string): string =>
  withQuery('/figures', { about, year: /^\d/.test(column) ? column : null });

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
