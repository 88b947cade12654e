import { clockKinds } from '@claimstream/api-contract/claims/clocks';
import * as z from 'zod';
import type { Milestone } from './deadline-rules.ts';

const instant = z.iso.datetime();
const Note = z.object({ remindedAt: instant.optional(), breachedAt: instant.optional() });
const milestones = ['notice', 'acknowledged', 'items', 'accepted', 'denied', 'paid', 'closed'] as const;

/** The state of a claim's clocks: when it reached its milestones, and what was done about its deadlines. */
export const ClockFile = z.object({
  claimId: z.uuid(),
  customerId: z.uuid(),
  policyId: z.uuid(),
  correlationId: z.uuid(),
  /** The state that issued the policy; absent while the policy is not known here. */
  state: z.string().optional(),
  timeZone: z.string().optional(),
  lossDate: z.iso.date().optional(),
  /** A stolen car needs no photo. */
  stolen: z.boolean().optional(),
  milestones: z.partialRecord(z.enum(milestones), instant),
  reopenedAt: instant.optional(),
  /** How long an accepted claim waits for its evidence, and when a sweep found that a person must look without it. */
  evidenceDeadline: instant.optional(),
  evidenceDeadlinePassedAt: instant.optional(),
  statusLetters: z.array(z.object({ kind: z.enum(clockKinds), at: instant })),
  /** By the id of the clock. */
  notes: z.record(z.string(), Note),
});
export type ClockFile = z.infer<typeof ClockFile>;

/**
 * The file with one more milestone. Events come in any order and more than once: the earliest one since the last reopening counts.
 */
export function withMilestone(file: ClockFile, milestone: Milestone, at: string): ClockFile | undefined {
  const { milestones: reached, reopenedAt } = file;
  const known = reached[milestone];
  const isFormer = known !== undefined && reopenedAt !== undefined && known < reopenedAt && at >= reopenedAt;
  if (known !== undefined && !isFormer && known <= at) return undefined;
  if (known !== undefined && reopenedAt !== undefined && known >= reopenedAt && at < reopenedAt) return undefined;
  return { ...file, milestones: { ...reached, [milestone]: at } };
}
