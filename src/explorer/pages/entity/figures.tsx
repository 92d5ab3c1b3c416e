import type { ResultOf, VariablesOf } from 'gql.tada';
import { useState } from 'react';
import { useQuery } from 'urql';
import { useSearchParams } from 'wouter';
import { PAGE_SIZE } from '../../api/page-size.js';
import { Answered } from '../../parts/answers.js';
import { Choose } from '../../parts/choose.js';
import { figuresOf } from '../../parts/figure-filter.js';
import { FigureTable, type FigureGroup } from '../../parts/figures.js';
import { Go } from '../../parts/links.js';
import { Section } from '../../parts/section.js';
import { TakeAway } from '../../parts/take-away.js';
import { narrowing, withQuery } from '../../shell/addresses.js';
import { useSpeech } from '../../shell/language.js';
import { useTerm } from '../../shell/vocabulary.js';
import { EntityFiguresQuery } from './queries.js';

/** How many stand on the page before a click shows the rest. */
const SHOWN = 15;
type Found = Extract<NonNullable<ResultOf<typeof EntityFiguresQuery>['node']>, { observations: unknown }>;
type Figures = Found['observations']['nodes'];
const OTHER = '';
const ORDER: VariablesOf<typeof EntityFiguresQuery>['orderBy'] = [{ field: 'METRIC' }, { field: 'PERIOD' }];

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

const fieldOf = ({ metric }: Figures[number]): string => metric.category ?? OTHER;

/** How many figures there are in each field, the fullest field first. */
function fieldsOf(figures: Figures): readonly (readonly [field: string, count: number])[] {
  const counts = new Map<string, number>();
  for (const figure of figures) counts.set(fieldOf(figure), (counts.get(fieldOf(figure)) ?? 0) + 1);
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
  const variables = { id, first: PAGE_SIZE, orderBy: ORDER };
  const [answer, again] = useQuery({ query: EntityFiguresQuery, variables });
  return (
    <Answered answer={answer} again={again}>
      {({ node }) => {
        if (node === null || !('observations' in node) || node.observations.totalCount === 0) return null;
        const { nodes, totalCount } = node.observations;
        const shown = field === null ? nodes : nodes.filter((figure) => fieldOf(figure) === field);
        const metric = field === null ? {} : { metric: { in: [...new Set(shown.map((figure) => figure.metric.id))] } };
        const table = narrowing({ filter: { ...figuresOf(id), ...metric }, orderBy: ORDER });
        return (
          <Section
            title={say('数据', 'Figures')}
            count={field === null ? totalCount : shown.length}
            aside={<TakeAway query={EntityFiguresQuery} variables={variables} table={['observations', table]} />}
          >
            <FieldChoice fields={fieldsOf(nodes)} />
            <ByField key={field} figures={shown} on={id} />
            {totalCount > nodes.length ? (
              <p className="more">
                <Go to={withQuery('/figures', { about: id })}>
                  {say(
                    `另有 ${totalCount - nodes.length} 个 · 全部列出`,
                    `${totalCount - nodes.length} more · list all`,
                  )}
                </Go>
              </p>
            ) : null}
          </Section>
        );
      }}
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

function ByField({ figures, on }: { readonly figures: Figures; readonly on: string }) {
  const { say } = useSpeech();
  const word = useFieldWord();
  const [all, setAll] = useState(false);
  const groups = fieldsOf(figures).map(([name]) => ({
    title: word(name),
    figures: important(figures.filter((figure) => fieldOf(figure) === name)),
  }));
  const hidden = figures.length - SHOWN;
  if (all || hidden <= 0) return <FigureTable {...{ groups, on }} />;
  return (
    <>
      <FigureTable groups={beginning(groups, SHOWN)} on={on} />
      <p className="more">
        <button type="button" className="link" onClick={() => setAll(true)}>
          {say(`另有 ${hidden} 个 · 全部列出`, `${hidden} more · list all`)}
        </button>
      </p>
    </>
  );
}
