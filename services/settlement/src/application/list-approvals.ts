import type { Settlements } from '../store/settlements.ts';

/** The payouts that wait for a supervisor, oldest first, none that pays whoever asks. */
export function listApprovals(settlements: Pick<Settlements, 'open'>) {
  return async (askedBy: string) => {
    const others = (await settlements.open()).filter(({ customerId }) => customerId !== askedBy);
    return others
      .sort((a, b) => a.requestedAt.localeCompare(b.requestedAt))
      .map(({ settlementId, claimId, customerId, payoutCents, approvalReason: reasonCode, requestedAt }) => ({
        approvalId: settlementId,
        settlementId,
        claimId,
        customerId,
        payoutCents,
        reasonCode,
        requestedAt,
      }));
  };
}
