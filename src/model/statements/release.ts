import { cypher } from '../../database/cypher.js';
import { statement } from '../../database/statement.js';

/** The one node that says which data the graph holds, and how it is stored. */
export const RELEASE = 'release';
/** What a graph is made from if it is from no packages: a property that is null is not there, of which Neo4j warns. */
export const NO_PACKAGES = '';

type Id = { readonly id: string };

/**
 * One row if the graph was ever loaded: the release it holds, null in the middle of a batched load; how it is stored;
 * whether it comes from a backup and no packages; what it was made from, if it was from packages; and how large it is,
 * as JSON, null if that was not counted. One statement, since what is kept of a release must be of that release.
 */
export const readRelease = statement<
  Id,
  [
    release: string | null,
    storageVersion: string | null,
    restored: boolean | null,
    madeFrom: string | null,
    sizes: string | null,
  ]
>({
  name: 'release.read',
  parameters: { id: 'text' },
  columns: ['release', 'storageVersion', 'restored', 'madeFrom', 'sizes'],
  text: cypher`
    MATCH (r:Release {id: $id})
    RETURN r.release AS release, r.storageVersion AS storageVersion, r.restored AS restored,
      r.madeFrom AS madeFrom, r.sizes AS sizes`,
});

/** Holds the release against other loads until the transaction ends; one row: the release there is. */
export const holdRelease = statement<Id, [release: string | null]>({
  name: 'release.hold',
  parameters: { id: 'text' },
  columns: ['release'],
  text: cypher`
    MERGE (r:Release {id: $id})
    SET r.id = $id
    RETURN r.release AS release`,
});

type WrittenRelease = Id & {
  readonly release: string | null;
  readonly storageVersion: string | null;
  readonly sizes: string | null;
  readonly restored: boolean;
  readonly madeFrom: string;
};
export const writeRelease = statement<WrittenRelease, [release: string | null]>({
  name: 'release.write',
  parameters: {
    ...{ id: 'text', release: 'text or null', storageVersion: 'text or null' },
    ...{ sizes: 'text or null', restored: 'truth', madeFrom: 'text' },
  },
  columns: ['release'],
  text: cypher`
    MERGE (r:Release {id: $id})
    SET r.release = $release, r.storageVersion = $storageVersion, r.sizes = $sizes,
      r.restored = $restored, r.madeFrom = $madeFrom
    RETURN r.release AS release`,
});
