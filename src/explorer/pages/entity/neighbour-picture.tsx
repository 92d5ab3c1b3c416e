import { EntityLink, Go } from '../../parts/links.js';
import { KindMark, kindOf, Shape } from '../../parts/kind-mark.js';
import { endId, isNamed } from '../../parts/relations.js';
import { addressOf, withOthers, withQuery } from '../../shell/addresses.js';
import { useNames, useSpeech } from '../../shell/language.js';
import { useTerm } from '../../shell/vocabulary.js';
import type { EntityNode, Neighborhood } from './page.js';
import { othersOf } from './relation-sections.js';

const MOST_NEIGHBOURS = 10;
const MIDDLE = 150;
const FAR = 110;

interface Given {
  readonly entity: EntityNode;
  readonly neighborhood: Neighborhood;
}

/** A small picture of what is near, with how many there are of each kind, and the way to the large one. */
export function NeighbourPicture({ entity, neighborhood }: Given) {
  const { say } = useSpeech();
  const names = useNames();
  const others = [
    ...new Map(
      othersOf(entity.id, neighborhood.relations).flatMap((end) => (isNamed(end) ? [[end.id, end]] : [])),
    ).values(),
  ];
  if (others.length === 0) return null;
  // One of each kind in turn, so that a kind with many does not crowd out the others.
  const byTurn = [...others]
    .sort((one, other) => turnOf(one.id, others) - turnOf(other.id, others))
    .slice(0, MOST_NEIGHBOURS);
  const cut = new Set(neighborhood.hidden.filter(({ nodeId }) => nodeId === entity.id).map(({ type }) => type));
  const more = new Set(
    othersOf(
      entity.id,
      neighborhood.relations.filter(({ type }) => cut.has(type)),
    ).map((end) => kindOf(endId(end))),
  );
  return (
    <section>
      <h2>{say('邻近关系', 'What is near')}</h2>
      <svg
        className="map"
        viewBox={byTurn.length < 3 ? '0 20 300 150' : '0 0 300 300'}
        role="group"
        aria-label={say('邻近关系图', 'Picture of what is near')}
      >
        {byTurn.map(({ id }, index) => {
          const [x, y] = around(index, byTurn.length);
          return <line key={id} x1={MIDDLE} y1={MIDDLE} x2={x} y2={y} />;
        })}
        <Shape id={entity.id} x={MIDDLE} y={MIDDLE} size={2} />
        {byTurn.map((other, index) => {
          const [x, y] = around(index, byTurn.length);
          return (
            <Go key={other.id} to={addressOf(other.id)} label={names(other).first.text}>
              <title>{names(other).first.text}</title>
              <Shape id={other.id} x={x} y={y} size={1.1} />
            </Go>
          );
        })}
      </svg>
      <Counts of={others} more={more} />
      <ul className="names">
        {byTurn.map((other) => (
          <li key={other.id}>
            <EntityLink entity={other} />
          </li>
        ))}
      </ul>
      <p>
        <Go to={withQuery('/graph', { from: entity.id })}>{say('在关系图中打开', 'Open in the graph')}</Go>
      </p>
    </section>
  );
}

interface Counted {
  readonly of: readonly { readonly id: string }[];
  /** The kinds of which there are more than were read. */
  readonly more: ReadonlySet<string>;
}

function Counts({ of, more }: Counted) {
  const term = useTerm();
  const counts = withOthers(of.map(({ id }) => kindOf(id))).map(
    (kind) => [kind, of.filter(({ id }) => kindOf(id) === kind).length] as const,
  );
  return (
    <ul className="tags">
      {counts
        .filter(([, count]) => count > 0)
        .map(([kind, count]) => (
          <li key={kind}>
            <KindMark kind={kind} />
            {term('EntityKind', kind.toUpperCase())} {count}
            {more.has(kind) ? '+' : ''}
          </li>
        ))}
    </ul>
  );
}

const turnOf = (id: string, all: readonly { readonly id: string }[]): number =>
  all.filter((other) => kindOf(other.id) === kindOf(id)).findIndex((other) => other.id === id);

const around = (index: number, count: number): readonly [number, number] => {
  const angle =
    count < 3 ? -Math.PI * (0.5 - (index - (count - 1) / 2) / 2) : (2 * Math.PI * index) / count - Math.PI / 2;
  return [MIDDLE + FAR * Math.cos(angle), MIDDLE + FAR * Math.sin(angle)];
};
