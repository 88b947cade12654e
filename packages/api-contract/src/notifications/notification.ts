import { fields } from '@claimstream/events-schema';
import * as z from 'zod';
import { RentalNews } from './rental-news.ts';

export const notificationId = z
  .string()
  .regex(/^\d{13}-[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/)
  .meta({
    title:
      'Milliseconds of when it happened, and its event; ids sort as text by that time, and one that came late lies before others',
    example: '1772366400000-0f8fad5b-d9cb-569f-a165-70867728950e',
  });

/** A customer receives it by WebSocket and by GET /notifications. */
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
  /** Of one about a rental car. */
  rental: RentalNews.optional(),
});
export type Notification = z.infer<typeof Notification>;
