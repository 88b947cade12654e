import type { Notification } from '@claimstream/api-contract/notifications/notification';

const readings: Record<Notification['subject']['kind'], readonly string[]> = {
  customer: ['GET /customers/me'],
  policy: ['GET /customers/me'],
  crash: ['GET /crash-drafts'],
  document: [
    'GET /documents',
    'GET /documents/{documentId}/reading',
    'GET /documents/{documentId}/image',
    'GET /customers/me',
  ],
  claim: [
    'GET /claims',
    'GET /claims/{claimId}',
    'GET /claims/{claimId}/letters',
    'GET /settlements/{claimId}',
    'GET /documents',
  ],
};

/** The operations whose answers these notifications make stale. */
export const concerned = (notifications: readonly Notification[]): string[] => [
  ...new Set(['GET /notifications', ...notifications.flatMap(({ subject }) => readings[subject.kind])]),
];
