import { isDeepStrictEqual } from 'node:util';
import { createEvent } from '@claimstream/events-schema';
import { ClaimRequested } from '@claimstream/events-schema/claims/claim-requested';
import {
  type ApiRequest,
  apiHandler,
  deriveId,
  environment,
  type Fingerprint,
  fingerprints,
  Problem,
  retryOnConflict,
} from '@claimstream/lambda-kit';
import * as z from 'zod';
import type { Claim } from '../domain/claim.ts';
import { Notice } from '../domain/notice.ts';
import { type Claims, claimStore } from '../store/claims.ts';

/** Takes a first notice of loss: one durable write, answered 202. The same key again is the same claim, also at the same moment. */
export function fileClaim(claims: Pick<Claims, 'get' | 'create'>, fingerprint: Fingerprint) {
  return (request: ApiRequest<Notice>) => retryOnConflict(() => file(request));

  async function file({ caller: { sub: customerId }, body: notice, idempotencyKey, context }: ApiRequest<Notice>) {
    const claimId = deriveId(customerId, 'claim', idempotencyKey);
    const known = await claims.get(claimId);
    if (known) {
      if (!isDeepStrictEqual(known.item.notice, notice)) throw keyReused();
      return { status: 202, body: { claimId, state: known.item.state } };
    }
    const { policyId, loss, driver } = notice;
    const licencePrint = await fingerprint('licenceNumber', driver.licenceNumber, customerId);
    const claim: Claim = {
      claimId,
      customerId,
      policyId,
      state: 'requested',
      lossDate: loss.date,
      filedAt: context.occurredAt,
      notice,
      licencePrint,
      correlationId: context.correlationId,
      reasons: [],
      timeline: [{ at: context.occurredAt, what: 'requested' }],
      tokens: {},
    };
    const data = { claimId, customerId, policyId, lossDate: loss.date, state: loss.state, licenceNumber: licencePrint };
    await claims.create(claim, [createEvent(ClaimRequested, data, context)]);
    return { status: 202, body: { claimId, state: 'requested' } };
  }
}

const keyReused = () =>
  new Problem(
    409,
    'IDEMPOTENCY_KEY_REUSED',
    'Another notice was filed under this Idempotency-Key. Send a new key with a new notice.',
  );

const keys = environment(z.object({ FINGERPRINT_KEY: z.string().min(1) }));

export const handler = apiHandler({
  body: Notice,
  idempotencyKey: 'required',
  handle: fileClaim(claimStore(), fingerprints(keys.FINGERPRINT_KEY)),
});
