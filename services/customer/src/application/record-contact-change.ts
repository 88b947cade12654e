import type { DataOf } from '@claimstream/events-schema';
import type { ContactChanged } from '@claimstream/events-schema/partners/contact-changed';
import { retryOnConflict } from '@claimstream/lambda-kit';
import { afterTold } from '../domain/contact-answer.ts';
import type { Customers } from '../store/customers.ts';

/** Records the latest change in the CRM, so that an older one can no longer be answered. */
export function recordContactChange(customers: Pick<Customers, 'contactChanges' | 'tellContact'>) {
  return ({ data }: { data: DataOf<typeof ContactChanged> }): Promise<void> =>
    retryOnConflict(async () => {
      const known = await customers.contactChanges(data.customerId);
      const changes = afterTold(known?.item, data);
      if (changes) await customers.tellContact(data.customerId, changes, known?.version ?? 'absent');
    });
}
