import { confirmPaymentDetails as route } from '@claimstream/api-contract/settlement/confirm-payment-details';
import { routeHandler } from '@claimstream/lambda-kit';
import { confirmPaymentDetails } from '../application/confirm-payment-details.ts';
import { settlementStore } from '../store/settlements.ts';

const confirm = confirmPaymentDetails(settlementStore());

export const handler = routeHandler(route, ({ caller, path: { claimId }, body: { payee }, context }) =>
  confirm(claimId, { customerId: caller.sub, payee }, context),
);
