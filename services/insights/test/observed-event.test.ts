import * as catalogue from '@claimstream/events-schema/catalogue';
import { ClaimAccepted } from '@claimstream/events-schema/claims/claim-accepted';
import { distinct, observedEvent } from '../src/domain/observed-event.ts';
import { passed } from './insights-under-test.ts';

const arrived = new Date('2026-03-01T12:00:01.200Z');

it('shows name, time and cause of an event, and only data about nobody', () => {
  const event = passed(ClaimAccepted);
  expect(observedEvent(event, arrived)).toEqual({
    eventId: event.metadata.id,
    name: 'Claim.Accepted',
    version: 1,
    source: 'claims.service',
    occurredAt: '2026-03-01T12:00:00.000Z',
    arrivedAt: '2026-03-01T12:00:01.200Z',
    correlationId: event.metadata.correlationId,
    causationId: event.metadata.causationId,
    data: { lossDate: '2026-05-01', evidence: ['damage'] },
  });
});

it.each(Object.values(catalogue))('of $name shows no id, no fingerprint and no reference', (contract) => {
  const { data } = observedEvent(passed(contract as never), arrived);
  expect(JSON.stringify(data)).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}-|(ab){32}|po_1a2b3c/);
});

it.each([
  ['an event', { name: 'Rental.Arranged' }],
  ['a major', { metadata: { ...passed(ClaimAccepted).metadata, version: 2 } }],
])('of %s that was not in the contract shows no data', (_, so) => {
  expect(observedEvent({ ...passed(ClaimAccepted), ...so }, arrived).data).toEqual({});
});

it('an event that is twice in a batch is shown once', () => {
  const [one, other] = [passed(ClaimAccepted), passed(ClaimAccepted, {}, { tag: 'other' })];
  expect(distinct([one, other, structuredClone(one)])).toEqual([one, other]);
});
