import { ClaimAssessed, ClaimDenied, createEvent, fields } from '@claimstream/events-schema';
import { type ApiRequest, apiHandler, Problem } from '@claimstream/lambda-kit';
import * as z from 'zod';
import { type CompleteWait, completeTask, endWaits } from '../complete-wait.ts';
import { config } from '../config.ts';
import { type Claim, withEntry } from '../domain/claim.ts';
import { type Claims, claimsIn } from '../store/claims.ts';

const Decision = z.discriminatedUnion('decision', [
  z.object({
    decision: z.literal('approve'),
    severity: fields.severity,
    estimateCents: fields.cents('Repair estimate', 180_000).optional(),
  }),
  z.object({ decision: z.literal('deny'), reasonCode: fields.reasonCode }),
]);
type Decision = z.infer<typeof Decision>;

const resulting = { approve: 'assessed', deny: 'denied' } as const;

/** An adjuster assesses the damage or denies the claim. The same decision again changes nothing. */
export function decideReview(claims: Pick<Claims, 'get' | 'move'>, complete: CompleteWait) {
  return async ({ path, body, cause }: Pick<ApiRequest<Decision>, 'path' | 'body' | 'cause'>) => {
    const found = await claims.get(path.reviewId ?? '');
    if (!found)
      throw new Problem(404, 'REVIEW_NOT_FOUND', 'There is no such review. GET /reviews lists the open ones.');
    const state = resulting[body.decision];
    if (found.item.state === 'review') {
      const { claimId, customerId, policyId, lossDate } = found.item;
      const common = { claimId, customerId, policyId };
      const event =
        body.decision === 'approve'
          ? createEvent(
              ClaimAssessed,
              {
                ...common,
                lossDate,
                severity: body.severity,
                estimateCents: body.estimateCents,
                assessedBy: 'adjuster',
              },
              cause,
            )
          : createEvent(ClaimDenied, { ...common, reasons: [body.reasonCode] }, cause);
      const reasons = body.decision === 'deny' ? [body.reasonCode] : [];
      const decided: Claim = { ...withEntry(found.item, cause.occurredAt, state, reasons), state, reasons };
      await claims.move(decided, found.version, [event]);
    } else if (found.item.state !== state) {
      throw new Problem(
        409,
        'REVIEW_NOT_OPEN',
        'The claim does not wait for a decision. GET /reviews lists those that do.',
      );
    }
    await endWaits(claims, found.item.claimId, complete);
    return { status: 202, body: { reviewId: found.item.claimId, state } };
  };
}

export const handler = apiHandler<Decision>({
  groups: ['adjusters', 'supervisors'],
  body: Decision,
  handle: decideReview(claimsIn(config.TABLE), completeTask),
});
