import { logger } from '@claimstream/lambda-kit';
import { firstQuarantined, type PartnerName, type QuarantineReason } from '../domain/quarantined.ts';
import type { Quarantine } from '../store/quarantine.ts';

/**
 * Processes a partner's message, or quarantines it with a reason. A redelivery changes nothing; if a message has an effect and is
 * quarantined as well, it is quarantined first, so that a crash loses neither.
 */
export type Receive = (body: string, setAside: SetAside) => Promise<void>;
/** @param faults the message's faults, if the reason alone does not describe them */
export type SetAside = (reason: QuarantineReason, faults?: string[]) => Promise<void>;

/**
 * Receives a partner's messages from its queue; quarantined ones are stored under the message's id.
 * @param count counts a quarantined message, again if it is delivered again
 */
export function quarantineWhatIsRefused(
  partner: PartnerName,
  receive: Receive,
  quarantine: Pick<Quarantine, 'put'>,
  count: () => void,
  now: () => Date,
) {
  return ({ messageId, body }: { messageId: string; body: string }): Promise<void> =>
    receive(body, async (reason, faults) => {
      logger.warn('Message of a partner quarantined', { messageId, partner, reason, faults });
      await quarantine.put(firstQuarantined({ quarantineId: messageId, partner, body }, reason, now(), faults));
      count();
    });
}

/** Logs why an understood message has no effect. */
export const ignored = (partner: PartnerName, reason: 'KNOWN' | 'NOTHING_OF_OURS'): void =>
  logger.info('Message of a partner ignored', { partner, reason });
