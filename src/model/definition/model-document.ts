import type { EdgeDefinition } from './edge.js';
import type { GraphModel } from './graph-model.js';
import type { Properties } from './property.js';

/** What the graph holds, as a page of Markdown made from the definitions. */
export function modelDocument({ nodes, edges }: GraphModel): string {
  return [
    '# What the graph holds',
    '',
    'Generated from the definitions in `src/nodes` and `src/edges`: `npm run generate`.',
    '',
    'Every node has the label `Node`, which holds the one unique constraint on `id`; those with a name have the ' +
      'label `Entity` too.',
    '',
    '## Nodes',
    ...nodes.flatMap(({ label, words, description, properties, entity }) => [
      '',
      `### ${label} · ${words.zh}`,
      '',
      `${description}${entity ? ' An `Entity`.' : ''}`,
      '',
      ...propertyTable(properties),
    ]),
    '',
    '## Relationships',
    '',
    'The id of a relationship is `TYPE|from|to`, followed by what tells apart several of one pair: `|role`, `|award` ' +
      'or `|occurrence`.',
    ...edges.flatMap((edge) => [
      '',
      `### ${edge.type} · ${edge.words.zh}`,
      '',
      `${edge.description} ${ends(edge)}`,
      '',
      ...propertyTable(edge.properties),
    ]),
    '',
  ].join('\n');
}

function ends({ from, to, sameLabel, symmetric, perFrom, origin, othersOf }: EdgeDefinition): string {
  const labels = (side: EdgeDefinition['from']): string => side.map(({ label }) => `\`${label}\``).join(', ');
  const between = symmetric ? '–' : '→';
  const route = sameLabel
    ? `${from.map(({ label }) => `\`${label}\` ${between} \`${label}\``).join(', ')}`
    : `${labels(from)} → ${labels(to)}`;
  const number =
    perFrom.most === 1
      ? perFrom.least === 1
        ? 'exactly one'
        : 'at most one'
      : perFrom.least === 1
        ? 'at least one'
        : 'any number';
  const made =
    origin === 'table'
      ? ''
      : origin === 'evidence'
        ? ' Made at load from the evidence of both ends.'
        : origin === 'others'
          ? ` Made at load from the rows of ${othersOf?.type} that were not chosen.`
          : ` Made at load from the column \`${origin.column}\`.`;
  return `${route}; ${number} of a \`from\` node.${made}`;
}

const propertyTable = (properties: Properties): readonly string[] => [
  '| Property | Type | Always | What it is |',
  '|---|---|---|---|',
  ...Object.entries(properties).map(
    ([name, { storedAs, required, description, enumeration }]) =>
      `| \`${name}\` | ${enumeration ? enumeration.values.join(', ') : storedAs} | ${required ? 'yes' : ''} | ` +
      `${description} |`,
  ),
];
