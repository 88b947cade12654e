import type { EventContext } from '@claimstream/events-schema';
import { Problem, WriteConflict } from '@claimstream/lambda-kit';
import { isOver } from '../domain/ledger/accounting-month.ts';
import type { Ledger } from '../store/ledger.ts';

/** Closes a month that is over. Later entries for it go to the next open month. */
export function closeMonth(ledger: Pick<Ledger, 'closedMonth' | 'closeMonth'>) {
  return async (month: string, by: string, { occurredAt }: EventContext) => {
    if (!isOver(month, occurredAt)) {
      throw new Problem(
        409,
        'MONTH_NOT_OVER',
        `${month} is not over yet, and takes entries until it is. Close it after its last day, in UTC.`,
      );
    }
    if (await ledger.closedMonth(month)) throw monthClosed(month);
    try {
      await ledger.closeMonth({ month, closedAt: occurredAt, closedBy: by });
    } catch (error) {
      if (error instanceof WriteConflict && (await ledger.closedMonth(month))) throw monthClosed(month);
      throw error;
    }
    return { month, closedAt: occurredAt };
  };
}

const monthClosed = (month: string) =>
  new Problem(
    409,
    'MONTH_CLOSED',
    `${month} is closed already. A correction of it is an entry of a month that is still open.`,
  );
