import type { ResultOf } from 'gql.tada';
import { Bar } from '../../parts/bar.js';
import { EntityLink } from '../../parts/links.js';
import { MOST_SOURCES, SourceChips } from '../../parts/source-chip.js';
import { useSpan } from '../../parts/span.js';
import { useSpeech } from '../../shell/language.js';
import { useTerm } from '../../shell/vocabulary.js';
import { axisOf, yearsOf, type Axis } from './axis.js';
import type { ProgramsQuery } from './queries.js';

type Program = NonNullable<ResultOf<typeof ProgramsQuery>['dated']>['nodes'][number];

/** More years than these stand too close to be read. */
const MOST_YEARS = 12;

/** Programmes as bars over the years: a table that looks like a calendar, and says each time in words. */
export function Lanes({ programs }: { readonly programs: readonly Program[] }) {
  const { say } = useSpeech();
  const axis = axisOf(programs);
  const years = Array.from({ length: axis.end - axis.first }, (_, index) => axis.first + index);
  const step = Math.ceil(years.length / MOST_YEARS);
  return (
    <table className="rows bars" id="lanes">
      <thead>
        <tr>
          <th scope="col">{say('项目', 'Programme')}</th>
          <th scope="col">{say('状态', 'Status')}</th>
          <th scope="col">{say('时间', 'Time')}</th>
          <th scope="col" className="bar">
            <span className="years">
              {years.map((year, index) => (
                <span key={year}>{index % step === 0 ? year : ''}</span>
              ))}
            </span>
          </th>
          <th scope="col">{say('出处', 'Source')}</th>
        </tr>
      </thead>
      <tbody>
        {programs.map((program) => (
          <Lane key={program.id} {...{ program, axis }} />
        ))}
      </tbody>
    </table>
  );
}

function Lane({ program, axis }: { readonly program: Program; readonly axis: Axis }) {
  const term = useTerm();
  const span = useSpan();
  const { starts, ends } = program;
  const place = (years: number): number => (years - axis.first) / (axis.end - axis.first);
  return (
    <tr>
      <th scope="row">
        <EntityLink entity={program} />
      </th>
      <td>
        <span data-short="true">{term('ProgramStatus', program.status)}</span>
      </td>
      <td>
        <span data-short="true">{span({ since: starts, until: ends })}</span>
      </td>
      <td className="bar">
        <Bar
          from={starts === null ? 0 : place(yearsOf(starts, false))}
          to={ends === null ? 1 : place(yearsOf(ends, true))}
          colour="var(--program)"
          planned={program.status === 'PLANNED'}
          open={starts === null ? 'start' : ends === null ? 'end' : undefined}
        />
      </td>
      <td>
        <SourceChips evidence={program.evidence.slice(0, MOST_SOURCES)} words={[program.name]} />
      </td>
    </tr>
  );
}
