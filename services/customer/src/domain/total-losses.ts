import * as z from 'zod';

/** What claims last told of a claim about the car: whether it was a total loss. A decision may be corrected later. */
export const ToldLoss = z.object({
  claimId: z.uuid(),
  /** Of the loss; absent where its claim was denied or taken back before anything else was told of it. */
  date: z.iso.date().optional(),
  totalLoss: z.boolean(),
  /** When claims decided so. */
  decidedAt: z.iso.datetime(),
});
export type ToldLoss = z.infer<typeof ToldLoss>;

/** What is known once this was told as well; undefined where it says nothing new, as what comes again or late does. */
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
