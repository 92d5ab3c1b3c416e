import { cypher } from '../../database/cypher.js';
import { statement } from '../../database/statement.js';
import { SEARCHED } from '../../model/statements/fragments.js';

/** The id of the district of a code: one row, or none. The condition on the id lets Neo4j use the index. */
export const districtByCode = statement<{ readonly code: string }, [id: string]>({
  name: 'District.byCode',
  parameters: { code: 'text' },
  columns: ['id'],
  text: cypher`
    MATCH (n:District)
    WHERE n.code = $code AND n.id IS NOT NULL
    RETURN n.id AS id
    ORDER BY id
    LIMIT 1`,
});

/** The id of the district that some source gives the code: one row, or none. Its line lets Neo4j use the text index. */
export const districtByFormerCode = statement<{ readonly line: string }, [id: string]>({
  name: 'District.byFormerCode',
  parameters: { line: 'text' },
  columns: ['id'],
  text: cypher`
    MATCH (n:${SEARCHED})
    WHERE n.searchText CONTAINS $line AND n.id STARTS WITH 'district:'
    RETURN n.id AS id
    ORDER BY id
    LIMIT 1`,
});
