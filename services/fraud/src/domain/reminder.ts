import * as z from 'zod';

/** The service's timer message: look again whether this subject can be judged by now. */
export const Reminder = z.object({
  subjectId: z.uuid(),
  attempt: z.int().positive(),
});
export type Reminder = z.infer<typeof Reminder>;
