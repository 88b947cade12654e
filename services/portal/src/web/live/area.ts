import type { Area } from '../area.ts';

export const liveArea: Area = {
  groups: ['operators'],
  title: { en: 'Operations', es: 'Operaciones' },
  links: [{ href: '/live', text: { en: 'Live events', es: 'Eventos en directo' } }],
  pages: [{ path: '/live', load: () => import('./live-page.tsx') }],
};
