import * as z from 'zod';

/** Counts how often a claim changed hands; a caller who changes the assignment sends back the version they saw. */
export const assignmentVersion = z
  .int()
  .nonnegative()
  .meta({ title: 'How often the claim changed hands; 0 if nobody ever had it', example: 1, pii: 'none' });
export const staffSubject = (title: string) =>
  z.uuid().meta({ title, example: '2f0e6c1c-52f2-4a52-8d53-7c8d1a7f6b10', pii: 'pseudonym' });

/** The member of staff who has the claim. */
export const Assignment = z.object({
  version: assignmentVersion,
  /** Absent while nobody has it. */
  to: staffSubject('Subject of the member of staff who has the claim').optional(),
  at: z.iso.datetime().meta({ title: 'Since when', pii: 'none' }).optional(),
});
export type Assignment = z.infer<typeof Assignment>;
