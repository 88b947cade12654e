import type { Area } from '../area.ts';

export const liveArea: Area = {
  groups: ['operators'],
  title: { en: 'Operations', es: 'Operaciones' },
  links: [
    { href: '/live', text: { en: 'Live events', es: 'Eventos en directo' } },
    { href: '/alarms', text: { en: 'Alarms', es: 'Alarmas' } },
    { href: '/quarantine', text: { en: 'Quarantine', es: 'Cuarentena' } },
    { href: '/cost', text: { en: 'Cost', es: 'Costos' } },
  ],
  pages: [
    { path: '/live', load: () => import('./live-page.tsx') },
    { path: '/alarms', load: () => import('../alarms/alarms-page.tsx') },
    { path: '/quarantine', load: () => import('../quarantine/quarantine-page.tsx') },
    { path: '/cost', load: () => import('../cost/cost-page.tsx') },
  ],
};
