import * as z from 'zod';

/** A note by a member of staff about a claim, for colleagues. */
export const Note = z.object({
  noteId: z.uuid(),
  text: z.string(),
  by: z.uuid(),
  at: z.iso.datetime(),
});
export type Note = z.infer<typeof Note>;
