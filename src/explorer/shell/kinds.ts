import { useQuery } from 'urql';
import { VocabularyQuery } from './queries.js';

/** A kind of thing, its list, which is also the address of that, and how many there are. */
export interface Listed {
  readonly kind: string;
  readonly list: string;
  readonly count: number;
}

/** Every kind of thing that the graph can hold, as the API says, in its order; none until that is read. */
export function useKinds(): readonly Listed[] {
  const [{ data }] = useQuery({ query: VocabularyQuery });
  return (data?.overview.counts ?? []).map((each) => ({ ...each, kind: each.kind.toLowerCase() }));
}
