import * as z from 'zod';

/** What a form asks for an activity; apart from the rest, so that a page loads no more. */
export const Planned = z.object({
  subject: z
    .string()
    .trim()
    .min(1)
    .max(200)
    .meta({ title: 'What is to be done, for colleagues; no customer sees it', pii: 'personal' }),
  dueOn: z.iso.date().meta({ title: 'Day by which it is to be done', example: '2026-03-09', pii: 'none' }),
});
