import { relationOf, type EdgeDefinition } from '../model/definition/edge.js';
import { labelsOf } from '../model/statements/write.js';
import { graphAttributes } from './origin.js';
import { valuesPresent, visibleProperties, unionOf, type GraphWriter } from './shape.js';

/** Node-link JSON, as networkx and d3 read it: one line per node and per relationship, without what is not known. */
export const writeJson: GraphWriter = async function* (rows, part, origin) {
  yield `{"directed":true,"multigraph":true,"graph":${JSON.stringify(graphAttributes(origin))},\n"nodes":[`;
  const separator = separators();
  for await (const { node, items } of rows.nodesOf(part, (each) => Object.keys(visibleProperties(each.properties)))) {
    const [labels, properties] = [labelsOf(node).split(':'), visibleProperties(node.properties)];
    yield items
      .map(
        (item) =>
          separator() +
          JSON.stringify({ id: item.id, kind: node.label, labels, ...jsonValues(valuesPresent(properties, item)) }),
      )
      .join('');
  }
  yield '\n],\n"edges":[';
  const next = separators();
  for await (const items of rows.relationsOf(part, Object.keys(unionOf(part.edges))))
    yield items
      .map((item) => {
        const { type, from, to } = relationOf(item.id);
        const { properties } = rows.model.edgeOf(type) as EdgeDefinition;
        const values = jsonValues(valuesPresent(visibleProperties(properties), item));
        return next() + JSON.stringify({ id: item.id, source: from, target: to, type, ...values });
      })
      .join('');
  yield '\n]}\n';
};

const jsonValues = (values: ReturnType<typeof valuesPresent>): object =>
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
