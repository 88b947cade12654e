import * as z from 'zod';

/** What claims last told of a claim about the car: whether it was a total loss. A decision may be corrected later. */
const ToldLoss = z.object({
  claimId: z.uuid(),
  date: z.iso.date().optional(),
  totalLoss: z.boolean(),
  /** When claims decided so. */
  decidedAt: z.iso.datetime(),
});
export type ToldLoss = z.infer<typeof ToldLoss>;

/** A policy for one car, and whether its customer lets trips be recorded: not unless they say so. */
export const Car = z.object({
  policyId: z.uuid(),
  customerId: z.uuid(),
  timeZone: z.string(),
  effectiveFrom: z.iso.date(),
  effectiveUntil: z.iso.date(),
  losses: z.array(ToldLoss),
  consent: z.object({ granted: z.boolean(), deviceId: z.uuid(), since: z.iso.datetime() }).optional(),
  /** Of the last consent that was told; while trips are recorded, that of the device is newer. */
  revision: z.int().nonnegative(),
});
export type Car = z.infer<typeof Car>;

/** The car once this was told as well; undefined where it says nothing new, as what comes again or late does. */
export function withLoss(car: Car, told: ToldLoss): Car | undefined {
  const former = car.losses.find(({ claimId }) => claimId === told.claimId);
  if (former && Date.parse(told.decidedAt) <= Date.parse(former.decidedAt)) return undefined;
  return { ...car, losses: [...car.losses.filter((one) => one !== former), told] };
}

/** The last day on which trips may be recorded: of its first total loss, or of its policy. ISO date. */
export const lastDayOf = ({ effectiveUntil, losses }: Car): string =>
  [effectiveUntil, ...losses.filter(({ totalLoss }) => totalLoss).flatMap(({ date = [] }) => date)].sort()[0]!;
