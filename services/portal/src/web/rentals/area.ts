import type { Area } from '../area.ts';

/** For those desk users who may see rental cars: investigators may not. */
export const rentalsArea: Area = {
  groups: ['adjusters', 'supervisors'],
  title: { en: 'Rental cars', es: 'Coches de alquiler' },
  links: [{ href: '/desk/rentals', text: { en: 'Cars that are out', es: 'Coches entregados' } }],
  pages: [{ path: '/desk/rentals', load: () => import('./open-rentals-page.tsx') }],
};
