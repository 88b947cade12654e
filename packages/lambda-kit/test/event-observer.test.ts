import './environment.ts';
import { ClaimClosed } from '@claimstream/events-schema/claims/claim-closed';
import { CustomerRejected } from '@claimstream/events-schema/customer/customer-rejected';
import { eventObserver, type PassedEvent } from '../src/index.ts';
import { context } from './lambda-context.ts';
import { logText, takeLog } from './log-lines.ts';
import { batch, envelope, exampleOf } from './queue-messages.ts';

afterEach(() => {
  logText.length = 0;
});

const closed = envelope(exampleOf(ClaimClosed));
const rejected = envelope(exampleOf(CustomerRejected));

it('passes on the events of a batch together, of any kind', async () => {
  const seen: PassedEvent[][] = [];
  const handler = eventObserver(async (events) => void seen.push([...events]));
  const unheardOf = { ...closed, 'detail-type': 'Rental.Arranged', source: 'rental.service' };
  expect(await handler(batch(closed, rejected, unheardOf), context)).toEqual({ batchItemFailures: [] });
  expect(seen.map((events) => events.map(({ name, source }) => `${source} ${name}`))).toEqual([
    ['claims.service Claim.Closed', 'customer.service Customer.Rejected', 'rental.service Rental.Arranged'],
  ]);
  expect(seen[0]![0]).toEqual({ name: 'Claim.Closed', source: 'claims.service', ...closed.detail });
});

it('reports messages that it cannot read, without their values, and passes on the rest', async () => {
  const seen: string[] = [];
  const handler = eventObserver(async (events) => void seen.push(...events.map(({ name }) => name)));
  const nameless = { ...closed, detail: { data: { ssn: '123-45-6789' } } };
  expect(await handler(batch('no json', nameless, rejected), context)).toEqual({
    batchItemFailures: [{ itemIdentifier: '0' }, { itemIdentifier: '1' }],
  });
  expect(seen).toEqual(['Customer.Rejected']);
  expect(takeLog().map(({ messageId }) => messageId)).toEqual(['0', '1']);
  expect(logText.join()).not.toContain('123-45');
});

it('observes nothing if no message can be read', async () => {
  let observed = 0;
  const handler = eventObserver(async () => {
    observed += 1;
  });
  await handler(batch('no json'), context);
  expect(observed).toBe(0);
});

it('lets all of them come again if observing failed', async () => {
  const handler = eventObserver(async () => {
    throw new Error('not now');
  });
  expect(await handler(batch(closed, 'no json', rejected), context)).toEqual({
    batchItemFailures: [{ itemIdentifier: '0' }, { itemIdentifier: '1' }, { itemIdentifier: '2' }],
  });
  expect(takeLog().at(-1)).toMatchObject({ level: 'ERROR', messages: 2, reason: 'not now' });
});
