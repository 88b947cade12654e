import * as z from 'zod';

/** An export that was asked for, and which services take part in it. */
export const ExportRecord = z.object({
  exportId: z.uuid(),
  requestedAt: z.iso.datetime(),
  services: z.array(z.string()),
});
export type ExportRecord = z.infer<typeof ExportRecord>;
