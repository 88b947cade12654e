import { type Claim, isOver, type Wait, wasPaid } from './claim.ts';
import { openExposures } from './exposures.ts';

/** The states from which a claim is closed. */
const mayClose: readonly Claim['state'][] = ['denied', 'settled', 'assessed'];

/** What a claim whose evidence was looked at waits for next; nothing where it can be closed, or has ended. */
export function awaitedBy(claim: Claim): Exclude<Wait, 'evidence'> | undefined {
  if (['accepted', 'review'].includes(claim.state)) return 'decision';
  if (!mayClose.includes(claim.state)) return undefined;
  if (!isOver('settlement', claim) && !wasPaid(claim)) return 'settlement';
  return openExposures(claim).length > 0 ? 'exposures' : undefined;
}

/** Whether nothing is awaited any more of a claim that has not ended yet: it was paid or denied, or nothing is payable. */
export const canClose = (claim: Claim): boolean => mayClose.includes(claim.state) && awaitedBy(claim) === undefined;
