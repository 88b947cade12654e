import './customer.css';
import type { Area } from '../area.ts';

export const customerArea: Area = {
  title: { en: 'Your insurance', es: 'Su seguro' },
  links: [
    { href: '/', text: { en: 'Overview', es: 'Resumen' } },
    { href: '/documents', text: { en: 'Documents', es: 'Documentos' } },
    { href: '/policies', text: { en: 'Policies', es: 'Pólizas' } },
    { href: '/driving', text: { en: 'Driving', es: 'Conducción' } },
    { href: '/report', text: { en: 'Report a loss', es: 'Dar parte' } },
    { href: '/claims', text: { en: 'Claims', es: 'Siniestros' } },
    { href: '/rental', text: { en: 'Rental car', es: 'Coche de alquiler' } },
    { href: '/notifications', text: { en: 'Notifications', es: 'Avisos' } },
    { href: '/preferences', text: { en: 'Messages', es: 'Mensajes' } },
    { href: '/your-data', text: { en: 'Your data', es: 'Sus datos' } },
  ],
  companion: () => import('../live-feed/live-feed.tsx'),
  pages: [
    { path: '/', load: () => import('./home/home-page.tsx') },
    { path: '/apply', load: () => import('./apply/apply-page.tsx') },
    { path: '/documents', load: () => import('./documents/documents-page.tsx') },
    { path: '/policies', load: () => import('./policies/policies-page.tsx') },
    { path: '/driving', load: () => import('./driving/driving-page.tsx') },
    { path: '/report', load: () => import('./report/report-page.tsx') },
    { path: '/claims', load: () => import('./claims/claims-page.tsx') },
    { path: '/claims/:claimId', load: () => import('./claims/claim-page.tsx') },
    { path: '/rental', load: () => import('./rental/rental-page.tsx') },
    { path: '/notifications', load: () => import('./notifications/notifications-page.tsx') },
    { path: '/preferences', load: () => import('./preferences/preferences-page.tsx') },
    { path: '/your-data', load: () => import('./own-data/own-data-page.tsx') },
  ],
};
