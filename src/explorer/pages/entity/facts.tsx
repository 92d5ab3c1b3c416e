import { useQuery } from 'urql';
import { Facts } from '../../parts/facts.js';
import { kindOf } from '../../parts/kind-mark.js';
import { PropertyValue } from '../../parts/property-value.js';
import { useProperties, type Property } from '../../shell/vocabulary.js';
import type { EntityNode } from './page.js';
import { factsQuery } from './facts-query.js';

type Values = Readonly<Record<string, unknown>>;

/** The properties that only things of this kind have, but for those that something better stands for by now. */
const useShown = (id: string): readonly Property[] => useProperties(kindOf(id)).filter(({ deprecated }) => !deprecated);

/** The values of these properties, as soon as they are read. */
export function useOwnValues(id: string): Values {
  const names = useShown(id).map(({ name }) => name);
  const [{ data }] = useQuery<{ readonly node: Values | null }>({
    query: factsQuery(kindOf(id), names),
    variables: { id },
    pause: names.length === 0,
  });
  return data?.node ?? {};
}

const isThere = (value: unknown): boolean =>
  value !== null && value !== undefined && !(Array.isArray(value) && value.length === 0);

/** What is known of a thing as words and values, and what else it is called. */
export function EntityFacts({ of: entity, own }: { readonly of: EntityNode; readonly own: Values }) {
  const shown = [...useShown(entity.id), ...useProperties('entity').filter(({ name }) => name === 'aliases')];
  const values: Values = { ...own, aliases: entity.aliases };
  return (
    <Facts
      of={shown
        .map((property) => ({ property, value: values[property.name] }))
        .filter(({ value }) => isThere(value))
        .map(({ property, value }) => [
          property.word,
          <PropertyValue key={property.name} of={property} value={value} />,
        ])}
    />
  );
}
