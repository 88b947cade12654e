/** A part of a claim with a reserve of its own. Injuries and the property of others are exposures that nobody reserves here yet. */
export const exposures = ['own-damage'] as const;
export type Exposure = (typeof exposures)[number];

/**
 * What an exposure is taken to cost from the day on which it is reported until somebody assessed it. Figures of this product;
 * an insurer takes those of its own paid claims. SSAP 55 wants the best estimate of each reported loss.
 */
export const averageReserveCents: Record<Exposure, number> = { 'own-damage': 350_000 };
