import type { AnswerOf } from '@claimstream/api-contract';
import type { dismissMessage as route } from '@claimstream/api-contract/partners/dismiss-message';
import type { listDismissed as listRoute } from '@claimstream/api-contract/partners/list-dismissed';
import { logger, retryOnConflict } from '@claimstream/lambda-kit';
import { type Dismissed, dismissed } from '../domain/quarantined.ts';
import type { Quarantine } from '../store/quarantine.ts';
import { notInQuarantine } from './redrive.ts';

/**
 * Removes a message from quarantine, with a record of the operator. The record is written first: after a crash the message can be
 * dismissed again, under the first record.
 */
export function dismiss(
  quarantine: Pick<Quarantine, 'get' | 'dismissal' | 'writeDismissal' | 'remove'>,
  now: () => Date,
) {
  return (quarantineId: string, by: string, note: string): Promise<AnswerOf<typeof route>> =>
    retryOnConflict(async () => {
      const [known, found] = [await quarantine.dismissal(quarantineId), await quarantine.get(quarantineId)];
      if (!known && !found) throw notInQuarantine();
      const record = known ?? dismissed(found!.item, by, note, now());
      if (!known) await quarantine.writeDismissal(record);
      await quarantine.remove(quarantineId);
      logger.info('Message of a partner dismissed', { quarantineId, partner: record.partner, by });
      return shown(record);
    });
}

/** Dismissed messages, newest first. */
export function listDismissed(quarantine: Pick<Quarantine, 'dismissals'>) {
  return async (paging: { limit: number; cursor?: string }): Promise<AnswerOf<typeof listRoute>> => {
    const { items, next } = await quarantine.dismissals(paging);
    return { dismissals: items.map(shown), next };
  };
}

const shown = ({ expiresAt, ...record }: Dismissed) => record;
