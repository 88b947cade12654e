import * as z from 'zod';
import { next, Paging } from '../paging.ts';
import { route } from '../route.ts';
import { Notification, notificationId } from './notification.ts';

export const listNotifications = route('GET /notifications', {
  summary: "Lists the caller's notifications; with `after`, those that came after one they have.",
  query: Paging.extend({
    /** The last one that the caller has, so that gaps of a broken connection are filled. */
    after: notificationId.optional(),
    order: z.enum(['oldest', 'newest']).default('oldest'),
  }),
  answer: z.object({ notifications: z.array(Notification), next }),
  examples: {
    query: { after: '000000000001', order: 'oldest', limit: '50' },
    answer: {
      notifications: [
        {
          notificationId: '000000000002',
          at: '2026-03-01T12:00:00.000Z',
          kind: 'Document.Rejected',
          summary: 'Your car photo cannot be used. The picture does not show your car. Upload one that does.',
          subject: { kind: 'document', id: 'e4a7d4c3-9a3b-5d8e-9d67-3d9c3f4c4d04' },
          status: 'rejected',
          reasons: ['NOT_A_CAR'],
        },
      ],
    },
  },
});
