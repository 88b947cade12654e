import { mkdtempSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createEvent, type DataOf } from '@claimstream/events-schema';
import { ClaimAccepted } from '@claimstream/events-schema/claims/claim-accepted';
import { CustomerContactAnswered } from '@claimstream/events-schema/customer/customer-contact-answered';
import { PaymentRequested } from '@claimstream/events-schema/settlement/payment-requested';
import { SettlementPaid } from '@claimstream/events-schema/settlement/settlement-paid';
import { deriveId } from '@claimstream/lambda-kit';
import { type PaymentProvider, startPaymentProvider } from '@claimstream/payment-provider';
import { complaints, contextOf, type DeployedAlone, deployAlone, until } from '@claimstream/test-drive';

const eventSource = 'aws.partner/payments.example/claimstream';
const crmEventSource = 'aws.partner/crm.example/claimstream';
const weatherEventSource = 'aws.partner/weather.example/claimstream';
const operator = { kind: 'operator' } as const;

describe('the partners service, alone, with a payment provider, every message delivered twice', () => {
  let service: DeployedAlone;
  let provider: PaymentProvider;
  let olga: Awaited<ReturnType<DeployedAlone['signIn']>>;
  const dataDir = mkdtempSync(join(tmpdir(), 'provider-'));
  const payment = (name: string, amountCents: number): DataOf<typeof PaymentRequested> => ({
    ...PaymentRequested.samples[0]!,
    paymentId: deriveId(name),
    amountCents,
  });
  const ask = (data: DataOf<typeof PaymentRequested>) =>
    service.put(createEvent(PaymentRequested, data, contextOf(data.paymentId)));
  const fact = (name: string, paymentId: string) =>
    until(async () => (await service.facts(name)).find((data) => data.paymentId === paymentId));
  const payoutsOf = async (name: string) => {
    const headers = { authorization: 'Bearer key-1' };
    const response = await fetch(`${provider.url}/v1/payouts?reference=${deriveId(name)}`, { headers });
    return ((await response.json()) as { data: object[] }).data;
  };

  beforeAll(async () => {
    service = await deployAlone('partners', {
      deliverTwice: true,
      async parameters(cloud) {
        const options = {
          port: 0,
          eventBridgeEndpoint: cloud.endpoint,
          eventSource,
          weatherEventSource,
          crmEventSource,
          dataDir,
          delayMs: 0,
        };
        provider = await startPaymentProvider(options);
        const key = { Name: '/claimstream/dev/payment-provider/api-key', Value: 'key-1', Type: 'SecureString' };
        await cloud.kernel.call(operator, 'ssm', 'PutParameter', key);
        return {
          '/claimstream/dev/payment-provider/url': provider.url,
          '/claimstream/dev/payment-provider/event-source': eventSource,
          '/claimstream/dev/weather-service/event-source': weatherEventSource,
          '/claimstream/dev/crm/event-source': crmEventSource,
          '/claimstream/dev/crm/url': `${provider.url}/crm`,
          '/claimstream/dev/crm/api-key': 'key-of-crm',
        };
      },
    });
  });
  beforeAll(async () => {
    olga = await service.signIn('olga@example.com', 'operators');
  });
  afterAll(async () => {
    await provider?.stop();
    await service?.stop();
    await rm(dataDir, { recursive: true, force: true });
  });

  it('pays through the provider and publishes it on our bus', async () => {
    const one = payment('one', 310_000);
    await ask(one);
    expect(await fact('Payment.Completed', one.paymentId)).toMatchObject({
      claimId: one.claimId,
      amountCents: 310_000,
      providerReference: expect.stringMatching(/^po_/),
    });
  });

  it('publishes a failed payment with our own reason', async () => {
    const large = payment('large', 100_000_001);
    await ask(large);
    expect(await fact('Payment.Failed', large.paymentId)).toMatchObject({ reasonCode: 'AMOUNT_TOO_LARGE' });
  });

  const later = async (name: string, what: 'return' | 'pay' | 'reverse') => {
    const [payout] = (await payoutsOf(name)) as { id: string }[];
    const headers = { authorization: 'Bearer key-1' };
    const path = `${provider.url}/v1/test_helpers/payouts/${payout!.id}/${what}`;
    expect((await fetch(path, { method: 'POST', headers })).status).toBe(200);
  };

  it('publishes a returned payment once, and pays another one', async () => {
    const back = payment('back', 7_000);
    await ask(back);
    await fact('Payment.Completed', back.paymentId);
    await later('back', 'return');
    expect(await fact('Payment.Returned', back.paymentId)).toMatchObject({ reasonCode: 'ACCOUNT_CLOSED' });
    const again = { ...payment('again', 7_000), payee: 'payee_7Hq2w9Lm', replaces: [back.paymentId] };
    await ask(again);
    await fact('Payment.Completed', again.paymentId);
  });

  it('orders nothing if the first payment, which had failed, was paid after all', async () => {
    const refused = payment('refused', 100_000_002);
    await ask(refused);
    await fact('Payment.Failed', refused.paymentId);
    await later('refused', 'pay');
    await ask({ ...payment('superseded', 100_000_002), replaces: [refused.paymentId] });
    await fact('Payment.Completed', refused.paymentId);
    const TableName = service.cloud.resource(service.stack, 'Table').ref;
    await until(async () => {
      const { Items } = await service.cloud.kernel.call(operator, 'dynamodb', 'Scan', { TableName });
      return Items.some((item: any) => item.state?.S === 'superseded');
    });
    expect(await payoutsOf('superseded')).toEqual([]);
  });

  it('quarantines messages that it does not understand, and continues', async () => {
    const Detail = JSON.stringify({ hello: 'world' });
    const Entries = [{ Source: eventSource, DetailType: 'account.updated', Detail }];
    await service.cloud.kernel.call(operator, 'events', 'PutPartnerEvents', { Entries });
    const TableName = service.cloud.resource(service.stack, 'Table').ref;
    await until(async () => {
      const { Items } = await service.cloud.kernel.call(operator, 'dynamodb', 'Scan', { TableName });
      return Items.some((item: any) => item.pk.S === 'QUARANTINE' && item.reason.S === 'NOT_A_PAYOUT_EVENT');
    });
    const next = payment('next', 5_000);
    await ask(next);
    await fact('Payment.Completed', next.paymentId);
  });

  const waiting = async () =>
    (await olga.call('GET', '/quarantine')).body.messages as { quarantineId: string; reason: string }[];
  const send = (body: object) =>
    fetch(`${provider.url}/v1/test_helpers/events`, {
      method: 'POST',
      headers: { authorization: 'Bearer key-1' },
      body: JSON.stringify(body),
    });

  it('quarantines early or malformed messages, and processes them when an operator redrives them', async () => {
    const early = payment('early', 5_100);
    const object = {
      id: 'po_early',
      object: 'payout',
      amount: 5_100,
      currency: 'usd',
      status: 'paid',
      metadata: { reference: early.paymentId },
    };
    const detail = { object: 'event', id: 'evt_early', type: 'payout.paid', created: 1_777_716_000, data: { object } };
    await send({ type: 'payout.paid', detail });
    const { quarantineId } = await until(async () =>
      (await waiting()).find(({ reason }) => reason === 'UNKNOWN_PAYMENT'),
    );
    const redrive = async () => (await olga.call('POST', `/quarantine/${quarantineId}/redrive`)).body;
    expect(await redrive()).toEqual({ quarantineId, outcome: 'quarantined', reason: 'UNKNOWN_PAYMENT' });
    await ask(early);
    await until(async () => (await payoutsOf('early')).length === 1);
    await fact('Payment.Completed', early.paymentId);
    // The provider paid it by a separate payout, so the early message is about another one.
    expect(await redrive()).toEqual({ quarantineId, outcome: 'quarantined', reason: 'ANOTHER_PAYOUT' });
  });

  it('shows the quarantine to operators only', async () => {
    const clara = await service.signIn('clara@example.com');
    expect((await clara.call('GET', '/quarantine')).status).toBe(403);
    const id = '7d2c6f0a-2b0e-4a56-9c1d-0f5e6b7a8c90';
    expect((await clara.call('POST', `/quarantine/${id}/redrive`)).status).toBe(403);
    expect((await clara.call('POST', `/quarantine/${id}/dismiss`, { note: 'Away' })).status).toBe(403);
    expect((await clara.call('GET', '/quarantine/dismissed')).status).toBe(403);
    expect(await olga.call('POST', `/quarantine/${id}/redrive`)).toMatchObject({
      status: 404,
      body: { title: 'NOT_IN_QUARANTINE' },
    });
  });

  it('lets an operator dismiss a message that needs no action, and records who did', async () => {
    const { quarantineId } = (await waiting()).find(({ reason }) => reason === 'NOT_A_PAYOUT_EVENT')!;
    const path = `/quarantine/${quarantineId}/dismiss`;
    expect((await olga.call('POST', path, { note: ' ' })).status).toBe(422);
    const { body } = await olga.call('POST', path, { note: 'A test of theirs.' });
    expect(body).toMatchObject({ quarantineId, reason: 'NOT_A_PAYOUT_EVENT', note: 'A test of theirs.' });
    expect((await waiting()).map((one) => one.quarantineId)).not.toContain(quarantineId);
    expect((await olga.call('GET', '/quarantine/dismissed')).body.dismissals).toEqual([body]);
  });

  it('publishes once a payment that the provider reversed', async () => {
    const taken = payment('taken', 7_200);
    await ask(taken);
    await fact('Payment.Completed', taken.paymentId);
    await later('taken', 'reverse');
    expect(await fact('Payment.Returned', taken.paymentId)).toMatchObject({ kind: 'reversed' });
  });

  it('opens a catastrophe by a warning, ends it, and quarantines a message that is no warning', async () => {
    const call = async (path: string, body: object): Promise<any> =>
      (await fetch(`${provider.url}/weather/${path}`, { method: 'POST', body: JSON.stringify(body) })).json();
    await call('events', { type: 'weather.warning', detail: { hello: 'world' } });
    const { warning_id } = await call('warnings', { area: { state: 'TX', zip_prefixes: ['750'] } });
    await call(`warnings/${warning_id}/cancel`, {});
    const ended = await until(async () => (await service.facts('Catastrophe.Ended'))[0]);
    expect(ended).toMatchObject({ state: 'TX', zipPrefixes: ['750'], kind: 'hail', revision: 2 });
    const { quarantineId } = await until(async () =>
      (await waiting()).find(({ reason }) => reason === 'NOT_A_WARNING'),
    );
    expect((await olga.call('POST', `/quarantine/${quarantineId}/redrive`)).body).toEqual({
      quarantineId,
      outcome: 'quarantined',
      reason: 'NOT_A_WARNING',
    });
  });

  it("sends a claim's history to the CRM, again after a request to wait, and the case has the latest status", async () => {
    const { claimId } = ClaimAccepted.samples[0]!;
    const trouble = { method: 'POST', body: JSON.stringify({ status: 429, times: 1, retry_after: 0 }) };
    await fetch(`${provider.url}/crm/answers`, trouble);
    await service.put(createEvent(ClaimAccepted, ClaimAccepted.samples[0]!, contextOf('accepted')));
    const paid = { ...contextOf('paid'), occurredAt: new Date(Date.now() + 60_000).toISOString() };
    await service.put(createEvent(SettlementPaid, { ...SettlementPaid.samples[0]!, claimId }, paid));
    const path = `${provider.url}/crm/services/data/v60.0/sobjects/Case/Claim_Id__c/${claimId}`;
    const found = await until(async () => {
      const response = await fetch(path, { headers: { 'x-api-key': 'key-of-crm' } });
      const known = (await response.json()) as { keys: string[] } | null;
      return known?.keys.length === 2 && known;
    });
    expect(found).toMatchObject({ id: claimId, Status: 'Paid', Told_At__c: paid.occurredAt });
  });

  it('publishes a contact change of the CRM without its values, and quarantines a message that is no change', async () => {
    const customerId = 'b1d4a1f0-6d0e-4a5b-8a34-0a6f0c1f1a01';
    const change = { method: 'PATCH', body: JSON.stringify({ MailingStreet: '99 Secret Street', Fax: '1' }) };
    await fetch(`${provider.url}/crm/contacts/${customerId}`, change);
    const malformed = { method: 'POST', body: JSON.stringify({ type: 'ContactChangeEvent', detail: {} }) };
    await fetch(`${provider.url}/crm/events`, malformed);
    const told = await until(async () => (await service.facts('Contact.Changed'))[0]);
    expect(told).toEqual({ customerId, changed: ['address'], revision: expect.any(Number) });
    const carl = await service.signIn('carl@example.com');
    expect(await carl.call('GET', '/contact-proposal')).toMatchObject({ status: 404, body: { title: 'NO_PROPOSAL' } });
    const own = { method: 'PATCH', body: JSON.stringify({ MobilePhone: '602-555-0199' }) };
    await fetch(`${provider.url}/crm/contacts/${carl.customerId}`, own);
    const { phone } = await until(async () => {
      const { status, body } = await carl.call('GET', '/contact-proposal');
      return status === 200 && body;
    });
    expect(phone).toEqual({ value: '602-555-0199', revision: expect.any(Number) });
    const data = { customerId: carl.customerId, field: 'phone', answer: 'rejected', revision: phone.revision } as const;
    await service.put(createEvent(CustomerContactAnswered, data, contextOf('answered')));
    await until(async () => (await carl.call('GET', '/contact-proposal')).status === 404);
    const path = `${provider.url}/crm/services/data/v60.0/sobjects/Case/Contact_Of__c/${carl.customerId}`;
    const headers = { 'x-api-key': 'key-of-crm' };
    const found = await until(async () => (await (await fetch(path, { headers })).json()) as object | null);
    expect(found).toMatchObject({ Status: 'Change rejected', Field__c: 'phone' });
    await until(async () => (await waiting()).find(({ reason }) => reason === 'NOT_A_CONTACT_CHANGE'));
  });

  it("exports the CRM's values of a customer (exportPart), and erases them (eraseCustomer)", async () => {
    const ana = await service.signIn('ana@example.com');
    const { customerId } = ana;
    const own = { method: 'PATCH', body: JSON.stringify({ MailingCity: 'Tempe' }) };
    await fetch(`${provider.url}/crm/contacts/${customerId}`, own);
    await until(async () => (await ana.call('GET', '/contact-proposal')).status === 200);
    const part = await service.copyOf({ customerId, policyIds: [], claimIds: [] });
    expect(part.contactProposal).toMatchObject({ address: { value: { city: 'Tempe' } } });
    const answer = await service.erase({ customerId, policyIds: [], claims: [] });
    expect(answer).toMatchObject({ service: 'partners', erased: ['contact-changes'], kept: [] });
    expect((await ana.call('GET', '/contact-proposal')).status).toBe(404);
  });

  it('moved the money of each payment once, and had no permission refused', async () => {
    for (const name of ['one', 'large', 'back', 'again', 'refused', 'next', 'early', 'taken'])
      expect(await payoutsOf(name)).toHaveLength(1);
    expect(await service.facts('Payment.Completed')).toHaveLength(7);
    expect(await service.facts('Payment.Returned')).toHaveLength(2);
    expect(complaints(service.cloud)).toEqual([]);
  });
});
