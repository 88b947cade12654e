import * as z from 'zod';

/** The form fields of an activity, in their own file so that a page loads no more. */
export const Planned = z.object({
  subject: z
    .string()
    .trim()
    .min(1)
    .max(200)
    .meta({ title: 'The task, for colleagues; no customer sees it', pii: 'personal' }),
  dueOn: z.iso.date().meta({ title: 'Day by which it must be done', example: '2026-03-09', pii: 'none' }),
});
