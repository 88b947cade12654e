import { createEvent } from '@claimstream/events-schema';
import type { ClaimRequested } from '@claimstream/events-schema/claims/claim-requested';
import { PolicyNotFound } from '@claimstream/events-schema/customer/policy-not-found';
import { type Erasures, type Handle, retryOnConflict } from '@claimstream/lambda-kit';
import type { Customers } from '../store/customers.ts';

/**
 * Says, once, that a claim names a policy which its customer does not have. Only the owner of policies can: for anybody else one that
 * is late looks the same. Another customer's policy is not looked for, so that the answer tells nobody that it exists. Of an erased customer
 * nothing is kept, and the answer is told again under its own event id where the claim is.
 */
export function checkClaimedPolicy(
  customers: Pick<Customers, 'policy' | 'missingPolicy' | 'missingPolicyChange' | 'forgetMissingPolicy' | 'write'>,
  erasures: Pick<Erasures, 'isErased'>,
): Handle<typeof ClaimRequested> {
  return ({ data: { claimId, customerId, policyId } }, context) =>
    retryOnConflict(async () => {
      if (await customers.policy(customerId, policyId)) return;
      const missing = { claimId, customerId, policyId };
      if (!(await customers.missingPolicy(customerId, claimId)))
        await customers.write(customers.missingPolicyChange(missing, [createEvent(PolicyNotFound, missing, context)]));
      if (await erasures.isErased(customerId)) await customers.forgetMissingPolicy(customerId, claimId);
    });
}
