import * as z from 'zod';

/** One service's part of an export, as stored in the bucket. */
export const ExportPart = z.object({ service: z.string(), data: z.record(z.string(), z.unknown()) });
export type ExportPart = z.infer<typeof ExportPart>;

/** A service may write under its own name only. */
export const exportKey = (exportId: string, service: string) => `${service}/${exportId}.json`;
