import { isDeepStrictEqual } from 'node:util';
import type { ContactAnswer } from '@claimstream/api-contract/customer/answer-contact-change';
import type { OwnContact } from '@claimstream/api-contract/customer/show-contact';
import { en } from '@claimstream/api-contract/reasons/en';
import { createEvent, type EventContext } from '@claimstream/events-schema';
import { CustomerContactAnswered } from '@claimstream/events-schema/customer/customer-contact-answered';
import { Problem, retryOnConflict } from '@claimstream/lambda-kit';
import { reasonsAgainstAddress } from '../domain/application-checks.ts';
import { type Answered, afterAnswer, judge } from '../domain/contact-answer.ts';
import type { ApplicationRecord, Customers } from '../store/customers.ts';

type Records = Pick<Customers, 'application' | 'contactChanges' | 'answerContact'>;

/** The customer's own address and phone. */
export function showContact(customers: Pick<Customers, 'application'>) {
  return async (customerId: string): Promise<OwnContact> => contactOf((await accepted(customers, customerId)).item);
}

/**
 * Stores the data that the customer confirmed, as they typed them, or records that they are not theirs: the data, the answer and the event
 * in one write. The answer names the change that the customer saw, so that a newer one is not answered unseen.
 */
export function answerContactChange(customers: Records) {
  return (customerId: string, given: ContactAnswer, context: EventContext): Promise<OwnContact> =>
    retryOnConflict(async () => {
      const record = await accepted(customers, customerId);
      const known = await customers.contactChanges(customerId);
      const answered = answerIn(given);
      const next = taken(record.item, given);
      const follows = judge(known?.item, answered);
      if (follows === 'replaced') throw replaced();
      if (
        follows === 'contradicts' ||
        (follows === 'known' && !isDeepStrictEqual(contactOf(next), contactOf(record.item)))
      )
        throw answeredBefore();
      if (follows === 'known') return contactOf(record.item);
      refuseAddress(record.item, given);
      const changes = afterAnswer(known?.item ?? { told: {}, answered: {} }, answered, context.occurredAt);
      const event = createEvent(CustomerContactAnswered, { customerId, ...answered }, context);
      await customers.answerContact(customerId, {
        application: next === record.item ? undefined : { item: next, version: record.version },
        changes,
        expect: known?.version ?? 'absent',
        event,
      });
      return contactOf(next);
    });
}

async function accepted(customers: Pick<Customers, 'application'>, customerId: string) {
  const found = await customers.application(customerId);
  if (!found) throw new Problem(404, 'NOT_SIGNED_UP', 'There is no application yet. Send one by POST /customers.');
  if (found.item.state === 'accepted') return found;
  throw new Problem(
    409,
    'APPLICATION_NOT_ACCEPTED',
    'Your application says your address and phone. Correct them there, or wait until it is decided.',
  );
}

const contactOf = ({ application: { phone, address } }: ApplicationRecord): OwnContact => ({ phone, address });

const answerIn = (given: ContactAnswer): Answered =>
  given.take === 'nothing'
    ? { field: given.of, answer: 'rejected', revision: given.revision }
    : { field: given.take, answer: 'confirmed', revision: given.revision };

/** The record with the confirmed data; unchanged if there are none. */
function taken(record: ApplicationRecord, given: ContactAnswer): ApplicationRecord {
  if (given.take === 'nothing') return record;
  const change =
    given.take === 'phone'
      ? { phone: given.phone }
      : { address: given.address, addressConfirmed: given.addressConfirmed };
  return { ...record, application: { ...record.application, ...change } };
}

/** A policy is written and priced for one state; everything else in an address is checked as in an application. */
function refuseAddress({ application }: ApplicationRecord, given: ContactAnswer): void {
  if (given.take !== 'address') return;
  const { address, addressConfirmed } = given;
  if (address.state !== application.address.state) {
    throw new Problem(
      422,
      'ADDRESS_IN_ANOTHER_STATE',
      'Your policies are written for another state. Contact us, so that they move with you.',
    );
  }
  const reasons = reasonsAgainstAddress({ ...application, address, addressConfirmed });
  if (reasons.length === 0) return;
  const errors = reasons.map((code) => ({
    field: code === 'ZIP_NOT_IN_STATE' ? 'address.zip' : 'address.street',
    code,
    problem: `${en[code].problem} ${en[code].nextStep}`,
  }));
  throw new Problem(
    422,
    'ADDRESS_DOUBTFUL',
    'The address was asked back. Correct it, or confirm it where that is offered.',
    {
      errors,
    },
  );
}

const replaced = () =>
  new Problem(
    409,
    'CONTACT_CHANGE_REPLACED',
    'Our records were changed again since. Read GET /contact-proposal, and answer what it says now.',
  );

const answeredBefore = () =>
  new Problem(409, 'CONTACT_CHANGE_ANSWERED', 'You answered this change before. Contact us if the answer was wrong.');
