import { useLocation, useSearchParams } from 'wouter';
import { withQuery, type Parameters } from './addresses.js';

/** The address of this view with other values of some parameters; everything else in it stays. */
export function useHere(): (changes: Parameters) => string {
  const [path] = useLocation();
  const [search] = useSearchParams();
  return (changes) => withQuery(path, { ...Object.fromEntries(search), ...changes });
}
