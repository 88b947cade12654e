import { fields } from '@claimstream/events-schema';
import * as z from 'zod';
import { RentalNews } from './rental-news.ts';

export const notificationId = z
  .string()
  .regex(/^\d{13}-[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/)
  .meta({
    title: 'Milliseconds of the event, and its id; ids sort as text by that time, so a late one sorts before others',
    example: '1772366400000-0f8fad5b-d9cb-569f-a165-70867728950e',
  });

/** A notification, which the customer receives by WebSocket and by GET /notifications. */
export const Notification = z.object({
  notificationId,
  at: z.iso.datetime(),
  /** Name of the event that it is about. */
  kind: z.string(),
  summary: z.string(),
  subject: z.object({ kind: z.enum(['customer', 'policy', 'document', 'claim', 'crash']), id: z.uuid() }),
  status: z.string().optional(),
  /** Codes of `reasons/`. */
  reasons: z.array(fields.reasonCode).optional(),
  /** Present on a notification about a rental car. */
  rental: RentalNews.optional(),
});
export type Notification = z.infer<typeof Notification>;
