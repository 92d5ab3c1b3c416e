import type { ResultOf } from 'gql.tada';
import { useState } from 'react';
import { useQuery } from 'urql';
import { useSearchParams } from 'wouter';
import { Answered } from '../../parts/answers.js';
import { FigureTable, type FigureGroup } from '../../parts/figures.js';
import { Go } from '../../parts/links.js';
import { Section } from '../../parts/section.js';
import { TakeAway } from '../../parts/take-away.js';
import { withQuery } from '../../shell/addresses.js';
import { useSpeech } from '../../shell/language.js';
import { useTerm } from '../../shell/vocabulary.js';
import { Choose } from '../metric/filters.js';
import { EntityFiguresQuery } from './queries.js';

const MOST = 50;
/** How many stand on the page before a click shows the rest. */
const SHOWN = 15;
type Found = Extract<NonNullable<ResultOf<typeof EntityFiguresQuery>['node']>, { figures: unknown }>;
type Figures = Found['figures']['nodes'];
const OTHER = '';

/** The whole before its parts, what has a period before what has none, then the latest first. */
function important(figures: Figures): Figures {
  const isPart = ({ program, extent, breakdown }: Figures[number]): number =>
    Number(program !== null || extent === 'PART' || breakdown !== null);
  return [...figures].sort(
    (one, other) =>
      isPart(one) - isPart(other) ||
      Number(one.period === null) - Number(other.period === null) ||
      (other.period ?? '').localeCompare(one.period ?? ''),
  );
}

/** The first of the groups, with as many figures as given. */
function beginning(groups: readonly FigureGroup[], most: number): readonly FigureGroup[] {
  let left = most;
  return groups.flatMap(({ title, figures }) => {
    const some = figures.slice(0, left);
    left -= some.length;
    return some.length === 0 ? [] : [{ title, figures: some }];
  });
}

/** How many figures there are in each field, the fullest field first. */
function fieldsOf(found: Found): readonly (readonly [field: string, count: number])[] {
  const counts = new Map<string, number>();
  for (const { metric } of found.all.nodes) {
    const field = metric.category ?? OTHER;
    counts.set(field, (counts.get(field) ?? 0) + 1);
  }
  return [...counts].sort(
    ([one, many], [other, few]) =>
      Number(one === OTHER) - Number(other === OTHER) || few - many || (one < other ? -1 : 1),
  );
}

/** The figures of an entity by field, those that matter most first; one field alone if the address says so. */
export function EntityFigures({ id }: { readonly id: string }) {
  const { say } = useSpeech();
  const [search] = useSearchParams();
  const field = search.get('field');
  const filter = field === null ? {} : { category: { eq: field as 'EQUITY' } };
  const variables = { id, first: MOST, filter };
  const [answer, again] = useQuery({ query: EntityFiguresQuery, variables });
  const file = withQuery('/export/observations.csv', {
    filter: JSON.stringify({ about: { eq: id }, ...filter }),
    bom: 1,
  });
  return (
    <Answered answer={answer} again={again}>
      {({ node }) =>
        node === null || !('figures' in node) || node.all.totalCount === 0 ? null : (
          <Section
            title={say('数据', 'Figures')}
            count={node.figures.totalCount}
            aside={<TakeAway query={EntityFiguresQuery} variables={variables} files={{ CSV: file }} />}
          >
            <FieldChoice fields={fieldsOf(node)} />
            <ByField key={field} id={id} found={node} field={field} />
          </Section>
        )
      }
    </Answered>
  );
}

function useFieldWord(): (field: string) => string {
  const { say } = useSpeech();
  const term = useTerm();
  return (field) => (field === OTHER ? say('其他', 'Other') : term('ProgramCategory', field));
}

function FieldChoice({ fields }: { readonly fields: ReturnType<typeof fieldsOf> }) {
  const { say } = useSpeech();
  const word = useFieldWord();
  const [search] = useSearchParams();
  if (fields.length < 2) return null;
  const named = fields.filter(([field]) => field !== OTHER);
  return (
    <div className="filters">
      <Choose
        name="field"
        label={say('领域', 'Field')}
        value={search.get('field') ?? ''}
        options={[
          ['', say('全部', 'all')],
          ...named.map(([field, count]) => [field, `${word(field)} (${count})`] as const),
        ]}
      />
    </div>
  );
}

interface Listed {
  readonly id: string;
  readonly found: Found;
  readonly field: string | null;
}

function ByField({ id, found, field }: Listed) {
  const { say } = useSpeech();
  const word = useFieldWord();
  const [all, setAll] = useState(false);
  const { totalCount, nodes } = found.figures;
  const groups = fieldsOf(found).map(([name]) => ({
    title: word(name),
    figures: important(nodes.filter(({ metric }) => (metric.category ?? OTHER) === name)),
  }));
  const shown = all ? nodes.length : Math.min(SHOWN, nodes.length);
  const more = say(`另有 ${totalCount - shown} 个 · 全部列出`, `${totalCount - shown} more · list all`);
  return (
    <>
      <FigureTable groups={beginning(groups, shown)} />
      {totalCount > shown ? (
        <p className="more">
          {all || totalCount > nodes.length ? (
            <Go to={withQuery('/figures', { about: id, field })}>{more}</Go>
          ) : (
            <button type="button" className="link" onClick={() => setAll(true)}>
              {more}
            </button>
          )}
        </p>
      ) : null}
    </>
  );
}
