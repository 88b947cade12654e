import type { Area } from '../area.ts';

export const dashboardArea: Area = {
  groups: ['supervisors', 'operators'],
  title: { en: 'Dashboard', es: 'Panel' },
  links: [],
  pages: [],
};
