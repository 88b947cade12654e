import { hashOf } from '@claimstream/lambda-kit/ticket';
import type { Operators } from '../store/operators.ts';

/** Connects a browser that holds a fresh ticket. @returns false if the ticket is not valid */
export function connect(operators: Pick<Operators, 'redeemTicket' | 'connect'>, now: () => Date) {
  return async (connectionId: string, ticket: string | undefined): Promise<boolean> => {
    if (!ticket || !(await operators.redeemTicket(hashOf(ticket), now()))) return false;
    await operators.connect(connectionId, now());
    return true;
  };
}
