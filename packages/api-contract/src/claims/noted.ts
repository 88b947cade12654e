import * as z from 'zod';

/** The form fields of a note, in their own file so that a page loads no more. */
export const Noted = z.object({
  text: z.string().trim().min(1).max(2000).meta({ title: 'For colleagues; no customer sees it', pii: 'personal' }),
});
