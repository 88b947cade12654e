import { ClaimAccepted } from '@claimstream/events-schema/claims/claim-accepted';
import { CustomerAccepted } from '@claimstream/events-schema/customer/customer-accepted';
import { PolicyIssued } from '@claimstream/events-schema/customer/policy-issued';
import { erasureStore, eventHandler, everyDelivery, on, unlessErased } from '@claimstream/lambda-kit';
import { recordFact } from '../application/record-fact.ts';
import { checkStore } from '../store/checks.ts';

const erasures = erasureStore();
const record = recordFact(checkStore());

export const handler = eventHandler(
  [
    on(
      CustomerAccepted,
      unlessErased(erasures, ({ data }, context) => record('customer', data.customerId, data, context.occurredAt)),
    ),
    on(
      PolicyIssued,
      unlessErased(erasures, ({ data }, context) => record('policy', data.policyId, data, context.occurredAt)),
    ),
    on(ClaimAccepted, ({ data }, context) => record('claim', data.claimId, data, context.occurredAt)),
  ],
  everyDelivery,
);
