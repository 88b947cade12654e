import type { Area } from '../area.ts';

export const financeArea: Area = {
  groups: ['finance'],
  title: { en: 'Finance', es: 'Finanzas' },
  links: [{ href: '/ledger', text: { en: 'Ledger', es: 'Libro contable' } }],
  pages: [{ path: '/ledger', load: () => import('./ledger-page.tsx') }],
};
