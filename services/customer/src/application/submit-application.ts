import { isDeepStrictEqual } from 'node:util';
import type { Application } from '@claimstream/api-contract/customer/application';
import { createEvent, type EventContext } from '@claimstream/events-schema';
import { CustomerSubmitted } from '@claimstream/events-schema/customer/customer-submitted';
import { Problem, retryOnConflict } from '@claimstream/lambda-kit';
import type { ApplicationRecord, Customers } from '../store/customers.ts';

/** Takes an application in one durable write. The same request under the same key changes nothing. */
export function submitApplication(customers: Pick<Customers, 'application' | 'applicationChange' | 'write'>) {
  return (customerId: string, application: Application, idempotencyKey: string, context: EventContext) =>
    retryOnConflict(async () => {
      const known = await customers.application(customerId);
      if (known && isRepeated(known.item, application, idempotencyKey)) return { customerId, state: known.item.state };
      const { state } = application.address;
      const event = createEvent(CustomerSubmitted, { customerId, state, carCount: application.cars.length }, context);
      const record: ApplicationRecord = {
        state: 'submitted',
        reasons: [],
        idempotencyKey,
        earlierKeys: known ? [...known.item.earlierKeys, known.item.idempotencyKey] : [],
        submission: event.detail.metadata.id,
        submittedAt: context.occurredAt,
        application,
      };
      await customers.write(customers.applicationChange(customerId, record, known?.version ?? 'absent', [event]));
      return { customerId, state: record.state };
    });
}

/** @throws Problem where this is another application than the known one, and that one may not be replaced so */
function isRepeated(known: ApplicationRecord, application: Application, idempotencyKey: string): boolean {
  if (known.idempotencyKey === idempotencyKey) {
    if (isDeepStrictEqual(known.application, application)) return true;
    throw keyReused('Another application');
  }
  if (known.earlierKeys.includes(idempotencyKey)) throw keyReused('An earlier application');
  if (known.state === 'rejected') return false;
  throw new Problem(
    409,
    'ALREADY_SUBMITTED',
    'Your application is here already. GET /customers/me shows how far it has come.',
  );
}

const keyReused = (which: string) =>
  new Problem(
    409,
    'IDEMPOTENCY_KEY_REUSED',
    `${which} was sent under this Idempotency-Key. Send a new key with a new application.`,
  );
