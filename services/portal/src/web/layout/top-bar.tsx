import { Suspense } from 'react';
import { useWords } from '../words/use-words.ts';
import { Demanded, onDemand } from './on-demand.tsx';
import { layoutWords } from './words/index.ts';

const menus = onDemand(() => import('./top-bar-menus.tsx'));

/** The bar on top of every page. Its menus come after the page, for which people wait. */
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
