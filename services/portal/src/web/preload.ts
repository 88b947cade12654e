import { matchPath } from 'react-router';
import { areas } from './areas.ts';

/** The frame around every page that asks to be signed in. */
export const loadShell = () => import('./layout/shell.tsx').then(({ Shell }) => ({ default: Shell }));

/** Begins to load the page of an address, and its frame, before anything else is known. */
export function preload(pathname: string): void {
  for (const area of areas)
    for (const { path, load } of area.pages) {
      if (!matchPath(path, pathname)) continue;
      void load();
      if (!area.public) void loadShell();
    }
}
