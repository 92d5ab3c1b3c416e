import { useQuery } from 'urql';
import { useSearchParams } from 'wouter';
import { CopyButton } from '../parts/panel.js';
import { useHere } from './here.js';
import { useSpeech } from './language.js';
import { VocabularyQuery } from './queries.js';

const SHORT = 8;

/** The first digits of the release of the data, once it is known. */
export function useRelease(): string | null {
  const [{ data }] = useQuery({ query: VocabularyQuery });
  return data?.overview.release.slice(0, SHORT) ?? null;
}

/** Copies the address of this view, with its language and the release of the data. */
export function CopyLink() {
  const { say, language } = useSpeech();
  const here = useHere();
  const address = here({ lang: language, r: useRelease() });
  return <CopyButton text={window.location.origin + address} label={say('复制本页链接', 'Copy link')} />;
}

/** Says so if a link was made with other data than those that are here now. */
export function OlderLink() {
  const { say } = useSpeech();
  const [search] = useSearchParams();
  const made = search.get('r');
  const now = useRelease();
  if (made === null || now === null || made === now) return null;
  return (
    <p className="notice" role="status">
      {say('链接生成之后数据有变化。', 'The data have changed since this link was made.')}{' '}
      <small>
        {made} → {now}
      </small>
    </p>
  );
}
