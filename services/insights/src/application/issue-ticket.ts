import { newTicket } from '@claimstream/lambda-kit/ticket';
import type { Operators } from '../store/operators.ts';

/** Issues a single-use ticket to open the WebSocket with: an access token in a URL would land in logs. */
export function issueTicket(operators: Pick<Operators, 'issueTicket'>, now: () => Date) {
  return async (): Promise<{ ticket: string; expiresAt: string }> => {
    const { ticket, hash, expires } = newTicket(now());
    await operators.issueTicket(hash, expires);
    return { ticket, expiresAt: expires.toISOString() };
  };
}
