import { useEffect, useState } from 'react';
import { useRelease } from '../shell/copied-link.js';
import { useHere } from '../shell/here.js';
import { useSpeech } from '../shell/language.js';
import { pictureOf, pngOf } from './picture-file.js';

function save(file: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = name.replaceAll(/[\\/:*?"<>|]+/g, ' ');
  link.click();
  // The browser has read it by then.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

/** Whether the page has the element with an id just now: an answer may have nothing to draw, or be on its way. */
function useIsThere(id: string): boolean {
  const [there, setThere] = useState(false);
  useEffect(() => {
    const look = (): void => setThere(document.getElementById(id) !== null);
    look();
    const changes = new MutationObserver(look);
    changes.observe(document.body, { childList: true, subtree: true });
    return () => changes.disconnect();
  }, [id]);
  return there;
}

/** The element with an id, as a picture to take along, where there is one: what one sees, and where it comes from. */
export function TakePicture({ of: id, ours = true }: { readonly of: string; readonly ours?: boolean }) {
  const { say, language } = useSpeech();
  const here = useHere();
  const release = useRelease();
  const there = useIsThere(id);
  const draw = () => {
    const part = document.getElementById(id);
    const address = window.location.origin + here({ lang: language, r: release, list: null, embed: null });
    return part === null
      ? null
      : pictureOf(part, [
          document.title,
          // A file of somebody else has another release and another licence.
          ...(ours ? [`${say('数据版本', 'Release')} ${release ?? ''} · CC BY 4.0`, decodeURIComponent(address)] : []),
        ]);
  };
  const take = async (kind: 'svg' | 'png'): Promise<void> => {
    const file = draw();
    if (file === null) return;
    const blob = kind === 'png' ? await pngOf(file) : new Blob([file.text], { type: 'image/svg+xml' });
    save(blob, `${document.title}.${kind}`);
  };
  if (!there) return null;
  return (
    <>
      <button type="button" className="link" onClick={() => void take('svg')}>
        SVG
      </button>
      <button type="button" className="link" onClick={() => void take('png')}>
        PNG
      </button>
    </>
  );
}
