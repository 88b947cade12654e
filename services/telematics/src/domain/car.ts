import * as z from 'zod';

/** The latest decision about a claim for the car: whether it was a total loss. A decision may be corrected later. */
const ToldLoss = z.object({
  claimId: z.uuid(),
  date: z.iso.date().optional(),
  totalLoss: z.boolean(),
  /** When the claims service decided so. */
  decidedAt: z.iso.datetime(),
});
export type ToldLoss = z.infer<typeof ToldLoss>;

/** A policy for one car, with its customer's consent to recording, which is off by default. */
export const Car = z.object({
  policyId: z.uuid(),
  customerId: z.uuid(),
  timeZone: z.string(),
  effectiveFrom: z.iso.date(),
  effectiveUntil: z.iso.date(),
  losses: z.array(ToldLoss),
  consent: z.object({ granted: z.boolean(), deviceId: z.uuid(), since: z.iso.datetime() }).optional(),
  /** Revision of the last published consent; while trips are recorded, the device's revision is newer. */
  revision: z.int().nonnegative(),
});
export type Car = z.infer<typeof Car>;

/** The car with this decision; undefined if it changes nothing, such as a redelivered or older one. */
export function withLoss(car: Car, told: ToldLoss): Car | undefined {
  const former = car.losses.find(({ claimId }) => claimId === told.claimId);
  if (former && Date.parse(told.decidedAt) <= Date.parse(former.decidedAt)) return undefined;
  return { ...car, losses: [...car.losses.filter((one) => one !== former), told] };
}

/** The last day on which trips may be recorded: of its first total loss, or of its policy. ISO date. */
export const lastDayOf = ({ effectiveUntil, losses }: Car): string =>
  [effectiveUntil, ...losses.filter(({ totalLoss }) => totalLoss).flatMap(({ date = [] }) => date)].sort()[0]!;
