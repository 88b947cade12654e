import type { Notification } from './notification.ts';

/** Where the portal shows what a notification is about: its links and those of e-mails lead there. */
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

/** Where the portal shows what a customer wants by e-mail. */
export const preferencesPage = '/preferences';
