import { useEffect, useRef, useState, type ReactNode } from 'react';
import { createPortal } from 'react-dom';
import { useSpeech } from '../shell/language.js';

/** A panel above the page: the browser's own dialog, which keeps the keyboard inside and closes with Escape. */
export function Panel({
  title,
  close,
  children,
}: {
  readonly title: string;
  readonly close: () => void;
  readonly children: ReactNode;
}) {
  const { say } = useSpeech();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => void dialog.current?.showModal(), []);
  // At the end of the document: a dialog may stand in no paragraph.
  return createPortal(
    <dialog
      ref={dialog}
      className="panel"
      aria-label={title}
      onClose={close}
      onClick={({ target }) => target === dialog.current && dialog.current?.close()}
    >
      <div className="panel-inside">
        <header>
          <h2>{title}</h2>
          <button type="button" onClick={() => dialog.current?.close()} aria-label={say('关闭', 'Close')}>
            ✕
          </button>
        </header>
        {children}
      </div>
    </dialog>,
    document.body,
  );
}

export function CopyButton({ text, label }: { readonly text: string; readonly label?: string }) {
  const { say } = useSpeech();
  const [done, setDone] = useState(false);
  const copy = async (): Promise<void> => {
    await navigator.clipboard.writeText(text);
    setDone(true);
  };
  return (
    <button type="button" className="quiet" onClick={() => void copy()} onBlur={() => setDone(false)}>
      <span aria-live="polite">{done ? say('已复制', 'Copied') : (label ?? say('复制', 'Copy'))}</span>
    </button>
  );
}
