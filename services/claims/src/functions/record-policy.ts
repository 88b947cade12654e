import { PolicyTerms } from '@claimstream/api-contract/claims/policy-at-loss';
import { PolicyActivated } from '@claimstream/events-schema/customer/policy-activated';
import { PolicyIssued } from '@claimstream/events-schema/customer/policy-issued';
import { PolicyNotFound } from '@claimstream/events-schema/customer/policy-not-found';
import { erasureStore, eventHandler, everyDelivery, on, unlessErased } from '@claimstream/lambda-kit';
import { refuseWithoutPolicy } from '../application/decide-cover.ts';
import { recordPolicy } from '../application/record-policy.ts';
import { claimStore } from '../store/claims.ts';

const claims = claimStore();
const erasures = erasureStore();
const record = recordPolicy(claims);

export const handler = eventHandler(
  [
    on(
      PolicyIssued,
      unlessErased(erasures, ({ data }, context) =>
        record(data.policyId, { terms: PolicyTerms.parse(data), car: data.fingerprints, holder: data.holder }, context),
      ),
    ),
    on(
      PolicyActivated,
      unlessErased(erasures, ({ data: { policyId } }, context) => record(policyId, { active: true }, context)),
    ),
    on(PolicyNotFound, ({ data: { claimId } }, context) => refuseWithoutPolicy(claims, claimId, context)),
  ],
  everyDelivery,
);
