import { Refused } from '../outcome.ts';
import { documents } from '../own-documents.ts';
import { hire } from '../staff.ts';
import type { Trip } from '../trip.ts';
import { me } from './apply.ts';
import { upload } from './upload.ts';

interface Flag {
  flagId: string;
  /** The attempt that the flag is about. */
  attempt: number;
  state: string;
  findings: { reason: string }[];
}

/** Uploads licence and car photo, and waits until the customer sees both cleared and the policy active. */
export async function showDocuments(trip: Trip): Promise<void> {
  const { platform, feed, ids } = trip;
  await upload(trip, 'licence');
  await upload(trip, 'car');
  await platform.patience.until(
    'customer',
    'both documents to be cleared and the policy to become active',
    async () => {
      const own = await documents(trip);
      for (const { kind, state, reasons } of own) {
        if (state === 'rejected') throw new Refused('documents', `${kind}-rejected`, reasons);
        if (state === 'refused') throw new Refused('fraud', `${kind}-refused`, reasons);
      }
      for (const { documentId, state } of own) if (state === 'review') await decideFlag(trip, documentId);
      if (own.some(({ state }) => state !== 'cleared')) return undefined;
      const { policies } = await me(trip);
      return policies.find(({ policyId, state }) => policyId === ids.policyId && state === 'active');
    },
    () => feed.next(),
  );
  trip.done('documents cleared, policy active');
}

/** Decides a flag as an adjuster or, if it was referred, as an investigator: confirms a differing value, and clears one that was merely
 * hard to read. */
async function decideFlag(trip: Trip, documentId: string): Promise<void> {
  const read = (token: string) => trip.platform.call<Flag>(token, 'fraud', 'GET', `/flags/${documentId}`);
  const adjuster = await hire(trip.platform, 'adjusters');
  const flag = await read(adjuster);
  if (flag.state !== 'open' && flag.state !== 'referred') return;
  const person = flag.state === 'referred' ? await hire(trip.platform, 'siu') : adjuster;
  const reasons = flag.findings.map(({ reason }) => reason);
  const differs = reasons.some((reason) => reason.endsWith('_MISMATCH') || reason === 'LICENCE_EXPIRED');
  const decision = differs ? 'confirm' : 'clear';
  await trip.platform.call(person, 'fraud', 'POST', `/flags/${flag.flagId}/decision`, {
    decision,
    reason: differs ? 'The image shows another value than the application.' : 'Hard to read, and nothing differs.',
    attempt: flag.attempt,
  });
  trip.done(`${flag.state === 'referred' ? 'investigator' : 'adjuster'}: ${decision} ${reasons.join(', ')}`);
}
