import type { CurrentField } from '../../graphql/current-field.js';
import { hydrateNodes } from '../../graphql/hydrate.js';
import { relationOf, type EdgeDefinition } from '../../model/definition/edge.js';
import { propertiesInSentences } from '../../model/definition/sentence.js';
import type { Item } from '../../model/statements/decode.js';
import { InputError, quote } from '../../shared/errors.js';
import { LIMIT } from '../../shared/limits.js';
import { checkWholeNumber } from '../steps/arguments.js';
import { hydrateRelations, readRelations } from '../steps/hydrate-relations.js';
import { checkFollowed, edgesToFollow } from '../steps/steps.js';
import { findPaths, type PathsAsked, type PathsFound } from './paths.js';

export interface PathFound {
  readonly length: number;
  readonly nodes: readonly object[];
  readonly relations: readonly object[];
  /** Its relationships with all that a sentence tells, if sentences are asked for. */
  readonly inWords: readonly Item[];
}
type PathsArguments = Omit<PathsAsked, 'edges'> & { readonly via?: readonly string[] | null };

/** The paths between two nodes, with what is selected of them. @throws InputError, LimitError for wrong arguments */
export async function pathResult(
  field: CurrentField,
  args: PathsArguments,
): Promise<{ readonly paths: readonly PathFound[]; readonly truncated: boolean }> {
  const asked = checkPaths(field, args);
  const found = await findPaths(field.reader, asked);
  return { paths: await hydratePaths(field, asked.edges, found), truncated: found.truncated };
}

function checkPaths({ model }: CurrentField, { from, to, via, ...args }: PathsArguments): PathsAsked {
  const maxLength = checkWholeNumber('maxLength', args.maxLength, LIMIT.pathLength);
  const first = checkWholeNumber('first', args.first, LIMIT.paths);
  if (from === to) throw new InputError(`to: expected a different node from the one in from, got ${quote(to)} twice.`);
  const edges = edgesToFollow(model, via);
  checkFollowed(model, edges, { from: [from], to: [to] }, via);
  return { from, to, maxLength, edges, first };
}

function hydratePaths(
  field: CurrentField,
  edges: readonly EdgeDefinition[],
  { paths, cheaperEnd }: PathsFound,
): Promise<readonly PathFound[]> {
  const selection = field.selection.of('paths');
  const spoken = propertiesInSentences(field.model.edgeProperties);
  const endOf = (id: string): 'from' | 'to' => cheaperEnd(relationOf(id).from, relationOf(id).to);
  return Promise.all(
    paths.map(async ({ nodes, relations }) => ({
      length: relations.length,
      nodes: selection.has('nodes') ? await hydrateNodes(field, 'Node', nodes, selection.of('nodes')) : [],
      relations: selection.has('relations')
        ? await hydrateRelations(field, edges, relations, endOf, selection.of('relations'))
        : [],
      inWords: selection.has('sentence') ? await readRelations(field.reader, edges, relations, endOf, spoken) : [],
    })),
  );
}
