import { Suspense } from 'react';
import { useWords } from '../words/use-words.ts';
import { Demanded, onDemand } from './on-demand.tsx';
import { layoutWords } from './words/index.ts';

const menus = onDemand(() => import('./top-bar-menus.tsx'));

/** The top bar of every page. Its menus load after the page's content, for which people wait. */
export function TopBar() {
  const t = useWords(layoutWords);
  return (
    <div id="top-bar">
      <Suspense fallback={<div className="top-bar-name">{t.product}</div>}>
        <Demanded of={menus} />
      </Suspense>
    </div>
  );
}
