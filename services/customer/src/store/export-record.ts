import * as z from 'zod';

/** A requested export, and the services that take part in it. */
export const ExportRecord = z.object({
  exportId: z.uuid(),
  requestedAt: z.iso.datetime(),
  services: z.array(z.string()),
});
export type ExportRecord = z.infer<typeof ExportRecord>;
