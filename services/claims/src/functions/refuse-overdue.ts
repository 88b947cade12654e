import { sqsHandler } from '@claimstream/lambda-kit';
import { judgeOverdueClaim } from '../judge-claim.ts';
import { OverdueNotice } from '../overdue-notice.ts';
import { claimStore } from '../store/claims.ts';

const claims = claimStore();

/** Refuses a claim whose policy is still unknown or inactive after the stated time. */
export const handler = sqsHandler(OverdueNotice, ({ claimId, context }) =>
  judgeOverdueClaim(claims, claimId, { ...context, occurredAt: new Date().toISOString() }),
);
