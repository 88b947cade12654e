import type { Area } from '../area.ts';

/** For whoever runs the platform; reached from the sign-in page, not from the navigation. */
export const developersArea: Area = {
  public: true,
  title: { en: 'Developers', es: 'Desarrollo' },
  links: [],
  pages: [{ path: '/developers', load: () => import('./developers-page.tsx') }],
};
