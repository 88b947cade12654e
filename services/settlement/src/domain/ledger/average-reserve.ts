import type { Exposure } from '@claimstream/api-contract/settlement/ledger-entry';

/**
 * The expected cost of an exposure from its report until its assessment. Figures of this product; an insurer uses those of
 * its own paid claims. SSAP 55 wants the best estimate of each reported loss.
 */
export const averageReserveCents: Record<Exposure, number> = {
  'own-damage': 350_000,
  'bodily-injury': 2_000_000,
  'property-damage': 600_000,
  // The booking says what a rental may cost.
  rental: 0,
};
