import * as z from 'zod';

/** The service's note to itself: look again whether this subject could be judged by now. */
export const OverdueNotice = z.object({
  subjectId: z.uuid(),
  attempt: z.int().positive(),
});
export type OverdueNotice = z.infer<typeof OverdueNotice>;
