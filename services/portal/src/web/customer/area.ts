import type { Area } from '../area.ts';

export const customerArea: Area = {
  title: { en: 'Your insurance', es: 'Su seguro' },
  links: [{ href: '/', text: { en: 'Overview', es: 'Resumen' } }],
  pages: [
    { path: '/', load: () => import('./home/home-page.tsx') },
    { path: '/apply', load: () => import('./apply/apply-page.tsx') },
  ],
};
