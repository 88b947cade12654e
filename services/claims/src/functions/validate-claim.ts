import { SendMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import { ClaimRequested } from '@claimstream/events-schema/claims/claim-requested';
import { environment, eventHandler, type Handle, on } from '@claimstream/lambda-kit';
import * as z from 'zod';
import { config } from '../config.ts';
import { judgeClaim } from '../judge-claim.ts';
import type { OverdueNotice } from '../overdue-notice.ts';
import { type Claims, claimsIn } from '../store/claims.ts';

/**
 * Decides on cover, or leaves the claim pending until its policy is here. That it waits is written down before the policy
 * is read, so that news of the policy at the same moment either is read here or finds the note.
 */
export function validateClaim(
  claims: Pick<Claims, 'get' | 'policy' | 'move' | 'waitForPolicy'>,
  remindLater: (notice: OverdueNotice) => Promise<void>,
): Handle<typeof ClaimRequested> {
  return async ({ data: { claimId, policyId } }, context) => {
    await claims.waitForPolicy(policyId, claimId);
    if (!(await judgeClaim(claims, claimId, context))) await remindLater({ claimId, context });
  };
}

const { OVERDUE_QUEUE_URL } = environment(z.object({ OVERDUE_QUEUE_URL: z.url() }));
const sqs = new SQSClient({});

export const handler = eventHandler([
  on(
    ClaimRequested,
    validateClaim(claimsIn(config.TABLE), async (notice) => {
      await sqs.send(new SendMessageCommand({ QueueUrl: OVERDUE_QUEUE_URL, MessageBody: JSON.stringify(notice) }));
    }),
  ),
]);
