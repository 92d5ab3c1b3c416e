import { EntityLink, type Linked } from './links.js';
import { Section } from './section.js';

/** Entities by their names in both languages, one a line. */
export function EntitySection({ title, entities }: { readonly title: string; readonly entities: readonly Linked[] }) {
  return (
    <Section title={title} count={entities.length}>
      <ul className="lines">
        {entities.map((entity) => (
          <li key={entity.id}>
            <EntityLink entity={entity} second />
          </li>
        ))}
      </ul>
    </Section>
  );
}
