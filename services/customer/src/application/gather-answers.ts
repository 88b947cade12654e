import { createEvent, type DataOf, type EventContext } from '@claimstream/events-schema';
import type { CustomerDataErasedByCustomer } from '@claimstream/events-schema/customer/customer-data-erased-by-customer';
import { CustomerErasureCompleted } from '@claimstream/events-schema/customer/customer-erasure-completed';
import { retryOnConflict } from '@claimstream/lambda-kit';
import { withAnswer } from '../domain/erasure-case.ts';
import type { ErasureCases } from '../store/erasure-cases.ts';
import { keptBy } from './show-erasure.ts';

type Erased = Omit<DataOf<typeof CustomerDataErasedByCustomer>, 'service'> & { service: string };

/** Stores each service's answer; the last one completes the erasure, state and event in one write. */
export function gatherAnswers(cases: Pick<ErasureCases, 'find' | 'update'>) {
  return ({ data: { customerId, ...answer } }: { data: Erased }, context: EventContext): Promise<void> =>
    retryOnConflict(async () => {
      const known = await cases.find(customerId);
      if (!known) throw new Error(`Nobody asked to erase the data of customer ${customerId}`);
      const next = withAnswer(known.item, answer);
      if (!next) return;
      const completed = { customerId, kept: keptBy(next) };
      const isLast = next.state === 'erased' && known.item.state === 'requested';
      const events = isLast ? [createEvent(CustomerErasureCompleted, completed, context)] : [];
      await cases.update(next, known.version, events);
    });
}
