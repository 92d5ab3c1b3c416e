import { useSpeech } from '../shell/language.js';

interface Dates {
  readonly since: string | null;
  readonly until: string | null;
}

/** From when to when something was so, or null if no date is given. */
export function useSpan(): (dates: Dates) => string | null {
  const { say } = useSpeech();
  return ({ since, until }) => {
    if (since === null && until === null) return null;
    if (until === null) return say(`${since} 起`, `since ${since}`);
    if (since === null) return say(`至 ${until}`, `until ${until}`);
    return since === until ? since : `${since}–${until}`;
  };
}
