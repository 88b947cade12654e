import { ownQueueHandler } from '@claimstream/lambda-kit';
import { config } from '../config.ts';
import { judgeOverdueClaim } from '../judge-claim.ts';
import { OverdueNotice } from '../overdue-notice.ts';
import { claimsIn } from '../store/claims.ts';

const claims = claimsIn(config.TABLE);

/** Refuses a claim whose policy is still unknown or inactive after the stated time. */
export const handler = ownQueueHandler(OverdueNotice, ({ claimId, cause }) =>
  judgeOverdueClaim(claims, claimId, { ...cause, occurredAt: new Date().toISOString() }),
);
