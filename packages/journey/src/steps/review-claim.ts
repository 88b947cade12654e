import { Refused } from '../outcome.ts';
import { documents } from '../own-documents.ts';
import { Unavailable } from '../patience.ts';
import { hire } from '../staff.ts';
import type { Trip } from '../trip.ts';
import { ownClaim } from './follow-claim.ts';

/** The claim as the adjuster reads it. */
export interface ReviewedClaim {
  documents: string[];
  reasons: string[];
  may: { approve: boolean; why?: string };
  sameLoss: { claimId: string }[];
  policy: { vehicleValueCents: number };
}

interface Review {
  /** The adjuster's decision: the body of `POST /reviews/{claimId}/decision`. */
  decision(seen: ReviewedClaim): unknown;
  /** The adjuster's actions before the decision. */
  before?(trip: Trip, adjuster: string): Promise<void>;
}

/** An adjuster approves the damage with the severity of the journey's options. */
export const approval = ({ options }: Trip): Review => ({
  decision: (seen) =>
    options.severity === 'total' ? totalLoss(seen) : { decision: 'approve', severity: options.severity },
});

/** A car at its insured value, with a fifth of that as the bid for the wreck: the salvage value is for a person to give. */
export const totalLoss = ({ policy: { vehicleValueCents } }: ReviewedClaim) => ({
  decision: 'approve',
  severity: 'total',
  valuation: {
    actualCashValueCents: vehicleValueCents,
    source: 'valuation-report',
    salvageBidCents: Math.floor(vehicleValueCents / 5),
  },
});

/** Waits until the claim is in review, lets an adjuster look at its pictures, and decides. A claim that needs no person continues by
 * itself. */
export async function review(trip: Trip, { decision, before }: Review = approval(trip)): Promise<void> {
  const { platform, feed, ids } = trip;
  let adjuster: string | undefined;
  let cleared = false;
  await platform.patience.until(
    'claims',
    'the assessment',
    async () => {
      const damage = (await documents(trip)).find(({ documentId }) => documentId === ids.damageDocumentId);
      if (damage?.state === 'rejected') throw new Refused('documents', 'damage-rejected', damage.reasons);
      const { state } = await ownClaim(trip);
      if (state === 'accepted') return undefined;
      if (state !== 'review') return true;
      trip.done('damage read, adjuster asked');
      adjuster ??= await hire(platform, 'adjusters');
      const seen = await platform.call<ReviewedClaim>(adjuster, 'claims', 'GET', `/claims/${ids.claimId}`);
      for (const documentId of seen.documents) await look(trip, adjuster, documentId);
      if (seen.may.why === 'FRAUD_REFERRED') {
        if (!cleared) await clearCase(trip);
        cleared = true;
        return undefined;
      }
      await before?.(trip, adjuster);
      const decided = decision(seen) as { decision: string };
      if (seen.may.why === 'SAME_LOSS_OPEN' && decided.decision === 'approve') await tellApart(trip, adjuster, seen);
      await platform.call(adjuster, 'claims', 'POST', `/reviews/${ids.claimId}/decision`, decided);
      trip.done(`adjuster: ${decided.decision} (${seen.reasons.join(', ')})`);
      return true;
    },
    () => feed.next(),
  );
}

/** A customer who makes the journey twice with one car hits another pole each time; the adjuster records that. */
async function tellApart({ platform, ids, done }: Trip, adjuster: string, { sameLoss }: ReviewedClaim): Promise<void> {
  for (const { claimId } of sameLoss) {
    const mark = { claimId, reason: 'The customer hit another pole.' };
    await platform.call(adjuster, 'claims', 'POST', `/reviews/${ids.claimId}/other-losses`, mark);
  }
  done('adjuster: another loss of this car');
}

/** An investigator clears a claim that was referred to them; the claims service learns of it by an event. */
async function clearCase({ platform, ids, done }: Trip): Promise<void> {
  const investigator = await hire(platform, 'siu');
  const path = `/flags/${ids.claimId}`;
  const flag = await platform.call<{ findings: { reason: string }[] }>(investigator, 'fraud', 'GET', path);
  const decision = { decision: 'clear', reason: 'Looked into, and nothing is wrong.' };
  await platform.call(investigator, 'fraud', 'POST', `${path}/decision`, decision);
  done(`investigator: clear ${flag.findings.map(({ reason }) => reason).join(', ')}`);
}

/** The adjuster looks at the customer's picture. */
async function look({ platform }: Trip, adjuster: string, documentId: string): Promise<void> {
  const { url } = await platform.call(adjuster, 'documents', 'GET', `/documents/${documentId}/image`);
  await platform.patience.again('documents', 'the picture of the damage', async () => {
    const response = await fetch(url, { signal: AbortSignal.timeout(30_000) });
    const { status, headers } = response;
    await response.arrayBuffer();
    if (status >= 500) throw new Unavailable(`The picture was answered with ${status}`);
    if (status !== 200 || !headers.get('content-type')?.startsWith('image/'))
      throw new Error(`The picture of document ${documentId} was answered with ${status}`);
  });
}
