import { createEvent } from '@claimstream/events-schema';
import type { ClaimRequested } from '@claimstream/events-schema/claims/claim-requested';
import { PolicyNotFound } from '@claimstream/events-schema/customer/policy-not-found';
import { type Erasures, type Handle, retryOnConflict } from '@claimstream/lambda-kit';
import type { Customers } from '../store/customers.ts';

/**
 * Reports, once, that a claim names a policy which its customer does not have. Only the owner of policies can tell: for any other service a
 * late one looks the same. It does not look for another customer's policy, so that the answer tells nobody that it exists. It stores nothing
 * about an erased customer, and repeats the answer under the same event id if the claim's event comes again.
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
