import type { Exposure } from '@claimstream/api-contract/settlement/ledger-entry';

/**
 * What an exposure is taken to cost from the day on which it is reported until somebody assessed it. Figures of this product;
 * an insurer takes those of its own paid claims. SSAP 55 wants the best estimate of each reported loss.
 */
export const averageReserveCents: Record<Exposure, number> = {
  'own-damage': 350_000,
  'bodily-injury': 2_000_000,
  'property-damage': 600_000,
  // What was booked says what it may cost.
  rental: 0,
};
