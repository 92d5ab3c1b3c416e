import { cypher } from '../../database/cypher.js';
import { statement, type NoParameters } from '../../database/statement.js';
import { SEARCHED } from '../../model/statements/fragments.js';
import { LIMIT } from '../../shared/limits.js';
import { OF_KINDS, type Kinds } from './search.cypher.js';

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

/** How a thing has a name: as its name, as another one, as the form of one, or only for the search. */
export const HOW = { NAME: 0, ALIAS: 1, FORM: 2, SEARCHED: 3 } as const;

/**
 * What may be a name: the line of a search text without its mark. Of a short one no form of a name counts, and how its
 * names are printed is read.
 */
export interface NameGiven {
  readonly index: number;
  readonly line: string;
  readonly short: boolean;
}
/** What names begin with, and at which place they stand in the list: what is looked for in every node stays small. */
interface Begun {
  readonly at: number;
  readonly begins: string;
}
interface Alike {
  readonly alike: readonly NameGiven[];
}
type NamesGiven = Kinds & { readonly rows: readonly Begun[]; readonly names: readonly Alike[] };
/** A thing that has a name, the places that it is in as its context text has them, and its names as printed. */
export type Namesake = readonly [
  id: string,
  places: readonly string[],
  printed: readonly (string | readonly string[] | null)[],
];
export type NamedRow = [index: number, how: number, kind: string, count: number, things: readonly Namesake[]];

/** One row per name, way to have it and kind: how many things have it so, and the first of them by id. */
export const namesInText = statement<NamesGiven, NamedRow>({
  name: 'search.namesInText',
  parameters: { rows: 'maps', names: 'maps', kinds: 'texts' },
  columns: ['index', 'how', 'kind', 'count', 'things'],
  text: cypher`
    UNWIND $rows AS row
    MATCH (n:${SEARCHED})
    WHERE n.searchText CONTAINS row.begins
      AND ${OF_KINDS}
      AND NOT coalesce(n.nameless, false)
    UNWIND $names[row.at].alike AS given
    WITH n, given
    WHERE n.searchText CONTAINS given.line
    WITH given.index AS index, n.id AS id, split(n.id, ':')[0] AS kind,
      [line IN split(n.contextText, '\\n') WHERE line STARTS WITH '@'] AS places,
      CASE WHEN given.short THEN [n.name, n.nameEn, n.aliases, n.searchNames] ELSE [] END AS printed,
      CASE
        WHEN n.searchText CONTAINS given.line + '=\\n' THEN ${String(HOW.NAME)}
        WHEN n.searchText CONTAINS given.line + '+\\n' THEN ${String(HOW.ALIAS)}
        WHEN NOT given.short AND n.searchText CONTAINS given.line + '-\\n' THEN ${String(HOW.FORM)}
        WHEN n.searchText CONTAINS given.line + '~\\n' THEN ${String(HOW.SEARCHED)}
        ELSE null
      END AS how
    ORDER BY index, how, kind, id
    WITH index, how, kind, id, places, printed
    WHERE how IS NOT NULL
    WITH index, how, kind, count(id) AS count, collect([id, places, printed]) AS things
    RETURN index AS index, how AS how, kind AS kind, count AS count,
      things[0..${String(LIMIT.namesakes)}] AS things
    ORDER BY index, how, kind`,
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
