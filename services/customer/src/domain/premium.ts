import { fields } from '@claimstream/events-schema';
import * as z from 'zod';

/** How a car was driven, in telematics' last report; without a score after too little driving or without consent. */
export const Driving = z.object({
  revision: z.int(),
  score: fields.drivingScore.optional(),
  factors: z.array(fields.drivingFactor).optional(),
});
export type Driving = z.infer<typeof Driving>;

/** The price of a policy per year, integer US cents. */
export const Premium = z.object({
  cents: z.int(),
  /** By the tariff alone. */
  tariffCents: z.int(),
  /** Only if the score of the renewed policy makes a difference. */
  driving: z.object({ score: fields.drivingScore, factors: z.array(fields.drivingFactor) }).optional(),
});
export type Premium = z.infer<typeof Premium>;

interface Cover {
  valueCents: number;
  limitCents: number;
  deductibleCents: number;
}

/** The tariff is our own example, filed with no state. Liability costs by its limit, damage a share of the car's value by the deductible. */
const liabilityCents: readonly [limitCents: number, cents: number][] = [
  [2_500_000, 42_000],
  [5_000_000, 51_000],
  [10_000_000, 63_000],
];
const damageRates: readonly [deductibleCents: number, perTenThousand: number][] = [
  [25_000, 276],
  [50_000, 240],
  [100_000, 211],
];

/**
 * The tariff's price per year. A limit or deductible between two that are sold costs the same as the next one that covers
 * it.
 */
export function tariffCents({ valueCents, limitCents, deductibleCents }: Cover): number {
  const liability = (liabilityCents.find(([limit]) => limit >= limitCents) ?? liabilityCents.at(-1)!)[1];
  const rate = (damageRates.findLast(([deductible]) => deductible <= deductibleCents) ?? damageRates[0]!)[1];
  return liability + Math.round((valueCents * rate) / 10_000);
}

/** The neutral score, and the effect of each point above or below it: 0.4 %, 10 % at most either way. Our own figures. */
const NEUTRAL_SCORE = 75;
const PER_POINT = 4;
const MOST = 100;

/**
 * States that do not allow prices by driving. California: of the data of a device in a car only the miles driven may be used (10
 * CCR 2632.5(c)(2)(F)5).
 */
const WITHOUT_SCORES: readonly string[] = ['CA'];

/** The effect of the score on a premium, in thousandths of it. */
export function drivingPermille(score: number): number {
  return Math.max(-MOST, Math.min(MOST, (NEUTRAL_SCORE - score) * PER_POINT));
}

/** @param driving of the renewed policy; a first policy has none */
export function premiumOf(cover: Cover, state: string, driving?: Driving): Premium {
  const tariff = tariffCents(cover);
  const { score, factors = [] } = driving ?? {};
  if (score === undefined || WITHOUT_SCORES.includes(state)) return { cents: tariff, tariffCents: tariff };
  const cents = tariff + Math.round((tariff * drivingPermille(score)) / 1000);
  return cents === tariff
    ? { cents, tariffCents: tariff }
    : { cents, tariffCents: tariff, driving: { score, factors } };
}

/** The newer of two reports about driving; undefined if the known one is newer. */
export const newerDriving = (known: Driving | undefined, told: Driving): Driving | undefined =>
  known && known.revision >= told.revision ? undefined : told;
