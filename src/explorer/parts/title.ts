import { useEffect } from 'react';

/** What the tab of the browser says. */
export function useTitle(title: string | null): void {
  useEffect(() => {
    document.title = title === null ? 'Edugraph' : `${title} · Edugraph`;
  }, [title]);
}
