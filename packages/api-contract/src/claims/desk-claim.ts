import { fields } from '@claimstream/events-schema';
import type * as z from 'zod';
import { staffSubject } from './assignment.ts';
import { CatastropheOfClaim } from './catastrophe-of-claim.ts';
import { ClaimSummary, summaryExample } from './claim-summary.ts';

/** A claim in a list of the desk. */
export const DeskClaim = ClaimSummary.extend({
  customerId: fields.customerId,
  /** Absent while nobody has it. */
  owner: staffSubject('Subject of the member of staff who has the claim').optional(),
  /** In `GET /desk/claims` and in a search by it; absent if no severe weather is known for that place and day. */
  catastrophe: CatastropheOfClaim.optional(),
});
export type DeskClaim = z.infer<typeof DeskClaim>;

export const deskClaimExample = {
  ...summaryExample,
  customerId: 'b1d4a1f0-6d0e-4a5b-8a34-0a6f0c1f1a01',
  owner: '2f0e6c1c-52f2-4a52-8d53-7c8d1a7f6b10',
} as const;
