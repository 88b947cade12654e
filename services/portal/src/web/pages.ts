import type { ReactNode } from 'react';
import { areas } from './areas.ts';
import { onDemand } from './layout/on-demand.tsx';

/** The frame around every page that needs a sign-in. */
export const shell = onDemand<{ children: ReactNode }>(() =>
  import('./layout/shell.tsx').then(({ Shell }) => ({ default: Shell })),
);
export const signInAgain = onDemand(() => import('./account/sign-in-again.tsx'));

export const pages = areas.flatMap((area) =>
  area.pages.map(({ path, load }) => ({ path, area, page: onDemand(load) })),
);

/** Waits until an address's page and frame have loaded or failed. A failure is shown in place of the page. */
export async function loadPage(pathname: string): Promise<void> {
  const asked = pages.find(({ path }) => isUnder(path, pathname));
  const frame = asked?.area.public ? [] : [shell.load()];
  await Promise.allSettled([asked?.page.load(), ...frame]);
}

/** Whether the router will match a path such as `/claims/:claimId`; the router itself is not loaded yet. */
function isUnder(path: string, pathname: string): boolean {
  const wanted = path.split('/');
  const parts = pathname.replace(/(?<=.)\/+$/, '').split('/');
  return wanted.length === parts.length && wanted.every((part, at) => part.startsWith(':') || part === parts[at]);
}
