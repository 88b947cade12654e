import { fields } from '@claimstream/events-schema';
import * as z from 'zod';
import { RentalNews } from './rental-news.ts';

export const notificationId = z
  .string()
  .regex(/^\d{12}$/)
  .meta({ title: 'Counts up for each customer, in order of arrival; ids sort as text', example: '000000000002' });

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
