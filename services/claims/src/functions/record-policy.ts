import { PolicyTerms } from '@claimstream/api-contract/claims/policy-at-loss';
import { PolicyActivated } from '@claimstream/events-schema/customer/policy-activated';
import { PolicyIssued } from '@claimstream/events-schema/customer/policy-issued';
import { PolicyNotFound } from '@claimstream/events-schema/customer/policy-not-found';
import { eventHandler, on } from '@claimstream/lambda-kit';
import { refuseWithoutPolicy } from '../application/decide-cover.ts';
import { recordPolicy } from '../application/record-policy.ts';
import { claimStore } from '../store/claims.ts';

const claims = claimStore();
const record = recordPolicy(claims);

export const handler = eventHandler([
  on(PolicyIssued, ({ data }, context) =>
    record(data.policyId, { terms: PolicyTerms.parse(data), car: data.fingerprints, holder: data.holder }, context),
  ),
  on(PolicyActivated, ({ data: { policyId } }, context) => record(policyId, { active: true }, context)),
  on(PolicyNotFound, ({ data: { claimId } }, context) => refuseWithoutPolicy(claims, claimId, context)),
]);
