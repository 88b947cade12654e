import type { Area } from '../area.ts';

/** For whoever runs the platform; reached from the foot of the sign-in page, not from the navigation. */
export const developersArea: Area = {
  title: { en: 'Developers', es: 'Desarrollo' },
  links: [],
  pages: [],
};
