import { cypher } from '../../database/cypher.js';
import { statement, type NoParameters } from '../../database/statement.js';
import { SEARCHED } from '../../model/statements/fragments.js';
import { OF_KINDS, type Kinds } from './search.cypher.js';

/** So many things have the names of one question at most. */
const MOST_NAMED = 100;

/** One row per district. The condition on the id lets Neo4j use an index. */
export const readPlaces = statement<NoParameters, [id: string, names: readonly string[], contextText: string]>({
  name: 'search.places',
  parameters: {},
  columns: ['id', 'names', 'contextText'],
  text: cypher`
    MATCH (d:District)
    WHERE d.id IS NOT NULL
    RETURN d.id AS id, d.nameKeys AS names, d.contextText AS contextText
    ORDER BY id`,
});

/** The lines of a search text that are a name: as a name, another name, a form of one. */
export interface NameLines {
  readonly index: number;
  readonly name: string;
  readonly alias: string;
  readonly form: string;
}
/** Names that begin alike. */
interface NamesFrom {
  readonly begins: string;
  readonly names: readonly NameLines[];
}
type NamesGiven = Kinds & { readonly rows: readonly NamesFrom[] };

/** One row per name and entity that has it: 0 if it is its name, 1 another one, 2 the form of one. */
export const namesInText = statement<NamesGiven, [index: number, id: string, how: number, contextText: string]>({
  name: 'search.namesInText',
  parameters: { rows: 'maps', kinds: 'texts' },
  columns: ['index', 'id', 'how', 'contextText'],
  text: cypher`
    UNWIND $rows AS row
    MATCH (n:${SEARCHED})
    WHERE n.searchText CONTAINS row.begins
      AND ${OF_KINDS}
      AND NOT coalesce(n.nameless, false)
    UNWIND row.names AS given
    WITH n, given
    WHERE n.searchText CONTAINS given.name OR n.searchText CONTAINS given.alias OR n.searchText CONTAINS given.form
    WITH given.index AS index, n.id AS id, n.contextText AS contextText,
      CASE
        WHEN n.searchText CONTAINS given.name THEN 0
        WHEN n.searchText CONTAINS given.alias THEN 1
        ELSE 2
      END AS how
    RETURN index AS index, id AS id, how AS how, contextText AS contextText
    ORDER BY index, how, id
    LIMIT ${String(MOST_NAMED)}`,
});

/** One row per metric: what it is found by. The condition on the id lets Neo4j use an index. */
export const readMetrics = statement<NoParameters, [id: string, unit: string, searchText: string, length: number]>({
  name: 'search.metrics',
  parameters: {},
  columns: ['id', 'unit', 'searchText', 'length'],
  text: cypher`
    MATCH (m:Metric)
    WHERE m.id IS NOT NULL
    RETURN m.id AS id, m.unit AS unit, m.searchText AS searchText, m.searchLength AS length
    ORDER BY id`,
});
