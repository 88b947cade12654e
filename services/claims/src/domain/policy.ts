import { PolicyTerms } from '@claimstream/api-contract/claims/policy-at-loss';
import * as z from 'zod';

/** What this service keeps of a policy; either part may arrive first. */
export const Policy = z.object({
  terms: PolicyTerms.optional(),
  active: z.boolean(),
});
export type Policy = z.infer<typeof Policy>;
