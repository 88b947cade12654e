import { createEvent } from '@claimstream/events-schema';
import { PolicyActivated } from '@claimstream/events-schema/customer/policy-activated';
import { PolicyIssued } from '@claimstream/events-schema/customer/policy-issued';
import { deriveId } from '@claimstream/lambda-kit';
import { contextOf, type DeployedAlone, deployAlone, type Person, until } from '@claimstream/test-drive';
import { notice } from './example-claims.ts';

const day = (offset: number) => new Date(Date.now() + offset * 86_400_000).toISOString().slice(0, 10);
const vin = 'cd'.repeat(32);

describe('the file of a claim, at the service alone, every message delivered twice', () => {
  let service: DeployedAlone;
  let clara: Person;
  let first: Person;
  let second: Person;
  let supervisor: Person;
  let claimId: string;
  let claimNumber: string;
  const policyId = deriveId('a policy of the desk');
  const file = () => `/claims/${claimId}`;
  const keyed = (key: string) => ({ 'idempotency-key': key });

  beforeAll(async () => {
    service = await deployAlone('claims', { deliverTwice: true });
    clara = await service.signIn('clara@example.com');
    first = await service.signIn('first@example.com', 'adjusters');
    second = await service.signIn('second@example.com', 'adjusters');
    supervisor = await service.signIn('supervisor@example.com', 'supervisors');
    const terms = {
      effectiveFrom: day(-30),
      effectiveUntil: day(335),
      timeZone: 'UTC',
      policyId,
      customerId: clara.customerId,
    };
    const fingerprints = { vin, plate: vin };
    await service.put(
      createEvent(PolicyIssued, { ...PolicyIssued.samples[0]!, ...terms, fingerprints }, contextOf('issue')),
      createEvent(
        PolicyActivated,
        { ...PolicyActivated.samples[0]!, policyId, customerId: clara.customerId },
        contextOf('active'),
      ),
    );
    const body = { ...notice(), policyId, loss: { ...notice().loss, date: day(-1) } };
    const filed = await clara.call('POST', '/claims', body, keyed('key-of-the-claim'));
    ({ claimId, claimNumber } = filed.body);
    await until(async () => (await clara.call('GET', file())).body.state === 'accepted');
  });
  afterAll(() => service.stop());

  it('is found by number, policy and name, which KMS hashes', async () => {
    const { givenName, familyName } = notice().driver;
    for (const body of [
      { by: 'number', number: claimNumber.toLowerCase() },
      { by: 'policy', policyId },
      { by: 'name', givenName: givenName.toUpperCase(), familyName },
    ]) {
      const found = await first.call('POST', '/desk/claims/search?limit=5', body);
      expect(found).toMatchObject({
        status: 200,
        body: { claims: [{ claimId, claimNumber, customerId: clara.customerId }] },
      });
    }
    const none = await first.call('POST', '/desk/claims/search', { by: 'vin', vin: '4T1BF1FK2CU000001' });
    expect(none).toMatchObject({ status: 200, body: { claims: [] } });
    for (const wrong of [
      {},
      { by: 'name', familyName },
      { by: 'vin', vin: '%' },
      { by: 'number', number: 'x' },
      { by: 'plate' },
    ])
      expect(await first.call('POST', '/desk/claims/search', wrong)).toMatchObject({ status: 422 });
  });

  it('is taken by the first of two, given to a colleague, and listed by owner', async () => {
    const path = `${file()}/assignment`;
    const { colleagues } = (await first.call('GET', '/desk/colleagues')).body;
    expect(colleagues.map(({ email }: { email: string }) => email)).toEqual([
      'first@example.com',
      'second@example.com',
      'supervisor@example.com',
    ]);
    expect(await first.call('POST', path, { to: first.customerId, version: 0 })).toMatchObject({
      status: 200,
      body: { version: 1 },
    });
    expect(await second.call('POST', path, { to: second.customerId, version: 0 })).toMatchObject({
      status: 409,
      body: { title: 'ASSIGNMENT_CHANGED', version: 1, to: first.customerId },
    });
    expect((await first.call('GET', '/desk/claims?owner=me')).body.claims).toMatchObject([{ claimId }]);
    expect(await first.call('POST', path, { to: clara.customerId, version: 1 })).toMatchObject({
      status: 422,
      body: { errors: [{ field: 'to' }] },
    });
    expect(await first.call('POST', path, { to: second.customerId, version: 1 })).toMatchObject({ status: 200 });
    expect(await first.call('POST', path, { to: null, version: 2 })).toMatchObject({ status: 403 });
    expect(await supervisor.call('POST', path, { to: null, version: 2 })).toMatchObject({
      status: 200,
      body: { version: 3 },
    });
    expect((await first.call('GET', '/desk/claims?owner=nobody&state=accepted')).body.claims).toMatchObject([
      { claimId },
    ]);
    expect((await second.call('GET', '/desk/claims?owner=me')).body.claims).toEqual([]);
  });

  it('takes notes and activities once per key, and its timeline has all of them', async () => {
    const text = 'The body shop calls back.';
    for (const _ of [1, 2]) {
      expect(await first.call('POST', `${file()}/notes`, { text }, keyed('key-of-the-note'))).toMatchObject({
        status: 201,
      });
    }
    const subject = 'Ask for the photos.';
    const added = await first.call(
      'POST',
      `${file()}/activities`,
      { subject, dueOn: day(3) },
      keyed('key-of-the-activity'),
    );
    expect(added).toMatchObject({ status: 201, body: { subject, claimNumber } });
    expect((await first.call('GET', '/desk/activities')).body.activities).toMatchObject([{ subject, dueOn: day(3) }]);
    const done = `${file()}/activities/${added.body.activityId}/completion`;
    expect(await second.call('POST', done, {})).toMatchObject({ status: 200, body: { doneBy: second.customerId } });
    expect((await first.call('GET', '/desk/activities')).body.activities).toEqual([]);
    expect((await second.call('GET', `${file()}/activities`)).body.activities).toMatchObject([{ subject }]);
    expect((await second.call('GET', `${file()}/notes`)).body.notes).toMatchObject([{ text, by: first.customerId }]);
    const { entries } = (await supervisor.call('GET', `${file()}/timeline?limit=100`)).body;
    const told = entries.map(({ what, why }: { what: string; why?: string }) => [what, why]);
    for (const one of [
      ['requested', undefined],
      ['accepted', undefined],
      ['assigned', undefined],
      ['given-back', undefined],
      ['note', text],
      ['activity-added', subject],
      ['activity-done', subject],
    ]) {
      expect(told).toContainEqual(one);
    }
    await until(async () => {
      const { body } = await supervisor.call('GET', `${file()}/timeline?limit=100`);
      return body.entries.some(({ what }: { what: string }) => what === 'letter');
    });
  });

  it('is closed to customers and to staff of other groups, and refuses invalid requests', async () => {
    const operator = await service.signIn('operator@example.com', 'operators');
    const requests: [string, string, object?, Record<string, string>?][] = [
      ['GET', '/desk/claims'],
      ['GET', '/desk/colleagues'],
      ['GET', '/desk/activities'],
      ['POST', '/desk/claims/search', { by: 'policy', policyId }],
      ['POST', `${file()}/assignment`, { to: null, version: 3 }],
      ['GET', `${file()}/notes`],
      ['POST', `${file()}/notes`, { text: 'x' }, keyed('key-of-a-stranger')],
      ['GET', `${file()}/activities`],
      ['POST', `${file()}/activities`, { subject: 'x', dueOn: day(3) }, keyed('key-of-a-stranger')],
      ['GET', `${file()}/timeline`],
    ];
    for (const [method, path, body, headers] of requests) {
      for (const stranger of [clara, operator]) {
        expect([path, (await stranger.call(method, path, body, headers)).status]).toEqual([path, 403]);
      }
      expect((await fetch(`${service.api}${path}`, { method })).status).toBe(401);
    }
    for (const query of ['state=lost', 'owner=x', 'days=0', 'limit=0', 'cursor=x'])
      expect([query, (await first.call('GET', `/desk/claims?${query}`)).status]).toEqual([query, 400]);
    expect(await first.call('POST', `${file()}/notes`, { text: ' ' }, keyed('key-of-nothing'))).toMatchObject({
      status: 422,
    });
    expect(
      await first.call('POST', `${file()}/notes`, { text: 'x'.repeat(2001) }, keyed('key-of-too-much')),
    ).toMatchObject({ status: 422 });
    expect(await first.call('POST', `${file()}/notes`, { text: 'no key' })).toMatchObject({ status: 400 });
    for (const dueOn of [day(-3), '2026-02-30', 'tomorrow'])
      expect(
        await first.call('POST', `${file()}/activities`, { subject: 'x', dueOn }, keyed('key-of-no-day')),
      ).toMatchObject({
        status: 422,
        body: { errors: [{ field: 'dueOn' }] },
      });
    for (const path of ['/claims/x/timeline', `/claims/${policyId}/timeline`, `/claims/${policyId}/notes`])
      expect(await first.call('GET', path)).toMatchObject({ status: 404 });
  });
});
