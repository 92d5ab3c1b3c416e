import { useHere } from '../shell/here.js';
import { useSpeech } from '../shell/language.js';
import { Go } from './links.js';

/** The way to the next page of a list, if there is one; a parameter of the address says which page this is. */
export function NextPage({
  of: { hasNextPage, endCursor },
  name = 'after',
}: {
  readonly of: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  readonly name?: 'after' | 'dated';
}) {
  const { say } = useSpeech();
  const here = useHere();
  if (!hasNextPage) return null;
  return (
    <p className="more">
      <Go to={here({ [name]: endCursor })}>{say('下一页', 'Next page')}</Go>
    </p>
  );
}
