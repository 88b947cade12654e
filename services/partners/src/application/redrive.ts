import type { AnswerOf } from '@claimstream/api-contract';
import type { redriveMessage as route } from '@claimstream/api-contract/partners/redrive-message';
import { logger, Problem, WriteConflict } from '@claimstream/lambda-kit';
import type { PartnerName, Quarantined, QuarantineReason } from '../domain/quarantined.ts';
import type { Quarantine } from '../store/quarantine.ts';
import type { Receive } from './quarantine-what-is-refused.ts';

/**
 * Processes a quarantined message again with its partner's handler. It leaves quarantine only afterwards: after a crash it is still
 * there, and a further redrive has no second effect. If it is refused again, it stays with its new reason.
 */
export function redrive(
  quarantine: Pick<Quarantine, 'get' | 'putBack' | 'remove'>,
  receivers: Record<PartnerName, Receive>,
  now: () => Date,
) {
  // A dismissal or another redrive in the meantime wins: a message that left does not come back.
  const putBack = async (message: Quarantined, version: number) => {
    try {
      await quarantine.putBack(message, version);
    } catch (error) {
      if (!(error instanceof WriteConflict)) throw error;
    }
  };
  return async (quarantineId: string, by: string): Promise<AnswerOf<typeof route>> => {
    const found = await quarantine.get(quarantineId);
    if (!found) throw notInQuarantine();
    const { partner, body, redrives } = found.item;
    let refused: QuarantineReason | undefined;
    await receivers[partner](body, async (reason, faults) => {
      refused = reason;
      const tried = { reason, faults, redrives: redrives + 1, triedAt: now().toISOString() };
      await putBack({ ...found.item, ...tried }, found.version);
    });
    if (!refused) await quarantine.remove(quarantineId);
    logger.info('Message of a partner redriven', { quarantineId, partner, by, reason: refused });
    return { quarantineId, outcome: refused ? 'quarantined' : 'accepted', reason: refused };
  };
}

export const notInQuarantine = () =>
  new Problem(404, 'NOT_IN_QUARANTINE', 'There is no such message. GET /quarantine lists them.');
