import Button from '@cloudscape-design/components/button';
import { useEffect, useRef, useState } from 'react';
import { layoutWords } from '../../layout/words/index.ts';
import { useWords } from '../../words/use-words.ts';
import { deskWords } from '../words/index.ts';

/** A picture as large as the window, or larger. The browser's own dialog keeps the focus inside, and closes on Escape. */
export function ZoomDialog({ title, url, onClose }: { title: string; url: string; onClose(): void }) {
  const { photos: t } = useWords(deskWords);
  const { close } = useWords(layoutWords);
  const dialog = useRef<HTMLDialogElement>(null);
  const [large, enlarge] = useState(false);
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog ref={dialog} className="desk-zoom" aria-label={title} onClose={onClose}>
      <div className="desk-apart">
        <strong>{title}</strong>
        <span>
          <Button variant="link" onClick={() => enlarge(!large)}>
            {large ? t.fit : t.larger}
          </Button>
          <Button onClick={() => dialog.current?.close()}>{close}</Button>
        </span>
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrollable area must be reachable by keyboard */}
      <section tabIndex={0} aria-label={title} className={large ? 'desk-large' : undefined}>
        <img src={url} alt={title} />
      </section>
    </dialog>
  );
}
