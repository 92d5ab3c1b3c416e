import { useQuery } from 'urql';
import { useSearchParams } from 'wouter';
import { Answered } from '../../parts/answers.js';
import { Choose, STATUSES, statusesOf, useChoice } from '../../parts/choose.js';
import { EntityLink } from '../../parts/links.js';
import { Picker } from '../../parts/picker.js';
import { TakeAway } from '../../parts/take-away.js';
import { useTitle } from '../../parts/title.js';
import { listed, type Parameters } from '../../shell/addresses.js';
import { useSpeech } from '../../shell/language.js';
import { useTerm } from '../../shell/vocabulary.js';
import { Cell, columnOf, keyOf, NoFigure, Unlike, useColumnName, type Comparison } from './cells.js';
import { CompareQuery } from './queries.js';

/** Several things side by side: a row for each, a column for each metric. */
export function ComparePage() {
  const { say } = useSpeech();
  const choose = useChoice();
  const [search] = useSearchParams();
  const entities = listed(search.get('e'));
  const metrics = listed(search.get('m'));
  useTitle(say('比较', 'Compare'));
  return (
    <>
      <h1>{say('比较', 'Compare')}</h1>
      <div className="filters">
        <Picker
          label={say('加一个对象', 'Add a place, school or programme')}
          kinds={['DISTRICT', 'SCHOOL', 'ORGANIZATION', 'PROGRAM']}
          choose={(id) => choose('e', [...new Set([...entities, id])].join())}
        />
        <Picker
          label={say('加一个指标', 'Add a metric')}
          kinds={['METRIC']}
          choose={(id) => choose('m', [...new Set([...metrics, id])].join())}
        />
        <StatusChoice />
      </div>
      {entities.length === 0 || metrics.length === 0 ? (
        <p className="empty">
          {say('选至少一个对象和一个指标。', 'Choose at least one thing to compare and one metric.')}
        </p>
      ) : (
        <ComparisonTable entities={entities} metrics={metrics} />
      )}
    </>
  );
}

function StatusChoice() {
  const { say } = useSpeech();
  const [search] = useSearchParams();
  return (
    <Choose
      name="status"
      label={say('状态', 'Status')}
      value={search.get('status') ?? ''}
      options={[
        ['', say('实际', 'Actual')],
        [STATUSES.join(), say('全部', 'all')],
      ]}
    />
  );
}

interface Given {
  readonly entities: readonly string[];
  readonly metrics: readonly string[];
}
interface Variables extends Given {
  readonly columns: readonly object[];
  readonly statuses: readonly string[];
}

/** A column or a row can be taken away again. */
function Remove({ name, ids, id }: { readonly name: string; readonly ids: readonly string[]; readonly id: string }) {
  const { say } = useSpeech();
  const choose = useChoice();
  return (
    <button
      type="button"
      className="quiet"
      aria-label={say('去掉', 'Remove')}
      onClick={() => choose(name, ids.filter((other) => other !== id).join())}
    >
      ✕
    </button>
  );
}

/** The status of one column, so that a plan stands beside what came of it. */
function ColumnStatus({ metrics, id }: { readonly metrics: readonly string[]; readonly id: string }) {
  const { say } = useSpeech();
  const term = useTerm();
  const choose = useChoice();
  const { metric, status } = columnOf(id);
  const change = (chosen: string): void =>
    choose('m', [...new Set(metrics.map((one) => (one === id ? keyOf(metric, chosen || null) : one)))].join());
  const beside = STATUSES.find((other) => !metrics.includes(keyOf(metric, other)) && other !== 'ACTUAL') ?? 'ACTUAL';
  return (
    <div>
      <select
        aria-label={say('这一栏的状态', 'Status of this column')}
        value={status ?? ''}
        onChange={({ target }) => change(target.value)}
      >
        <option value="">{say('同上方选择', 'as chosen above')}</option>
        {STATUSES.map((one) => (
          <option key={one} value={one}>
            {term('ObservationStatus', one)}
          </option>
        ))}
      </select>{' '}
      <button
        type="button"
        className="quiet"
        title={say('再加一栏，可选别的状态', 'One more column, for another status')}
        onClick={() => choose('m', [...metrics, keyOf(metric, beside)].join())}
      >
        + {term('ObservationStatus', beside)}
      </button>
    </div>
  );
}

/** What the table asks, as its address has it. */
const parametersOf = ({ entities, metrics, columns, statuses }: Variables): Parameters => ({
  entities: entities.join(),
  metrics: metrics.join(),
  columns: columns.length === 0 ? null : JSON.stringify(columns),
  statuses: statuses.join(),
});

interface Heads {
  readonly columns: Comparison['columns'];
  readonly metrics: readonly string[];
}
function ColumnHeads({ columns, metrics }: Heads) {
  const { say } = useSpeech();
  return (
    <thead>
      <tr>
        <th scope="col">{say('对象', 'Of what')}</th>
        {columns.map(({ metric, status }) => (
          <th key={keyOf(metric.id, status)} scope="col">
            <EntityLink entity={metric} /> <Remove name="m" ids={metrics} id={keyOf(metric.id, status)} />
            <ColumnStatus metrics={metrics} id={keyOf(metric.id, status)} />
          </th>
        ))}
      </tr>
    </thead>
  );
}

function ComparisonTable({ entities, metrics }: Given) {
  const { say } = useSpeech();
  const columnName = useColumnName();
  const [search] = useSearchParams();
  const asked = metrics.map(columnOf);
  const variables = {
    entities: [...entities],
    metrics: asked.filter(({ status }) => status === null).map(({ metric }) => metric),
    columns: asked.flatMap(({ metric, status }) => (status === null ? [] : [{ metric, status }])),
    statuses: statusesOf(search),
  };
  const [answer, again] = useQuery({ query: CompareQuery, variables });
  return (
    <Answered answer={answer} again={again}>
      {({ compare }) => (
        <>
          <TakeAway table={['compare', parametersOf(variables)]} query={CompareQuery} variables={variables} />
          <Unlike columns={compare?.columns ?? []} />
          <div className="scroll" tabIndex={0} role="region" aria-label={say('比较表', 'Comparison')}>
            <table className="comparison">
              <ColumnHeads columns={compare?.columns ?? []} metrics={metrics} />
              <tbody>
                {compare?.rows.map(({ entity, cells, gaps }) => (
                  <tr key={entity.id}>
                    <th scope="row">
                      <EntityLink entity={entity} />
                      <span className="joined">
                        &nbsp;
                        <Remove name="e" ids={entities} id={entity.id} />
                      </span>
                    </th>
                    {cells.map((cell, index) => (
                      <td key={index} data-column={columnName(compare.columns[index])}>
                        {cell === null ? (
                          <NoFigure notes={gaps.find(({ column }) => column === index)?.notes ?? []} />
                        ) : (
                          <Cell of={cell} />
                        )}
                      </td>
                    ))}
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
          <p className="muted">{say('“–”表示没有数据，不等于 0。', '“–” means that there is no figure, not 0.')}</p>
        </>
      )}
    </Answered>
  );
}
