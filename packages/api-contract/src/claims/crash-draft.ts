import { fields } from '@claimstream/events-schema';
import * as z from 'zod';
import { DraftNotice } from './claim-draft.ts';

/** A crash that the device in a car detected, until the customer reports it or says that there was none. */
export const CrashDraft = z.object({
  crashId: fields.crashId,
  policyId: fields.policyId,
  at: z.iso.datetime(),
  severity: z.enum(['minor', 'moderate', 'severe']),
  /** The known part of the notice: policy, day and time, in the time zone of the policy. The state is a guess: that of the policy. */
  notice: DraftNotice,
});
export type CrashDraft = z.infer<typeof CrashDraft>;

export const crashDraftExample: CrashDraft = {
  crashId: '1f7c4b80-2a55-5c1e-9f0d-7d8e6a5b4c01',
  policyId: 'c2e5b2a1-7e1f-5b6c-9b45-1b7a1d2a2b02',
  at: '2026-05-01T14:12:31.000Z',
  severity: 'moderate',
  notice: {
    policyId: 'c2e5b2a1-7e1f-5b6c-9b45-1b7a1d2a2b02',
    loss: { date: '2026-05-01', time: '07:12', state: 'AZ' },
  },
};
