import type { Area } from '../area.ts';

/** For people who are not signed in yet. Redirects lead here, not the navigation. */
export const accountArea: Area = {
  public: true,
  title: { en: 'Your account', es: 'Su cuenta' },
  links: [],
  pages: [
    { path: '/sign-in', load: () => import('./sign-in-page.tsx') },
    { path: '/sign-up', load: () => import('./sign-up-page.tsx') },
    { path: '/confirm', load: () => import('./confirm-page.tsx') },
    { path: '/forgotten', load: () => import('./forgotten-page.tsx') },
  ],
};
