import { Fragment } from 'react';
import { EntityLink } from '../../parts/links.js';
import type { Path } from './page.js';

/** A path in one row: the things in their order. The sentences below say the same with their sources. */
export function PathPicture({ path }: { readonly path: Path }) {
  return (
    <p className="path">
      {path.nodes.map((node, index) => (
        <Fragment key={node.id}>
          {index === 0 ? null : (
            <span aria-hidden="true" className="hop">
              ——
            </span>
          )}
          {'name' in node ? <EntityLink entity={node} /> : null}
        </Fragment>
      ))}
    </p>
  );
}
