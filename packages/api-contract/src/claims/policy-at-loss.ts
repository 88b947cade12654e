import { fields } from '@claimstream/events-schema';
import { PolicyIssued } from '@claimstream/events-schema/customer/policy-issued';
import type * as z from 'zod';

/** The policy as the claims service knows it, and whether it was in force on the day of the loss. */
export const PolicyAtLoss = PolicyIssued.data
  .pick({ policyId: true, customerId: true, effectiveFrom: true, effectiveUntil: true, timeZone: true })
  .extend(
    // Absent on a policy that was issued before this service kept them.
    PolicyIssued.data
      .pick({
        limitCents: true,
        deductibleCents: true,
        vehicleValueCents: true,
        modelYear: true,
        colour: true,
        vehicleClass: true,
      })
      .partial().shape,
  )
  .extend({
    active: fields.flag('Whether the policy is active: its documents are cleared'),
    inForce: fields.flag('Whether the day of the loss lies within the term'),
  });
export type PolicyAtLoss = z.infer<typeof PolicyAtLoss>;
