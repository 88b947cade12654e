import { type DataOf, fields } from '@claimstream/events-schema';
import type { CustomerDataErasedByCustomer } from '@claimstream/events-schema/customer/customer-data-erased-by-customer';
import * as z from 'zod';

/** A service's answer. */
const Answer = z.object({
  service: z.string(),
  erased: z.array(z.enum(fields.dataKinds)),
  kept: fields.keptData,
});
export type Answer = Omit<DataOf<typeof CustomerDataErasedByCustomer>, 'customerId' | 'service'> & { service: string };

/**
 * A customer's erasure: the services that must answer, and those that have. It has no personal value, and stays as the proof
 * of the erasure.
 */
export const ErasureCase = z.object({
  customerId: z.uuid(),
  state: z.enum(['requested', 'erased']),
  requestedAt: z.iso.datetime(),
  /** The services that were subscribed at the time of the request. */
  awaited: z.array(z.string()),
  answers: z.array(Answer),
  /** The data that the request announced to be kept. */
  kept: fields.keptData,
});
export type ErasureCase = z.infer<typeof ErasureCase>;

export const waitingFor = ({ awaited, answers }: ErasureCase): string[] =>
  awaited.filter((service) => !answers.some((answer) => answer.service === service));

/** The case with a service's answer; undefined if it was known. The last answer ends it. */
export function withAnswer(known: ErasureCase, answer: Answer): ErasureCase | undefined {
  if (known.answers.some(({ service }) => service === answer.service)) return undefined;
  const next = { ...known, answers: [...known.answers, answer] };
  return waitingFor(next).length === 0 ? { ...next, state: 'erased' } : next;
}
