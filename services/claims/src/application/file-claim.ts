import { isDeepStrictEqual } from 'node:util';
import type { AnswerOf } from '@claimstream/api-contract';
import { claimNumberOf } from '@claimstream/api-contract/claims/claim-number';
import type { fileClaim as route } from '@claimstream/api-contract/claims/file-claim';
import type { NoticeOfLoss } from '@claimstream/api-contract/claims/notice-of-loss';
import { createEvent, type EventContext } from '@claimstream/events-schema';
import { ClaimRequested } from '@claimstream/events-schema/claims/claim-requested';
import { deriveId, type Fingerprint, Problem, retryOnConflict } from '@claimstream/lambda-kit';
import { type Claim, withEntry } from '../domain/claim.ts';
import { byCustomer } from '../domain/file-entry.ts';
import { faultOf, type LossTimeFault } from '../domain/loss-time.ts';
import type { Claims } from '../store/claims.ts';
import type { Drafts } from '../store/drafts.ts';
import { policyChange } from '../store/found-by.ts';

interface Filing {
  customerId: string;
  notice: NoticeOfLoss;
  idempotencyKey: string;
  context: EventContext;
}

type Filed = AnswerOf<typeof route>;

/**
 * Takes a first notice of loss in one durable write that also drops the customer's draft of it. The claim is findable by its policy at
 * once, so that a customer who has filed gets no crash draft for it; by everything else a moment later. The same key returns the same
 * claim, also when both come at once, and leaves a draft that was begun since.
 */
export function fileClaim(
  claims: Pick<Claims, 'get' | 'create'>,
  drafts: Pick<Drafts, 'get' | 'dropChange'>,
  fingerprint: Fingerprint,
) {
  return (filing: Filing): Promise<Filed> => retryOnConflict(() => file(filing));

  async function file({ customerId, notice, idempotencyKey, context }: Filing): Promise<Filed> {
    const claimId = deriveId(customerId, 'claim', idempotencyKey);
    const known = await claims.get(claimId);
    if (known) {
      if (!isDeepStrictEqual(known.item.notice, notice)) throw keyReused();
      return { claimId, claimNumber: claimNumberOf(claimId), state: known.item.state };
    }
    const { policyId, loss, driver } = notice;
    const fault = faultOf(loss, new Date(context.occurredAt));
    if (fault) throw impossibleTime(fault);
    const licenceNumber = await fingerprint('licenceNumber', driver.licenceNumber, customerId);
    const notFiled: Claim = {
      claimId,
      customerId,
      policyId,
      state: 'requested',
      lossDate: loss.date,
      filedAt: context.occurredAt,
      notice,
      licenceFingerprint: licenceNumber,
      correlationId: context.correlationId,
      reasons: [],
      timeline: [],
      tokens: {},
    };
    const claim = withEntry(notFiled, context.occurredAt, 'requested', [], byCustomer);
    const data = { claimId, customerId, policyId, lossDate: loss.date, state: loss.state, licenceNumber };
    const draft = await drafts.get(customerId);
    const dropped = draft?.item.draft ? [drafts.dropChange(customerId, draft.version)] : [];
    await claims.create(claim, [createEvent(ClaimRequested, data, context)], [...dropped, policyChange(claim)]);
    return { claimId, claimNumber: claimNumberOf(claimId), state: claim.state };
  }
}

const problems: Record<LossTimeFault['code'], string> = {
  LOSS_IN_FUTURE: 'This is still to come at the place of the loss. Give the day and the time when it happened.',
  LOSS_TIME_SKIPPED:
    'Clocks went forward over this hour at the place of the loss. Give the time that a clock showed, or none.',
};

const impossibleTime = ({ code, field }: LossTimeFault) =>
  new Problem(422, code, 'The time of the loss cannot be right. Correct the field and send the notice again.', {
    errors: [{ field, code, problem: problems[code] }],
  });

const keyReused = () =>
  new Problem(
    409,
    'IDEMPOTENCY_KEY_REUSED',
    'Another notice was filed under this Idempotency-Key. Send a new key with a new notice.',
  );
