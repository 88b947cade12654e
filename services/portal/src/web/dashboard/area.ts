import type { Area } from '../area.ts';

export const dashboardArea: Area = {
  groups: ['supervisors', 'operators'],
  title: { en: 'Business', es: 'Negocio' },
  links: [{ href: '/dashboard', text: { en: 'Dashboard', es: 'Panel' } }],
  pages: [{ path: '/dashboard', load: () => import('./dashboard-page.tsx') }],
};
