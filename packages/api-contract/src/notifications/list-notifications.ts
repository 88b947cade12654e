import * as z from 'zod';
import { next, Paging } from '../paging.ts';
import { route } from '../route.ts';
import { Notification } from './notification.ts';

export const listNotifications = route('GET /notifications', {
  summary:
    "Lists the caller's notifications by the time of their events. After a broken connection, list the newest and keep those you do not have.",
  query: Paging.extend({ order: z.enum(['oldest', 'newest']).default('oldest') }),
  answer: z.object({ notifications: z.array(Notification), next }),
  examples: {
    query: { order: 'newest', limit: '20' },
    answer: {
      notifications: [
        {
          notificationId: '1772366400000-0f8fad5b-d9cb-569f-a165-70867728950e',
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
