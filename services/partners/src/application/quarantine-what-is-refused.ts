import { logger } from '@claimstream/lambda-kit';
import { firstQuarantined, type PartnerName, type QuarantineReason } from '../domain/quarantined.ts';
import type { Quarantine } from '../store/quarantine.ts';

/**
 * Acts on a partner's message, or has it set aside with the reason why not. Handed the same message again, it does nothing new; where a
 * message has an effect and is set aside as well, it is set aside first, so that a crash loses neither.
 */
export type Receive = (body: string, setAside: SetAside) => Promise<void>;
/** @param faults what is wrong with the message, where the reason alone does not say it */
export type SetAside = (reason: QuarantineReason, faults?: string[]) => Promise<void>;

/** Receives messages of a partner from its queue; what is set aside goes to quarantine under the message's id. */
export function quarantineWhatIsRefused(
  partner: PartnerName,
  receive: Receive,
  quarantine: Pick<Quarantine, 'put'>,
  now: () => Date,
) {
  return ({ messageId, body }: { messageId: string; body: string }): Promise<void> =>
    receive(body, async (reason, faults) => {
      logger.warn('Message of a partner quarantined', { messageId, partner, reason, faults });
      await quarantine.put(firstQuarantined({ quarantineId: messageId, partner, body }, reason, now(), faults));
    });
}

/** Says in the log why nothing follows from a message that is understood. */
export const ignored = (partner: PartnerName, reason: 'KNOWN' | 'NOTHING_OF_OURS'): void =>
  logger.info('Message of a partner ignored', { partner, reason });
