import type { AnswerOf, BodyOf } from '@claimstream/api-contract';
import type { postRecovery as route } from '@claimstream/api-contract/settlement/post-recovery';
import type { EventContext } from '@claimstream/events-schema';
import { deriveId, Problem, retryOnConflict } from '@claimstream/lambda-kit';
import type { Recovery } from '../domain/ledger/exposure-facts.ts';
import { balanceOf } from '../domain/ledger/ledger-view.ts';
import { type Borne, shareRecovery } from '../domain/ledger/share-recovery.ts';
import { stands } from '../domain/rounds.ts';
import type { Ledger } from '../store/ledger.ts';
import type { Settlements } from '../store/settlements.ts';
import { notInLedger } from './not-in-ledger.ts';
import { postOnce } from './post-to-ledger.ts';

type Books = Omit<Ledger, 'entries' | 'page' | 'closeMonth' | 'closedMonth' | 'entryChange'>;
type Body = BodyOf<typeof route>;

/**
 * Posts a payment by the other side or by a buyer of the wreck, and shares it with the insured. The key of the request names the recovery,
 * so that the same request posts once.
 */
export function recordRecovery(ledger: Books, settlements: Pick<Settlements, 'rounds'>, now: () => Date) {
  return async (body: Body, by: string, context: EventContext): Promise<AnswerOf<typeof route>> => {
    const { claimId } = body;
    const recoveryId = deriveId(context.causationId, 'recovery');
    const receivedAt = `${body.receivedOn ?? context.occurredAt.slice(0, 10)}T00:00:00.000Z`;
    return retryOnConflict(async () => {
      const postedOn = await ledger.claimOfRecovery(recoveryId);
      if (postedOn !== undefined && postedOn !== claimId) throw keyReused();
      const known = await ledger.exposure(claimId, 'own-damage');
      const posted = known?.item.facts.recoveries[recoveryId];
      if (posted) {
        if (!isOf(posted, body)) throw keyReused();
        return answerOf(ledger, recoveryId, claimId, posted);
      }
      if (!known) throw notInLedger();
      const { all } = await settlements.rounds(claimId);
      const settlement = all.map(({ item }) => item).findLast(stands);
      const { paidCents } = balanceOf([known.item]);
      if (!settlement || paidCents === 0) throw nothingPaid();
      if (settlement.customerId === by) throw ownClaim();
      if (body.kind === 'salvage' && (settlement.salvageKeptCents ?? 0) > 0) throw salvageKept();
      const earlier = Object.values(known.item.facts.recoveries);
      const borne = { paidCents, deductibleCents: settlement.deductibleCents };
      refuseTheImpossible(body, { receivedAt, openedAt: known.item.facts.opened?.at, now: now() }, earlier, borne);
      const recovery = shareRecovery(body, earlier, borne);
      await postOnce(
        ledger,
        now,
        {
          claimId,
          exposure: 'own-damage',
          fact: { what: 'recovery-received', recoveryId, recovery },
          occurredAt: receivedAt,
          causedBy: recoveryId,
        },
        known,
        ledger.recoveryChange(recoveryId, claimId),
      );
      return answerOf(ledger, recoveryId, claimId, recovery);
    });
  };
}

/** @throws Problem for a recovery that this claim cannot have received */
function refuseTheImpossible(
  { kind, amountCents, costsCents }: Body,
  { receivedAt, openedAt, now }: { receivedAt: string; openedAt?: string; now: Date },
  earlier: readonly Recovery[],
  { paidCents, deductibleCents }: Borne,
): void {
  if (Date.parse(receivedAt) > now.getTime() || (openedAt && receivedAt.slice(0, 10) < openedAt.slice(0, 10))) {
    throw new Problem(
      422,
      'NOT_RECEIVED_THEN',
      'Money of this claim was received between the day on which it was filed and today. Correct `receivedOn`.',
      { errors: [{ field: 'receivedOn', problem: 'Enter a day between the report of the claim and today.' }] },
    );
  }
  if (costsCents > amountCents) {
    throw new Problem(422, 'COSTS_ABOVE_AMOUNT', 'A recovery cannot cost more than it brought. Correct `costsCents`.', {
      errors: [{ field: 'costsCents', problem: 'Enter no more than the amount.' }],
    });
  }
  const before = earlier.filter((recovery) => recovery.kind === 'subrogation');
  const left = paidCents + deductibleCents - before.reduce((total, each) => total + each.amountCents, 0);
  if (kind === 'subrogation' && amountCents > left) {
    throw new Problem(
      422,
      'RECOVERY_ABOVE_LOSS',
      'The other side cannot owe more than the loss: what was paid and the deductible, less what it paid before. Correct `amountCents`.',
      { leftCents: left, errors: [{ field: 'amountCents', problem: 'Enter no more than what is left of the loss.' }] },
    );
  }
}

const isOf = (posted: Recovery, { kind, amountCents, costsCents, includesDeductible }: Body): boolean =>
  posted.kind === kind &&
  posted.amountCents === amountCents &&
  posted.costsCents === costsCents &&
  posted.isShared === (kind === 'subrogation' && includesDeductible);

async function answerOf(
  ledger: Pick<Ledger, 'exposures'>,
  recoveryId: string,
  claimId: string,
  { amountCents, costsCents, insuredCents }: Recovery,
) {
  const balance = balanceOf(await ledger.exposures(claimId));
  return { recoveryId, claimId, insuredCents, insurerCents: amountCents - costsCents - insuredCents, balance };
}

const nothingPaid = () =>
  new Problem(
    409,
    'NOTHING_PAID',
    'Nothing was paid on this claim, so nothing of it can be recovered. GET /ledger?claim=… says where it stands.',
  );
const salvageKept = () =>
  new Problem(
    409,
    'SALVAGE_KEPT',
    'The customer kept the wreck, and its bid was taken off the payout, so nobody else can have sold it. Post what was received under the claim that it belongs to.',
  );
const ownClaim = () =>
  new Problem(403, 'OWN_CLAIM', 'This claim is your own. A colleague of finance must post its recoveries.');
const keyReused = () =>
  new Problem(
    409,
    'IDEMPOTENCY_KEY_REUSED',
    'Another recovery was posted under this Idempotency-Key. Send a new key with a new recovery.',
  );
