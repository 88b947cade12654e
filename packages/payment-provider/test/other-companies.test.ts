import { mkdtempSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type PaymentProvider, startPaymentProvider } from '../src/index.ts';
import { partnerBus, until } from './partner-bus.ts';

const customerId = 'b1d4a1f0-6d0e-4a5b-8a34-0a6f0c1f1a01';
const claimId = 'd3f6c3b2-8f2a-5c7d-8c56-2c8b2e3b3c03';

describe('the companies beside the payment company', () => {
  let bus: Awaited<ReturnType<typeof partnerBus>>;
  let provider: PaymentProvider;
  let dataDir: string;
  const start = () =>
    startPaymentProvider({
      port: 0,
      eventBridgeEndpoint: bus.endpoint,
      eventSource: 'aws.partner/payments.example/acme',
      weatherEventSource: 'aws.partner/weather.example/acme',
      crmEventSource: 'aws.partner/crm.example/acme',
      dataDir,
      report: () => {},
    });
  const call = async (method: string, path: string, body?: object, headers: Record<string, string> = {}) => {
    const response = await fetch(provider.url + path, {
      method,
      headers: { authorization: 'Bearer k', ...headers },
      ...(body && { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    return { status: response.status, headers: response.headers, body: text ? JSON.parse(text) : undefined };
  };
  const details = () =>
    bus.events.map(({ Source, DetailType, Detail }) => ({ Source, DetailType, ...JSON.parse(Detail) }));

  beforeEach(async () => {
    bus = await partnerBus();
    dataDir = mkdtempSync(join(tmpdir(), 'companies-'));
    provider = await start();
  });
  afterEach(async () => {
    await provider.stop();
    await bus.stop();
    await rm(dataDir, { recursive: true, force: true });
  });

  it('issue, change and cancel a warning of hail, also after a restart', async () => {
    const { body } = await call('POST', '/weather/warnings', { area: { state: 'TX' } });
    await provider.stop();
    provider = await start();
    await call('POST', `/weather/warnings/${body.warning_id}/update`, { severity: 'extreme' });
    await call('POST', `/weather/warnings/${body.warning_id}/cancel`, {});
    await until(() => bus.events.length === 3);
    const warning = {
      Source: 'aws.partner/weather.example/acme',
      DetailType: 'weather.warning',
      area: { state: 'TX' },
    };
    expect(details()).toMatchObject([
      { ...warning, sequence: 1, message_type: 'issued' },
      { ...warning, sequence: 2, message_type: 'updated', severity: 'extreme' },
      { ...warning, sequence: 3, message_type: 'cancelled' },
    ]);
    expect((await call('POST', '/weather/warnings/W-0/cancel', {})).status).toBe(404);
  });

  it('publish a changed contact like Change Data Capture, each commit number greater than the last', async () => {
    await call('PATCH', `/crm/contacts/${customerId}`, { MailingCity: 'Tempe' });
    await call('PATCH', `/crm/contacts/${customerId}`, { Email: 'w@example.com' });
    await until(() => bus.events.length === 2);
    const [first, second] = details();
    expect(first).toMatchObject({
      Source: 'aws.partner/crm.example/acme',
      DetailType: 'ContactChangeEvent',
      payload: {
        ChangeEventHeader: {
          entityName: 'Contact',
          changeType: 'UPDATE',
          changedFields: ['MailingCity', 'LastModifiedDate'],
        },
        Customer_Id__c: customerId,
      },
    });
    const commitOf = (one: any) => one.payload.ChangeEventHeader.commitNumber;
    expect(commitOf(second)).toBeGreaterThan(commitOf(first));
  });

  it("keep a case's latest status, once for each key, and fail on command", async () => {
    const path = `/crm/services/data/v60.0/sobjects/Case/Claim_Id__c/${claimId}`;
    const told = (Status: string, at: string, key: string) =>
      call('PATCH', path, { Status, Told_At__c: `2026-05-01T10:00:0${at}.000Z` }, { 'idempotency-key': key });
    await call('POST', '/crm/answers', { status: 429, times: 1, retry_after: 1 });
    expect((await told('Paid', '2', 'e-2')).status).toBe(429);
    expect((await told('Paid', '2', 'e-2')).status).toBe(201);
    expect((await told('Accepted', '1', 'e-1')).status).toBe(204);
    expect((await told('Paid', '2', 'e-2')).status).toBe(204);
    expect((await call('GET', path)).body).toMatchObject({ Status: 'Paid', keys: ['e-2', 'e-1'] });
    expect((await call('PATCH', path, { Status: 'Paid' }, { 'idempotency-key': 'e-3' })).status).toBe(422);
    expect((await call('PATCH', path, {}, { authorization: '' })).status).toBe(401);
  });

  it('send malformed events as often as requested', async () => {
    for (const company of ['weather', 'crm'])
      await call('POST', `/${company}/events`, { type: 'x', detail: 1, times: 2 });
    await until(() => bus.events.length === 4);
  });
});
