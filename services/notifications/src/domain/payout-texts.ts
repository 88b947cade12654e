import { claimNumberOf } from '@claimstream/api-contract/claims/claim-number';
import type { DataOf } from '@claimstream/events-schema';
import type { SettlementFinalized } from '@claimstream/events-schema/settlement/settlement-finalized';
import type { SettlementPaid } from '@claimstream/events-schema/settlement/settlement-paid';

type Payout = Omit<DataOf<typeof SettlementFinalized>, 'claimId'>;

export const dollars = (cents: number) => `$${(cents / 100).toLocaleString('en-US', { minimumFractionDigits: 2 })}`;

/** The payout, and why it is less than the loss: the deductible, and perhaps the limit of one occurrence. */
export function payoutSentence({
  payoutCents,
  deductibleCents,
  aboveLimitCents = 0,
  paidBeforeCents = 0,
}: Pick<Payout, 'payoutCents' | 'deductibleCents' | 'aboveLimitCents' | 'paidBeforeCents'>): string {
  if (paidBeforeCents > 0) {
    const before = `We have paid ${dollars(paidBeforeCents)}`;
    return payoutCents === 0
      ? `${before} on your claim, and nothing more is payable.`
      : `${before} on your claim, and pay ${dollars(payoutCents)} more. Your deductible counts once.`;
  }
  if (payoutCents === 0) return 'The damage does not exceed your deductible, so nothing is payable.';
  const paid = `We pay ${dollars(payoutCents)}, after your deductible of ${dollars(deductibleCents)}`;
  return aboveLimitCents > 0
    ? `${paid}: your policy pays no more for one loss, and ${dollars(aboveLimitCents)} of the loss is above that.`
    : `${paid}.`;
}

/** The letter about a total loss: the value of the car, additions and deductions, the payees, and the consequences. */
export function totalLossLetter(claimId: string, payout: Payout): string {
  const { actualCashValueCents, taxAndFeesCents = 0, salvageKeptCents = 0, payoutCents, lienholderCents = 0 } = payout;
  const insuredCents = payoutCents - lienholderCents;
  return [
    `Your car is a total loss (claim ${claimNumberOf(claimId)}).`,
    ...(actualCashValueCents === undefined
      ? []
      : [`It was worth ${dollars(actualCashValueCents)} just before the loss.`]),
    ...(taxAndFeesCents > 0 ? [`We add ${dollars(taxAndFeesCents)} for sales tax and fees.`] : []),
    ...(salvageKeptCents > 0 ? [`We deduct ${dollars(salvageKeptCents)} for the wreck, which you keep.`] : []),
    payoutSentence(payout),
    ...(lienholderCents > 0
      ? [
          `Your lienholder is paid first: ${dollars(lienholderCents)}.`,
          insuredCents > 0 ? `You get ${dollars(insuredCents)}.` : 'Nothing is left for you.',
        ]
      : []),
    'Cover on this car ended with the loss.',
    'The page of the claim shows each step. If the value seems wrong, send us evidence of another value.',
  ].join(' ');
}

/** The recipients of a settlement's money. */
export function paidSentence(amountCents: number, payments: DataOf<typeof SettlementPaid>['payments']): string {
  const to = (role: 'insured' | 'lienholder') => payments?.find(({ payeeRole }) => payeeRole === role)?.amountCents;
  const [lienholder, insured] = payments ? [to('lienholder'), to('insured')] : [undefined, amountCents];
  if (lienholder === undefined) return `${dollars(insured ?? amountCents)} was paid to you.`;
  if (insured === undefined) return `${dollars(lienholder)} was paid to your lienholder.`;
  return `${dollars(insured)} was paid to you, and ${dollars(lienholder)} to your lienholder.`;
}

/** A payment returned by a lienholder's bank needs nothing from the customer. */
export const lienholderReturned = (claimId: string, amountCents: number) =>
  `The bank of your lienholder sent back our payment of ${dollars(amountCents)} for claim ${claimNumberOf(claimId)}. We will ask them for their details and pay again; you do not need to do anything.`;
