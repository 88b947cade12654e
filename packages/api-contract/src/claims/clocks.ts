import { fields } from '@claimstream/events-schema';
import * as z from 'zod';

/** Purposes of a deadline: to acknowledge the notice, to accept or deny, to pay, and to finish the claim. */
export const clockKinds = fields.clockKinds;
export type ClockKind = fields.ClockKind;

export const clockStatuses = ['running', 'met', 'extended', 'late', 'breached'] as const;

/** One deadline of a claim, by the law of the state in which its policy was issued. */
export const ClaimClock = z.object({
  clockId: fields.clockId,
  kind: fields.clockKind,
  startedOn: fields.isoDate('Day on which it started, in the time zone of the policy', '2026-03-02'),
  dueOn: fields.isoDate('Last day', '2026-04-13'),
  days: z.int().positive().meta({ title: 'Length in days', example: 40, pii: 'none' }),
  count: fields.oneOf('Which days are counted', ['calendar', 'business']),
  source: fields.deadlineSource,
  status: fields.oneOf('Status; `extended`: a letter began a further period', clockStatuses),
  stoppedAt: fields.instant('When the awaited act happened').optional(),
  remindedAt: fields.instant('When staff were reminded').optional(),
  breachedAt: fields.instant('When the service found it over').optional(),
});
export type ClaimClock = z.infer<typeof ClaimClock>;
