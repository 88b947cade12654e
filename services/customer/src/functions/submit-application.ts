import { isDeepStrictEqual } from 'node:util';
import { createEvent } from '@claimstream/events-schema';
import { CustomerSubmitted } from '@claimstream/events-schema/customer/customer-submitted';
import { type ApiRequest, apiHandler, Problem, retryOnConflict } from '@claimstream/lambda-kit';
import { Application } from '../domain/application.ts';
import { type Customers, customerStore } from '../store/customers.ts';

/** Takes an application: one durable write, answered 202. The same key again changes nothing. */
export function submitApplication(customers: Pick<Customers, 'application' | 'applicationChange' | 'write'>) {
  return ({ caller: { sub: customerId }, body: application, idempotencyKey, context }: ApiRequest<Application>) =>
    retryOnConflict(async () => {
      const known = await customers.application(customerId);
      if (known?.item.idempotencyKey === idempotencyKey) {
        if (!isDeepStrictEqual(known.item.application, application)) {
          throw new Problem(
            409,
            'IDEMPOTENCY_KEY_REUSED',
            'Another application was sent under this Idempotency-Key. Send a new key with a new application.',
          );
        }
        return { status: 202, body: { customerId, state: known.item.state } };
      }
      if (known?.item.earlierKeys.includes(idempotencyKey)) {
        throw new Problem(
          409,
          'IDEMPOTENCY_KEY_REUSED',
          'An earlier application was sent under this Idempotency-Key. Send a new key with a new application.',
        );
      }
      if (known && known.item.state !== 'rejected') {
        throw new Problem(
          409,
          'ALREADY_SUBMITTED',
          'Your application is here already. GET /customers/me shows where it stands.',
        );
      }
      const { state } = application.address;
      const event = createEvent(CustomerSubmitted, { customerId, state, carCount: application.cars.length }, context);
      const record = {
        state: 'submitted' as const,
        reasons: [],
        idempotencyKey,
        earlierKeys: known ? [...known.item.earlierKeys, known.item.idempotencyKey] : [],
        submission: event.detail.metadata.id,
        submittedAt: context.occurredAt,
        application,
      };
      await customers.write(customers.applicationChange(customerId, record, known?.version ?? 'absent', [event]));
      return { status: 202, body: { customerId, state: 'submitted' } };
    });
}

export const handler = apiHandler({
  body: Application,
  idempotencyKey: 'required',
  handle: submitApplication(customerStore()),
});
