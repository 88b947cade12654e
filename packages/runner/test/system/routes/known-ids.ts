import type { DatabaseSync } from 'node:sqlite';
import { fields } from '@claimstream/events-schema';
import type { JourneyResult } from '@claimstream/journey';

/** The ids of a journey's things, by their ids in the contract's examples. */
export function idsOf(db: DatabaseSync, { ids }: JourneyResult): Map<string, string> {
  const events = db
    .prepare('SELECT event FROM events_log')
    .all()
    .map(({ event }) => String(event));
  const ofClaim = events.filter((event) => event.includes(ids.claimId!));
  const found = {
    customerId: ids.customerId,
    policyId: ids.policyId,
    claimId: ids.claimId,
    documentId: ids.damageDocumentId,
    settlementId: firstIn(ofClaim, 'settlementId'),
    paymentId: firstIn(ofClaim, 'paymentId'),
  };
  return new Map(
    Object.entries(found).map(([name, id]) => {
      const shown = fields[name as keyof typeof found].meta()!.example as string;
      if (!id) throw new Error(`The journey came to no ${name}`);
      return [shown, id];
    }),
  );
}

const firstIn = (events: readonly string[], name: string) =>
  events
    .map((event) => new RegExp(`"${name}":"([0-9a-f-]{36})"`).exec(event.replaceAll('\\"', '"'))?.[1])
    .find(Boolean);
