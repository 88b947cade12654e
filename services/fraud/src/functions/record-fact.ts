import { ClaimAccepted } from '@claimstream/events-schema/claims/claim-accepted';
import { CustomerAccepted } from '@claimstream/events-schema/customer/customer-accepted';
import { PolicyIssued } from '@claimstream/events-schema/customer/policy-issued';
import { erasureStore, eventHandler, everyDelivery, on } from '@claimstream/lambda-kit';
import { eraseLate } from '../application/erase-customer.ts';
import { recordFact } from '../application/record-fact.ts';
import { checkStore } from '../store/checks.ts';
import { customerFacts } from '../store/customer-facts.ts';

const record = recordFact(checkStore(), eraseLate(erasureStore(), customerFacts()));

export const handler = eventHandler(
  [
    on(CustomerAccepted, ({ data }, context) => record('customer', data.customerId, data, context.occurredAt)),
    on(PolicyIssued, ({ data }, context) => record('policy', data.policyId, data, context.occurredAt)),
    on(ClaimAccepted, ({ data }, context) => record('claim', data.claimId, data, context.occurredAt)),
  ],
  everyDelivery,
);
