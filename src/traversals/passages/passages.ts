import type { EdgeDefinition } from '../../model/definition/edge.js';
import type { GraphModel } from '../../model/definition/graph-model.js';
import { byPlace, placeParts } from '../../model/definition/evidence-place.js';
import type { GraphReader } from '../../model/reader/graph-reader.js';
import { groupBy } from '../../shared/collections.js';
import { LimitError } from '../../shared/errors.js';
import { LIMIT } from '../../shared/limits.js';
import { scopeFor, type Whole } from '../figures/slice.js';
import { passagesOf } from './passages.cypher.js';

/** A place in a source with what was read from it, by ids. */
export interface Passage {
  readonly sourceId: string;
  readonly locator: string;
  readonly entities: readonly string[];
  readonly observations: readonly string[];
  readonly relations: readonly string[];
  readonly denied: readonly string[];
}

/** What is written as a fact of its own, and does not follow from the row of a node. */
export const factEdges = ({ edges }: GraphModel): readonly EdgeDefinition[] =>
  edges.filter(({ origin }) => origin === 'table' || origin === 'others');

const tooMany = (): LimitError =>
  new LimitError(`passages: expected at most ${LIMIT.figures} facts, got more: ask for fewer sources.`);

/** The places of a source that something was read from, in their order. One statement, however many sources. */
export async function passages(reader: GraphReader, sourceId: string): Promise<Whole<Passage>> {
  const found = await reader.batch('passages', sourceId, async (ids) => {
    const bound = { most: LIMIT.figures, tooMany };
    const rows = await reader.runWithin(passagesOf(factEdges(reader.model)), { ids }, bound);
    return groupBy(rows, ([id]) => id);
  });
  const places = groupBy(found ?? [], ([, place]) => place);
  return {
    scope: scopeFor('passages', { sourceId }),
    values: [...places.keys()].sort(byPlace).map((place) => {
      const facts = (denied: boolean): readonly string[] =>
        [...new Set(places.get(place)?.flatMap(([, , fact, each]) => (each === denied ? [fact] : [])))].sort();
      return { ...passageOf(reader.model, sourceId, placeParts(place)[1], facts(false)), denied: facts(true) };
    }),
    keysOf: ({ locator }) => [locator],
    compare: ([one], [other]) => (one === other ? 0 : byPlace(`${sourceId}#${one}`, `${sourceId}#${other}`)),
  };
}

function passageOf(
  model: GraphModel,
  sourceId: string,
  locator: string,
  facts: readonly string[],
): Omit<Passage, 'denied'> {
  const nodes = facts.flatMap((id) => (id.includes('|') ? [] : [{ id, node: model.nodeOf(id) }]));
  return {
    ...{ sourceId, locator },
    entities: nodes.flatMap(({ id, node }) => (node?.entity ? [id] : [])),
    observations: nodes.flatMap(({ id, node }) => (node?.label === 'Observation' ? [id] : [])),
    relations: facts.filter((id) => id.includes('|')),
  };
}
