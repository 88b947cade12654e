import { newTicket } from '@claimstream/lambda-kit/ticket';
import type { Operators } from '../store/operators.ts';

/** Issues a single-use ticket for opening the WebSocket: an access token in a URL would end up in logs. */
export function issueTicket(operators: Pick<Operators, 'issueTicket'>, now: () => Date) {
  return async (): Promise<{ ticket: string; expiresAt: string }> => {
    const { ticket, hash, expires } = newTicket(now());
    await operators.issueTicket(hash, expires);
    return { ticket, expiresAt: expires.toISOString() };
  };
}
