import { createEvent, type EventContext } from '@claimstream/events-schema';
import { ClaimFileErased } from '@claimstream/events-schema/claims/claim-file-erased';
import { childSpan, deriveId, type Erasures, retryOnConflict } from '@claimstream/lambda-kit';
import { fileKept } from '../domain/file-kept.ts';
import type { Claims } from '../store/claims.ts';
import type { ClockFiles } from '../store/clock-files.ts';
import { type ErasedFiles, shards } from '../store/erased-files.ts';

type Stores = {
  erasures: Pick<Erasures, 'find'>;
  files: Pick<ErasedFiles, 'due' | 'eraseFile' | 'update'>;
  claims: Pick<Claims, 'get'>;
  clocks: Pick<ClockFiles, 'get'>;
};

/**
 * Erases the files of claims whose retention is over, for customers whose data are erased, and tells the services that keep something about
 * the claim. A reopened claim is checked again when it may be due.
 */
export function sweepFiles({ erasures, files, claims, clocks }: Stores) {
  return async (now: Date): Promise<void> => {
    const today = now.toISOString().slice(0, 10);
    for (const shard of shards) {
      for (const customerId of await files.due(shard, today))
        await retryOnConflict(() => sweep(customerId, now, today));
    }
  };

  async function sweep(customerId: string, now: Date, today: string): Promise<void> {
    const found = await erasures.find(customerId);
    if (!found) return;
    const left: typeof found.item.claims = [];
    const gone: string[] = [];
    for (const { claimId } of found.item.claims) {
      const claim = (await claims.get(claimId))?.item;
      const { until, why, open } = fileKept((await clocks.get(claimId))?.item, now);
      // A file without its notice is half erased, by a run that crashed.
      if (claim && (open || until >= today)) left.push({ claimId, until, why });
      else {
        await files.eraseFile(claim, claimId);
        gone.push(claimId);
      }
    }
    const next = left.map(({ until }) => until).sort()[0];
    const events = gone.map((claimId) =>
      createEvent(ClaimFileErased, { claimId, customerId }, contextOf(claimId, now)),
    );
    await files.update({ ...found, item: { ...found.item, claims: left } }, next, events);
  }
}

/** From the claim alone, so that a repeated run sends the same event. */
const contextOf = (claimId: string, now: Date): EventContext => ({
  causationId: deriveId(claimId, 'file kept long enough'),
  correlationId: deriveId(claimId, 'erasure of its file'),
  traceparent: childSpan(`00-${deriveId(claimId, 'trace of its erasure').replaceAll('-', '')}-${'1'.repeat(16)}-01`),
  occurredAt: now.toISOString(),
});
