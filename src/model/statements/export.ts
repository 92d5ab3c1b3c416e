import { statement, type Statement } from '../../database/statement.js';
import { arrow, columns } from './fragments.js';

/** Parameters: ids. One row per relationship of these types out of these nodes: its id and the properties asked for. Nodes themselves are read by nodePage and nodesById. */
export const relationsFrom = (types: readonly string[], properties: readonly string[]): Statement =>
  statement(
    'export.relations',
    `UNWIND $ids AS id MATCH (a:Node {id: id}) MATCH (a)${arrow('OUT', types)}(:Node) RETURN ${columns('e', ['id', ...properties])}`,
  );
