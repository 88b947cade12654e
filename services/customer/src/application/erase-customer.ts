import { createEvent } from '@claimstream/events-schema';
import { CustomerDataErasedByCustomer } from '@claimstream/events-schema/customer/customer-data-erased-by-customer';
import type { CustomerErasureRequested } from '@claimstream/events-schema/customer/customer-erasure-requested';
import type { Erasures, Handle } from '@claimstream/lambda-kit';
import type { ErasureCases } from '../store/erasure-cases.ts';

/**
 * Erases this service's own part: contact data, the social security number and the status of documents at once; the record of policies, with
 * its part of the application, expires on its day.
 */
export function eraseCustomer(
  erasures: Pick<Erasures, 'begin' | 'answer'>,
  cases: Pick<ErasureCases, 'find' | 'held' | 'erase'>,
  remindLater: (reminder: { customerId: string }) => Promise<void>,
): Handle<typeof CustomerErasureRequested> {
  return async (event, context) => {
    const { customerId } = event.data;
    const begun = await erasures.begin(event);
    if (!begun) return;
    await remindLater({ customerId });
    // As announced by the request: after a crash the application may be gone already.
    const told = (await cases.find(customerId))?.item.kept ?? [];
    const kept = told.filter(({ what }) => what === 'policies' || what === 'application');
    await cases.erase(customerId, await cases.held(customerId), kept[0]?.until);
    const erased =
      kept.length > 0 ? (['account', 'documents'] as const) : (['account', 'application', 'documents'] as const);
    const answer = { customerId, service: 'customer' as const, erased: [...erased], kept };
    await erasures.answer(begun, createEvent(CustomerDataErasedByCustomer, answer, context));
  };
}
