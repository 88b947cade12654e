import type { Notification } from './notification.ts';

/** The portal page of a notification's subject; links in the portal and in e-mails lead there. */
export function portalPage({ kind, id }: Notification['subject']): `/${string}` {
  switch (kind) {
    case 'claim':
      return `/claims/${id}`;
    case 'crash':
      return `/report?crash=${id}`;
    case 'document':
      return '/documents';
    case 'policy':
      return '/policies';
    case 'customer':
      return '/';
  }
}

/** The portal page with a customer's e-mail preferences. */
export const preferencesPage = '/preferences';
