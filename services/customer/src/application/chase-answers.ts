import { logger } from '@claimstream/lambda-kit';
import { waitingFor } from '../domain/erasure-case.ts';
import type { ErasureCases } from '../store/erasure-cases.ts';

/**
 * Counts an erasure that not every service has answered in time, which raises an alarm, and looks again later. It never gives up: the
 * events wait in the queues of the late services.
 */
export function chaseAnswers(
  cases: Pick<ErasureCases, 'find'>,
  remindLater: (reminder: { customerId: string }) => Promise<void>,
  countLate: () => void,
) {
  return async ({ customerId }: { customerId: string }): Promise<void> => {
    const known = await cases.find(customerId);
    if (!known || known.item.state === 'erased') return;
    countLate();
    logger.warn('An erasure is not answered by everybody', { services: waitingFor(known.item) });
    await remindLater({ customerId });
  };
}
