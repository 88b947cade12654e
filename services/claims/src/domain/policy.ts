import { PolicyTerms } from '@claimstream/api-contract/claims/policy-at-loss';
import { fields } from '@claimstream/events-schema';
import * as z from 'zod';

/** What this service keeps of a policy; either part may arrive first. */
export const Policy = z.object({
  terms: PolicyTerms.optional(),
  /** What identifies the car, as hashes; absent where its policy was issued without them. */
  car: z.object({ vin: fields.fingerprint('VIN'), plate: fields.fingerprint('plate') }).optional(),
  /** The name of the policyholder as hashes, by which staff find its claims. */
  holder: z.array(fields.fingerprint('name of the policyholder')).optional(),
  active: z.boolean(),
});
export type Policy = z.infer<typeof Policy>;
