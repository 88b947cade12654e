import { ClaimClosed } from '@claimstream/events-schema/claims/claim-closed';
import { ClaimRejected } from '@claimstream/events-schema/claims/claim-rejected';
import { ClaimReopened } from '@claimstream/events-schema/claims/claim-reopened';
import { ClaimRequested } from '@claimstream/events-schema/claims/claim-requested';
import { ClaimWithdrawn } from '@claimstream/events-schema/claims/claim-withdrawn';
import { erasureStore, eventHandler, on } from '@claimstream/lambda-kit';
import { recordClaim } from '../application/record-claim.ts';
import { erasureCaseStore } from '../store/erasure-cases.ts';

const record = recordClaim(erasureCaseStore(), erasureStore());

export const handler = eventHandler([
  on(ClaimRequested, ({ data, metadata }) => record(data, true, metadata.occurredAt)),
  on(ClaimReopened, ({ data, metadata }) => record(data, true, metadata.occurredAt)),
  on(ClaimRejected, ({ data, metadata }) => record(data, false, metadata.occurredAt)),
  on(ClaimClosed, ({ data, metadata }) => record(data, false, metadata.occurredAt)),
  on(ClaimWithdrawn, ({ data, metadata }) => record(data, false, metadata.occurredAt)),
]);
