import { isDeepStrictEqual } from 'node:util';
import type { Application } from '@claimstream/api-contract/customer/application';
import { createEvent, type EventContext } from '@claimstream/events-schema';
import { CustomerSubmitted } from '@claimstream/events-schema/customer/customer-submitted';
import { Problem, retryOnConflict } from '@claimstream/lambda-kit';
import { dayIn } from '@claimstream/lambda-kit/local-day';
import { faultsOf } from '../domain/application-faults.ts';
import { timeZoneOf } from '../domain/states.ts';
import type { ApplicationRecord, Customers } from '../store/customers.ts';
import { insuredOf } from './insured-of.ts';
import { refusalOf } from './refuse-application.ts';

/**
 * Takes an application in one durable write: the first, a corrected one, or one for more cars or a renewal. The same request under the same key
 * changes nothing.
 */
export function submitApplication(
  customers: Pick<Customers, 'application' | 'policies' | 'applicationChange' | 'submit'>,
) {
  return (customerId: string, application: Application, idempotencyKey: string, context: EventContext) =>
    retryOnConflict(async () => {
      const known = await customers.application(customerId);
      if (known && isRepeated(known.item, application, idempotencyKey)) return { customerId, state: known.item.state };
      const policies = known ? (await customers.policies(customerId)).map(({ item }) => item) : [];
      const { state } = application.address;
      const today = dayIn(timeZoneOf(state), new Date(context.occurredAt));
      const [first, ...others] = faultsOf(application, today, known && insuredOf(policies, known.item));
      if (first) throw refusalOf([first, ...others]);
      const event = createEvent(CustomerSubmitted, { customerId, state, carCount: application.cars.length }, context);
      const record: ApplicationRecord = {
        state: 'submitted',
        reasons: [],
        idempotencyKey,
        earlierKeys: known ? [...known.item.earlierKeys, known.item.idempotencyKey] : [],
        submission: event.detail.metadata.id,
        submittedAt: context.occurredAt,
        insuredCars: known ? insuredCarsAfter(known.item) : [],
        application,
      };
      const change = customers.applicationChange(customerId, record, known?.version ?? 'absent', [event]);
      await customers.submit(customerId, change);
      return { customerId, state: record.state };
    });
}

/** The cars that have policies when the next application comes. */
const insuredCarsAfter = ({ state, insuredCars, application }: ApplicationRecord) =>
  state === 'accepted' ? [...insuredCars, ...application.cars] : insuredCars;

/** @throws Problem where this application differs from the known one and may not replace it */
function isRepeated(known: ApplicationRecord, application: Application, idempotencyKey: string): boolean {
  if (known.idempotencyKey === idempotencyKey) {
    if (isDeepStrictEqual(known.application, application)) return true;
    throw keyReused('Another application');
  }
  if (known.earlierKeys.includes(idempotencyKey)) throw keyReused('An earlier application');
  if (known.state !== 'submitted') return false;
  throw new Problem(
    409,
    'ALREADY_SUBMITTED',
    'Your application is being decided. GET /customers/me shows how far it has come.',
  );
}

const keyReused = (which: string) =>
  new Problem(
    409,
    'IDEMPOTENCY_KEY_REUSED',
    `${which} was sent under this Idempotency-Key. Send a new key with a new application.`,
  );
