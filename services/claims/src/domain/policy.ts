import { PolicyTerms } from '@claimstream/api-contract/claims/policy-at-loss';
import { fields } from '@claimstream/events-schema';
import * as z from 'zod';

/** This service's copy of a policy; either part may arrive first. */
export const Policy = z.object({
  terms: PolicyTerms.optional(),
  /** Hashes that identify the car; absent if its policy was issued without them. */
  car: z.object({ vin: fields.fingerprint('VIN'), plate: fields.fingerprint('plate') }).optional(),
  /** Hashes of the policyholder's name, by which staff find the claims. */
  holder: z.array(fields.fingerprint('name of the policyholder')).optional(),
  active: z.boolean(),
});
export type Policy = z.infer<typeof Policy>;
