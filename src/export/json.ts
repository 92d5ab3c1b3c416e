import { relationOf, type EdgeDefinition } from '../model/definition/edge.js';
import { labelsOf } from '../model/statements/write.js';
import { citation, LICENCE, LICENCE_URL } from './origin.js';
import { present, shownOf, unionOf, type GraphWriter } from './shape.js';

/** Node-link JSON, as networkx and d3 read it: one line per node and per relationship. What a node has not is left out. */
export const writeJson: GraphWriter = async function* (rows, part, origin) {
  const about = {
    ...origin,
    licence: LICENCE,
    licenceUrl: LICENCE_URL,
    citation: citation(origin),
    directed: true,
    multigraph: true,
  };
  yield `${JSON.stringify(about).slice(0, -1)},\n"nodes":[`;
  const separator = separators();
  for await (const { node, items } of rows.nodes(part, (each) => Object.keys(shownOf(each.properties)))) {
    const [labels, properties] = [labelsOf(node).split(':'), shownOf(node.properties)];
    yield items
      .map(
        (item) =>
          `${separator()}${JSON.stringify({ id: item.id, kind: node.label, labels, ...valuesOf(present(properties, item)) })}`,
      )
      .join('');
  }
  yield '\n],\n"edges":[';
  const next = separators();
  for await (const items of rows.relations(part, Object.keys(unionOf(part.edges))))
    yield items
      .map((item) => {
        const { type, from, to } = relationOf(item.id);
        const { properties } = rows.model.edgeOf(type) as EdgeDefinition;
        return `${next()}${JSON.stringify({ id: item.id, source: from, target: to, type, ...valuesOf(present(shownOf(properties), item)) })}`;
      })
      .join('');
  yield '\n]}\n';
};

const valuesOf = (values: ReturnType<typeof present>): object =>
  Object.fromEntries(values.map(([name, value]) => [name, value]));

/** What stands before each entry of a list: nothing but a new line before the first, a comma too before the others. */
export function separators(): () => string {
  let first = true;
  return () => {
    const text = first ? '\n' : ',\n';
    first = false;
    return text;
  };
}
