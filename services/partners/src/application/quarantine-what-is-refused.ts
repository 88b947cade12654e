import { logger } from '@claimstream/lambda-kit';
import { firstQuarantined, type PartnerName, type QuarantineReason } from '../domain/quarantined.ts';
import type { Quarantine } from '../store/quarantine.ts';

/**
 * Acts on a partner's message, or has it set aside with the reason why not. Handed the same message again, it does nothing new; where a
 * message has an effect and is set aside as well, it is set aside first, so that a crash loses neither.
 */
export type Receive = (body: string, setAside: (reason: QuarantineReason) => Promise<void>) => Promise<void>;

/** Receives messages of a partner from its queue; what is set aside goes to quarantine under the message's id. */
export function quarantineWhatIsRefused(
  partner: PartnerName,
  receive: Receive,
  quarantine: Pick<Quarantine, 'put'>,
  now: () => Date,
) {
  return ({ messageId, body }: { messageId: string; body: string }): Promise<void> =>
    receive(body, async (reason) => {
      logger.warn('Message of a partner quarantined', { messageId, partner, reason });
      await quarantine.put(firstQuarantined({ quarantineId: messageId, partner, body }, reason, now()));
    });
}

/** The JSON of a message; undefined of one that is none. */
export function jsonOf(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
