import type { Area } from '../area.ts';

/** For people who run the platform; linked from the sign-in page, not from the navigation. */
export const developersArea: Area = {
  public: true,
  title: { en: 'Developers', es: 'Desarrollo' },
  links: [],
  pages: [{ path: '/developers', load: () => import('./developers-page.tsx') }],
};
