import * as z from 'zod';

const Field = z.enum(['address', 'phone']);
const answers = ['confirmed', 'rejected'] as const;
export type ContactField = z.infer<typeof Field>;

/** The CRM's changes of a customer's contact data, and the customer's answers, without their values. */
export const ContactChanges = z.object({
  /** The latest change received. */
  told: z.partialRecord(Field, z.int()),
  answered: z.partialRecord(Field, z.object({ revision: z.int(), answer: z.enum(answers), at: z.iso.datetime() })),
});
export type ContactChanges = z.infer<typeof ContactChanges>;

export interface Answered {
  field: ContactField;
  answer: (typeof answers)[number];
  revision: number;
}

/** The changes with a received one; undefined if none of it is new. */
export function afterTold(
  known: ContactChanges | undefined,
  { changed, revision }: { changed: readonly string[]; revision: number },
): ContactChanges | undefined {
  const told = known?.told ?? {};
  const newer = Field.options.filter((field) => changed.includes(field) && (told[field] ?? 0) < revision);
  if (newer.length === 0) return undefined;
  const added = Object.fromEntries(newer.map((field) => [field, revision]));
  return { answered: known?.answered ?? {}, told: { ...told, ...added } };
}

/**
 * How an answer relates to the known ones: `replaced` if a newer change was received or answered, `known` if it was given before,
 * `contradicts` if the opposite was. A change that was not received yet may be answered: its customer saw it.
 */
export function judge(
  known: ContactChanges | undefined,
  { field, answer, revision }: Answered,
): 'new' | 'known' | 'replaced' | 'contradicts' {
  const before = known?.answered[field];
  if (before?.revision === revision) return before.answer === answer ? 'known' : 'contradicts';
  const latest = Math.max(known?.told[field] ?? 0, before?.revision ?? 0);
  return latest > revision ? 'replaced' : 'new';
}

export const afterAnswer = (
  { told, answered }: ContactChanges,
  { field, answer, revision }: Answered,
  at: string,
): ContactChanges => ({ told, answered: { ...answered, [field]: { revision, answer, at } } });
