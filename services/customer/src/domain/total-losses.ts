import * as z from 'zod';

/** The last report about a claim on the car: whether it was a total loss. A later decision may correct it. */
export const ToldLoss = z.object({
  claimId: z.uuid(),
  /** The day of the loss; absent if its claim was denied or withdrawn before any other report. */
  date: z.iso.date().optional(),
  totalLoss: z.boolean(),
  /** When the claims service decided so. */
  decidedAt: z.iso.datetime(),
});
export type ToldLoss = z.infer<typeof ToldLoss>;

/** The losses with a report; undefined if it is not new, for example repeated or late. */
export function withLoss(known: readonly ToldLoss[], told: ToldLoss): ToldLoss[] | undefined {
  const former = known.find(({ claimId }) => claimId === told.claimId);
  if (former && Date.parse(told.decidedAt) <= Date.parse(former.decidedAt)) return undefined;
  return [...known.filter((one) => one !== former), told];
}

/** The day on which cover on the car ended, with its first total loss. */
export const coverEndedOn = (losses: readonly ToldLoss[]): string | undefined =>
  losses
    .filter(({ totalLoss }) => totalLoss)
    .flatMap(({ date = [] }) => date)
    .sort()[0];
