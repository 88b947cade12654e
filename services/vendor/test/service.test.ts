import { createEvent, type OutgoingEvent } from '@claimstream/events-schema';
import { ClaimAccepted } from '@claimstream/events-schema/claims/claim-accepted';
import { ClaimClosed } from '@claimstream/events-schema/claims/claim-closed';
import { ClaimWithdrawn } from '@claimstream/events-schema/claims/claim-withdrawn';
import { PolicyIssued } from '@claimstream/events-schema/customer/policy-issued';
import { SettlementFinalized } from '@claimstream/events-schema/settlement/settlement-finalized';
import { deriveId } from '@claimstream/lambda-kit';
import { dayAfter, dayIn } from '@claimstream/lambda-kit/local-day';
import { complaints, contextOf, type DeployedAlone, deployAlone, type Person, until } from '@claimstream/test-drive';

const today = dayIn('America/Phoenix', new Date());
const [repaired, wrecked, withdrawn, paid, forgotten, drives] = [
  'repaired',
  'wreck',
  'back',
  'paid',
  'out',
  'drives',
].map((name) => deriveId('vendor test', name)) as [string, string, string, string, string, string];
const policyId = deriveId('vendor test', 'policy');

describe('the vendor service, alone, every message delivered twice', () => {
  let service: DeployedAlone;
  let customer: Person;
  let adjuster: Person;
  const operator = { kind: 'operator' } as const;

  const now = () => new Date().toISOString();
  const event = (contract: any, data: object, tag: string): OutgoingEvent =>
    createEvent(
      contract,
      { ...contract.samples[0], customerId: customer.customerId, policyId, ...data },
      { ...contextOf(tag), occurredAt: now() },
    );
  const accept = (claimId: string, drivable = false) =>
    event(ClaimAccepted, { claimId, drivable }, `accept ${claimId}`);
  const factOn = (name: string, claimId: string) =>
    until(async () => (await service.facts(name)).find((data) => data.claimId === claimId));
  const queue = (id: string) => service.cloud.resource(service.stack, id).ref;

  beforeAll(async () => {
    service = await deployAlone('vendor', { deliverTwice: true });
    customer = await service.signIn('customer@example.com');
    adjuster = await service.signIn('adjuster@example.com', 'adjusters');
    // The claims before the policy, as when an event is late.
    await service.put(...[repaired, wrecked, withdrawn, paid, forgotten].map((id) => accept(id)), accept(drives, true));
    await service.put(
      event(PolicyIssued, { rentalCover: { perDayCents: 3_000, maxDays: 30 } }, 'issue'),
      event(PolicyIssued, { policyId: deriveId('vendor test', 'policy without cover') }, 'issue another'),
    );
  });
  afterAll(() => service.stop());

  it('books a car for each claim whose car cannot be driven (recordCover, followClaim), and for no other', async () => {
    for (const claimId of [repaired, wrecked, withdrawn, paid, forgotten])
      expect(await factOn('Vendor.Booked', claimId)).toMatchObject({ rentalClass: 'compact', from: today });
    const { status, body } = await customer.call('GET', '/rentals');
    expect(status).toBe(200);
    expect(body.rentals).toHaveLength(5);
    expect(body.rentals[0]).toMatchObject({ state: 'booked', days: 1, paidCents: 3_000, ownCents: 0 });
  });

  it('ends a rental when its customer reports the repair, and ignores other customers', async () => {
    const { rentalId } = await factOn('Vendor.Booked', repaired);
    const path = `/rentals/${rentalId}/end`;
    const stranger = await service.signIn('stranger@example.com');
    expect(await stranger.call('POST', path, { day: today })).toMatchObject({ status: 404 });
    expect(await stranger.call('GET', `/rentals/${rentalId}`)).toMatchObject({ status: 404 });
    expect(await customer.call('POST', path, { day: dayAfter(today, 2) })).toMatchObject({
      status: 422,
      body: { title: 'DAY_IN_FUTURE' },
    });
    const ended = await customer.call('POST', path, { day: today });
    expect(ended).toMatchObject({ status: 200, body: { state: 'ended', endReason: 'car-repaired', paidCents: 3_000 } });
    expect(await customer.call('POST', path, { day: today })).toEqual(ended);
    expect(await adjuster.call('GET', `/rentals/${rentalId}`)).toMatchObject({ status: 200, body: { until: today } });
    expect(await factOn('Vendor.Finalized', repaired)).toMatchObject({ days: 1, paidDays: 1, reason: 'car-repaired' });
  });

  it('ends it with the offer for a total loss and with a withdrawn claim, and not with a paid one', async () => {
    await service.put(
      event(SettlementFinalized, { claimId: wrecked, totalLoss: true }, 'offer'),
      event(SettlementFinalized, { claimId: paid, totalLoss: false }, 'repair'),
      event(ClaimClosed, { claimId: paid, outcome: 'paid' }, 'close'),
      event(ClaimWithdrawn, { claimId: withdrawn }, 'withdraw'),
    );
    expect(await factOn('Vendor.Finalized', wrecked)).toMatchObject({ reason: 'total-loss' });
    expect(await factOn('Vendor.Finalized', withdrawn)).toMatchObject({ reason: 'claim-withdrawn' });
    expect(await customer.call('GET', '/open-rentals')).toMatchObject({ status: 403 });
    const { rentals } = (await adjuster.call('GET', '/open-rentals')).body;
    expect(rentals.map(({ claimId }: { claimId: string }) => claimId).sort()).toEqual([paid, forgotten].sort());
  });

  it('reminds of the last paid day, and ends a rental after it (sweepRentals)', async () => {
    const tell = (at: string) =>
      service.cloud.kernel.call(operator, 'sqs', 'SendMessage', {
        QueueUrl: queue('RentalsQueue'),
        MessageBody: JSON.stringify({ at: `${at}T20:00:00.000Z` }),
      });
    const lastPaidDay = dayAfter(today, 29);
    await tell(dayAfter(lastPaidDay, -2));
    expect(await factOn('Vendor.Ending', forgotten)).toMatchObject({ lastPaidDay });
    await tell(dayAfter(lastPaidDay, 2));
    expect(await factOn('Vendor.Finalized', forgotten)).toMatchObject({
      until: lastPaidDay,
      days: 30,
      paidCents: 90_000,
      reason: 'maximum-reached',
    });
  });

  it("exports a customer's rentals (exportPart), and keeps those of kept files when it erases the rest (eraseCustomer)", async () => {
    const { customerId } = customer;
    const { rentals } = await service.copyOf({ customerId, policyIds: [policyId], claimIds: [] });
    expect(rentals).toHaveLength(5);
    const claims = [{ claimId: repaired, until: '2032-12-31', why: 'ours' }];
    const answer = await service.erase({ customerId, policyIds: [policyId], claims });
    expect(answer).toMatchObject({ service: 'vendor', erased: ['policies'], kept: [{ what: 'rentals' }] });
    expect((await customer.call('GET', '/rentals')).body.rentals).toHaveLength(1);
  });

  it('published each fact once, dropped no message, and had no permission refused', async () => {
    for (const name of ['Vendor.Booked', 'Vendor.Finalized'])
      expect((await service.facts(name)).filter(({ claimId }) => claimId === forgotten)).toHaveLength(1);
    expect((await service.facts('Vendor.Booked')).map(({ claimId }) => claimId)).not.toContain(drives);
    for (const dlq of ['PoliciesDlq', 'ClaimsDlq', 'RentalsDlq', 'ErasureDlq', 'ExportsDlq', 'OutboxDlq']) {
      const input = { QueueUrl: queue(dlq), AttributeNames: ['All'] };
      const { Attributes } = await service.cloud.kernel.call(operator, 'sqs', 'GetQueueAttributes', input);
      expect(Attributes.ApproximateNumberOfMessages).toBe('0');
    }
    expect(complaints(service.cloud)).toEqual([]);
  });
});
