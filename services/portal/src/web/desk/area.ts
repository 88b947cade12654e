import type { Area } from '../area.ts';

export const deskArea: Area = {
  groups: ['adjusters', 'supervisors', 'siu'],
  title: { en: 'The desk', es: 'Mesa de trabajo' },
  links: [
    { href: '/desk', text: { en: 'Work queue', es: 'Cola de trabajo' } },
    { href: '/desk/claims', text: { en: 'Claims', es: 'Siniestros' } },
    { href: '/desk/activities', text: { en: 'My days', es: 'Mis días' } },
    { href: '/desk/deadlines', text: { en: 'Deadlines', es: 'Plazos' } },
  ],
  pages: [
    { path: '/desk', load: () => import('./queue/queue-page.tsx') },
    { path: '/desk/deadlines', load: () => import('./deadlines/deadlines-page.tsx') },
    { path: '/desk/claims', load: () => import('./claims/claims-page.tsx') },
    { path: '/desk/activities', load: () => import('./file/activities-page.tsx') },
    { path: '/desk/claims/:claimId', load: () => import('./claim/claim-page.tsx') },
    { path: '/desk/claims/:claimId/timeline', load: () => import('./file/timeline-page.tsx') },
    { path: '/desk/approvals/:claimId', load: () => import('./approvals/approval-page.tsx') },
    { path: '/desk/flags/:flagId', load: () => import('./flags/flag-page.tsx') },
  ],
};
