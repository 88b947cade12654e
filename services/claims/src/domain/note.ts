import * as z from 'zod';

/** What a member of staff noted about a claim, for colleagues. */
export const Note = z.object({
  noteId: z.uuid(),
  text: z.string(),
  by: z.uuid(),
  at: z.iso.datetime(),
});
export type Note = z.infer<typeof Note>;
