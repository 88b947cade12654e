import { EventContext, fields } from '@claimstream/events-schema';
import { DocumentProcessed } from '@claimstream/events-schema/documents/document-processed';
import * as z from 'zod';

/** The input of the workflow; ids only, because execution histories show it. */
export const ProcessingInput = z.object({
  documentId: fields.documentId,
  customerId: fields.customerId,
  kind: fields.documentKind,
  attempt: z.int().positive(),
  key: z.string().min(1),
  imageVersion: z.string().min(1),
  context: EventContext,
});
export type ProcessingInput = z.infer<typeof ProcessingInput>;

const Reading = DocumentProcessed.data.shape.reading;

/** A task's result: a reading as hashes and facts, or the reason why the image is unusable. */
export const Finding = z.union([
  z.strictObject({ reasonCode: fields.reasonCode }),
  z.strictObject({ reading: Reading }),
]);
export type Finding = z.infer<typeof Finding>;

/** The input of the workflow's last task. */
export const ResultInput = z.object({
  documentId: fields.documentId,
  attempt: z.int().positive(),
  context: EventContext,
  finding: Finding,
});
export type ResultInput = z.infer<typeof ResultInput>;
