import { ClaimAccepted } from '@claimstream/events-schema/claims/claim-accepted';
import { CustomerAccepted } from '@claimstream/events-schema/customer/customer-accepted';
import { PolicyIssued } from '@claimstream/events-schema/customer/policy-issued';
import { erasureStore, eventHandler, everyDelivery, on } from '@claimstream/lambda-kit';
import { expectDocument } from '../application/expect-document.ts';
import { expectations } from '../application/expectations.ts';
import { documentStore } from '../store/documents.ts';

const expect = expectDocument(documentStore(), erasureStore());

export const handler = eventHandler(
  [
    on(CustomerAccepted, ({ data }, context) => expect(expectations.licence(data.customerId), context)),
    on(PolicyIssued, ({ data }, context) => expect(expectations.car(data.customerId, data.policyId), context)),
    on(ClaimAccepted, async ({ data: { customerId, policyId, claimId, evidence, stolen } }, context) => {
      // A claim's licence and car are those of sign-up: they are expected and cleared before a claim is accepted.
      if (evidence.includes('damage') && !stolen)
        await expect(expectations.damage(customerId, policyId, claimId), context);
    }),
  ],
  everyDelivery,
);
