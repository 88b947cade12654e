import { catalogue, fields } from '@claimstream/events-schema';
import * as z from 'zod';

const Cause = z.object({
  causationId: z.uuid(),
  correlationId: z.uuid(),
  traceparent: z.string(),
  occurredAt: z.iso.datetime(),
});

/** What the workflow is started with. It stands in execution histories: ids only. */
export const ProcessingInput = z.object({
  documentId: fields.documentId,
  customerId: fields.customerId,
  kind: fields.documentKind,
  attempt: z.int().positive(),
  key: z.string().min(1),
  imageVersion: z.string().min(1),
  cause: Cause,
});
export type ProcessingInput = z.infer<typeof ProcessingInput>;

const Reading = catalogue.DocumentProcessed.data.shape.reading;

/** What a task found: a reading as prints and facts, or why the image cannot be used. */
export const Finding = z.union([
  z.strictObject({ reasonCode: fields.reasonCode }),
  z.strictObject({ reading: Reading }),
]);
export type Finding = z.infer<typeof Finding>;

/** What the last task of the workflow is handed. */
export const ResultInput = z.object({
  documentId: fields.documentId,
  attempt: z.int().positive(),
  cause: Cause,
  finding: Finding,
});
export type ResultInput = z.infer<typeof ResultInput>;
