import * as z from 'zod';

/** A customer receives it by WebSocket and by GET /notifications. */
export const Notification = z.object({
  /** Counts up for each customer, in order of arrival; ids sort as text. */
  notificationId: z.string().regex(/^\d{12}$/),
  at: z.iso.datetime(),
  /** Name of the event that it is about. */
  kind: z.string(),
  summary: z.string(),
  subject: z.object({ kind: z.enum(['customer', 'policy', 'document', 'claim']), id: z.uuid() }),
  status: z.string().optional(),
  reasons: z.array(z.string()).optional(),
});
export type Notification = z.infer<typeof Notification>;

export const idOf = (sequence: number): string => String(sequence).padStart(12, '0');
