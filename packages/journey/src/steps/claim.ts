import { Refused } from '../outcome.ts';
import { documents } from '../own-documents.ts';
import { Unavailable } from '../patience.ts';
import { hire } from '../staff.ts';
import type { Trip } from '../trip.ts';
import { me } from './apply.ts';
import { upload } from './upload.ts';

interface Claim {
  claimId: string;
  state: string;
  reasons: string[];
  outcome?: string;
  paidCents?: number;
}

/** Files a claim, shows the damage, has staff decide, and waits for the money. @returns cents paid */
export async function claim(trip: Trip): Promise<number> {
  const { platform, feed } = trip;
  await file(trip);
  await platform.patience.until(
    'claims',
    'the decision on cover',
    async () => ((await ownClaim(trip)).state === 'requested' ? undefined : true),
    () => feed.next(),
  );
  trip.done('claim accepted');
  await upload(trip, 'damage');
  await decide(trip);
  const closed = await platform.patience.until(
    'claims',
    'the claim to be paid and closed',
    async () => {
      const found = await ownClaim(trip);
      if (found.state === 'closed') return found;
      await approveIfAsked(trip);
      return undefined;
    },
    () => feed.next(),
  );
  const { claims } = await platform.call(trip.token, 'claims', 'GET', '/claims');
  if (claims.length !== 1 || claims[0].claimId !== trip.ids.claimId)
    throw new Error(`One claim was filed, and the customer's list shows ${claims.length}`);
  trip.done('claim paid and closed');
  return closed.paidCents ?? 0;
}

async function file(trip: Trip): Promise<void> {
  const { platform, token, who, options, ids } = trip;
  const policy = (await me(trip)).policies.find(({ policyId }) => policyId === ids.policyId)!;
  // The loss is this very moment, so that it comes after the cover, which was bound seconds ago.
  const [date, time] = new Intl.DateTimeFormat('sv-SE', {
    timeZone: policy.timeZone,
    dateStyle: 'short',
    timeStyle: 'medium',
  })
    .format(new Date())
    .split(' ');
  const { givenName, familyName, licence, address } = who;
  const firstNoticeOfLoss = {
    policyId: ids.policyId,
    loss: {
      ...(options.lossDate ? { date: options.lossDate } : { date, time }),
      state: address.state,
      location: 'Parking lot on Elm Street',
      description: 'Hit a pole while parking and dented the wing.',
    },
    driver: { givenName, familyName, licenceNumber: licence.number, licenceState: licence.state },
    witnesses: [{ givenName: 'Wilhelmina', familyName: 'Onlooker' }],
    policeReport: { department: 'Municipal Police', reportNumber: 'MP-48213-7' },
  };
  ids.claimId = (await platform.call(token, 'claims', 'POST', '/claims', firstNoticeOfLoss)).claimId;
  trip.done('claim filed');
}

async function ownClaim({ platform, token, ids }: Trip): Promise<Claim> {
  const found = await platform.call<Claim>(token, 'claims', 'GET', `/claims/${ids.claimId}`);
  const { state, outcome = state, reasons } = found;
  if (outcome === 'rejected' || outcome === 'denied') throw new Refused('claims', `claim-${outcome}`, reasons);
  if (outcome === 'nothing-payable') throw new Refused('settlement', outcome, ['NOTHING_PAYABLE']);
  return found;
}

/** Waits until the claim is assessed; an adjuster assesses it where the platform asks for a person. */
async function decide(trip: Trip): Promise<void> {
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
      const seen = await platform.call(adjuster, 'claims', 'GET', `/claims/${ids.claimId}`);
      for (const documentId of seen.documents) await look(trip, adjuster, documentId);
      if (seen.may.why === 'FRAUD_REFERRED') {
        if (!cleared) await clearCase(trip);
        cleared = true;
        return undefined;
      }
      const { severity } = trip.options;
      // What a wreck was worth is for a person to say.
      const valued = severity === 'total' ? { valuation: valuationOf(seen.policy.vehicleValueCents) } : {};
      const decision = { decision: 'approve', severity, ...valued };
      await platform.call(adjuster, 'claims', 'POST', `/reviews/${ids.claimId}/decision`, decision);
      trip.done(`adjuster: approved (${seen.reasons.join(', ')})`);
      return true;
    },
    () => feed.next(),
  );
}

/** A valuation at what the car was insured for, with a fifth of it bid for the wreck. */
const valuationOf = (actualCashValueCents: number) => ({
  actualCashValueCents,
  source: 'valuation-report',
  salvageBidCents: Math.floor(actualCashValueCents / 5),
});

/** An investigator finds nothing wrong with a claim that was referred to them; the claims service hears of it by an event. */
async function clearCase({ platform, ids, done }: Trip): Promise<void> {
  const investigator = await hire(platform, 'siu');
  const path = `/flags/${ids.claimId}`;
  const flag = await platform.call<{ findings: { reason: string }[] }>(investigator, 'fraud', 'GET', path);
  const decision = { decision: 'clear', reason: 'Looked into, and nothing is wrong.' };
  await platform.call(investigator, 'fraud', 'POST', `${path}/decision`, decision);
  done(`investigator: clear ${flag.findings.map(({ reason }) => reason).join(', ')}`);
}

/** The adjuster looks at the picture that the customer uploaded. */
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

/** A supervisor approves a payout above the adjuster's authority; a payment that failed ends the journey. */
async function approveIfAsked(trip: Trip): Promise<void> {
  const { platform, feed, ids } = trip;
  if (!feed.heardOf('Settlement.Approval.Requested')) return;
  const supervisor = await hire(platform, 'supervisors');
  const settlement = await platform.call(supervisor, 'settlement', 'GET', `/settlements/${ids.claimId}`);
  if (!settlement.approvalReason) return;
  if (settlement.approvalReason === 'PAYMENT_FAILED')
    throw new Refused('partners', 'payment-failed', ['PAYMENT_FAILED']);
  await platform.call(supervisor, 'settlement', 'POST', `/approvals/${settlement.settlementId}/decision`, {
    decision: 'approve',
  });
  trip.done(`supervisor: approved (${settlement.approvalReason})`);
}
