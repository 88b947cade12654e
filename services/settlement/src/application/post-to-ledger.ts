import type { Exposure } from '@claimstream/api-contract/settlement/ledger-entry';
import { type Change, deriveId, retryOnConflict } from '@claimstream/lambda-kit';
import { monthFor } from '../domain/ledger/accounting-month.ts';
import type { Fact } from '../domain/ledger/exposure-facts.ts';
import { postFact, unbooked } from '../domain/ledger/post-fact.ts';
import type { Ledger } from '../store/ledger.ts';

type Books = Pick<Ledger, 'exposure' | 'exposureChange' | 'isClosed' | 'post' | 'write'>;

/** Something that happened to an exposure, and the event or request that reported it. */
export interface Happening {
  claimId: string;
  exposure: Exposure;
  fact: Fact;
  occurredAt: string;
  causedBy: string;
}

/**
 * Posts a happening in its own month or in the next open one. A known fact changes nothing, so an event may come again.
 * @param now the time of writing
 */
export function postToLedger(ledger: Books, now: () => Date) {
  return (happening: Happening): Promise<void> =>
    retryOnConflict(async () => {
      const known = await ledger.exposure(happening.claimId, happening.exposure);
      await postOnce(ledger, now, happening, known);
    });
}

/**
 * One try, based on the exposure as read.
 * @param changes written with the entry
 * @throws WriteConflict when another write on the exposure, or the closing of the month, came in between
 */
export async function postOnce(
  ledger: Omit<Books, 'exposure'>,
  now: () => Date,
  { claimId, exposure, fact, occurredAt, causedBy }: Happening,
  known: Awaited<ReturnType<Books['exposure']>>,
  ...changes: Change[]
): Promise<void> {
  const posted = postFact(exposure, known?.item ?? unbooked, fact, { at: occurredAt, by: causedBy });
  if (!posted) return;
  const { booked, lines } = posted;
  const exposureChange = ledger.exposureChange(claimId, exposure, booked, known?.version ?? 'absent');
  if (lines.length === 0) return ledger.write(exposureChange, ...changes);
  const entry = {
    entryId: deriveId(causedBy, 'entry', exposure),
    claimId,
    exposure,
    number: booked.entries,
    what: fact.what,
    causedBy,
    occurredAt,
    month: await monthFor(occurredAt, (month) => ledger.isClosed(month, claimId)),
    postedAt: now().toISOString(),
    lines,
  };
  await ledger.post(entry, exposureChange, ...changes);
}
