import { fields } from '@claimstream/events-schema';
import { PolicyIssued } from '@claimstream/events-schema/customer/policy-issued';
import type * as z from 'zod';

const issued = PolicyIssued.data;

/** The terms of a policy as the claims service keeps them. */
export const PolicyTerms = issued
  .pick({ policyId: true, customerId: true, effectiveFrom: true, effectiveUntil: true, timeZone: true })
  .extend(
    // Absent on policies issued before the service kept them.
    issued
      .pick({
        boundAt: true,
        state: true,
        limitCents: true,
        deductibleCents: true,
        vehicleValueCents: true,
        modelYear: true,
        colour: true,
        vehicleClass: true,
      })
      .partial().shape,
  );

/** The policy of a claim, and whether it was in force on the day of the loss. */
export const PolicyAtLoss = PolicyTerms.extend({
  active: fields.flag('Whether the policy is active: its documents are cleared'),
  inForce: fields.flag('Whether the day of the loss lies within the term'),
});
export type PolicyAtLoss = z.infer<typeof PolicyAtLoss>;
