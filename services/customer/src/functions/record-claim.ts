import { ClaimClosed } from '@claimstream/events-schema/claims/claim-closed';
import { ClaimRejected } from '@claimstream/events-schema/claims/claim-rejected';
import { ClaimReopened } from '@claimstream/events-schema/claims/claim-reopened';
import { ClaimRequested } from '@claimstream/events-schema/claims/claim-requested';
import { ClaimWithdrawn } from '@claimstream/events-schema/claims/claim-withdrawn';
import { erasureStore, eventHandler, everyDelivery, on } from '@claimstream/lambda-kit';
import { checkClaimedPolicy } from '../application/check-claimed-policy.ts';
import { recordClaim } from '../application/record-claim.ts';
import { customerStore } from '../store/customers.ts';
import { erasureCaseStore } from '../store/erasure-cases.ts';

const erasures = erasureStore();
const record = recordClaim(erasureCaseStore(), erasures);
const checkPolicy = checkClaimedPolicy(customerStore(), erasures);

export const handler = eventHandler(
  [
    on(ClaimRequested, async (event, context) => {
      await record(event.data, true, event.metadata.occurredAt);
      await checkPolicy(event, context);
    }),
    on(ClaimReopened, ({ data, metadata }) => record(data, true, metadata.occurredAt)),
    on(ClaimRejected, ({ data, metadata }) => record(data, false, metadata.occurredAt)),
    on(ClaimClosed, ({ data, metadata }) => record(data, false, metadata.occurredAt)),
    on(ClaimWithdrawn, ({ data, metadata }) => record(data, false, metadata.occurredAt)),
  ],
  everyDelivery,
);
