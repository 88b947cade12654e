import { defaultPreferences } from '@claimstream/api-contract/notifications/preferences';
import { createEvent } from '@claimstream/events-schema';
import { ClaimAccepted } from '@claimstream/events-schema/claims/claim-accepted';
import { ClaimReviewRequested } from '@claimstream/events-schema/claims/claim-review-requested';
import { CustomerAccepted } from '@claimstream/events-schema/customer/customer-accepted';
import { CustomerErasureCompleted } from '@claimstream/events-schema/customer/customer-erasure-completed';
import { CustomerRejected } from '@claimstream/events-schema/customer/customer-rejected';
import { SettlementPaid } from '@claimstream/events-schema/settlement/settlement-paid';
import { deriveId } from '@claimstream/lambda-kit';
import { complaints, contextOf, type DeployedAlone, deployAlone, type Person, until } from '@claimstream/test-drive';
import { WebSocket } from 'ws';

interface Received {
  notificationId: string;
  kind: string;
  summary: string;
}

describe('the notifications service, alone, every message delivered twice', () => {
  let service: DeployedAlone;
  let clara: Person;
  let edmund: Person;
  const sockets: WebSocket[] = [];

  const ticketOf = async (who: Person) => (await who.call('POST', '/notifications/ticket')).body;
  /** A browser's connection; resolves once it is open. */
  async function open({ url, ticket }: { url: string; ticket: string }) {
    const socket = new WebSocket(`${url}?ticket=${encodeURIComponent(ticket)}`);
    sockets.push(socket);
    const received: Received[] = [];
    socket.on('message', (data) => received.push(JSON.parse(String(data))));
    await new Promise<void>((resolve, reject) => {
      socket.once('open', resolve);
      socket.once('error', reject);
    });
    return { socket, received };
  }
  const accepted = (who: Person, tag: string) =>
    createEvent(
      ClaimAccepted,
      { ...ClaimAccepted.samples[0]!, customerId: who.customerId, claimId: deriveId(tag) },
      contextOf(tag),
    );
  const list = async (who: Person, query = '') =>
    (await who.call('GET', `/notifications${query}`)).body.notifications as Received[];
  const mails = async () => (await (await fetch(`${service.cloud.endpoint}/_local/mailbox`)).json()) as any[];

  beforeAll(async () => {
    service = await deployAlone('notifications', { deliverTwice: true });
    clara = await service.signIn('clara@example.com');
    edmund = await service.signIn('edmund@example.com');
  });
  afterAll(async () => {
    for (const socket of sockets) socket.terminate();
    await service.stop();
  });

  it('pushes to the customer concerned, on all their connections, and to nobody else', async () => {
    const [one, two, other] = [
      await open(await ticketOf(clara)),
      await open(await ticketOf(clara)),
      await open(await ticketOf(edmund)),
    ];
    await service.put(accepted(clara, 'the first'));
    await until(async () => one.received.length > 0 && two.received.length > 0);
    expect(one.received[0]).toMatchObject({ kind: 'Claim.Accepted' });
    expect(await list(clara)).toMatchObject([{ notificationId: one.received[0]!.notificationId }]);
    expect(one.received[0]!.summary).toContain('We received claim CL-');
    await service.put(accepted(edmund, "edmund's"));
    await until(async () => other.received.length > 0);
    const own = await list(edmund);
    expect(own).toHaveLength(1);
    expect(other.received.every(({ notificationId }) => notificationId === own[0]!.notificationId)).toBe(true);
    one.socket.close();
  });

  it('admits nobody without a ticket, or with a made-up or used one', async () => {
    const used = await ticketOf(clara);
    await open(used);
    for (const ticket of ['', 'made-up', used.ticket])
      await expect(open({ url: used.url, ticket })).rejects.toThrow('401');
  });

  it('stores notifications without a connection, and returns them in pages', async () => {
    const frida = await service.signIn('frida@example.com');
    await service.put(accepted(frida, 'one'), accepted(frida, 'two'), accepted(frida, 'three'));
    const all = await until(async () => {
      const found = await list(frida);
      return found.length === 3 && found;
    });
    const { body: newest } = await frida.call('GET', '/notifications?order=newest&limit=2');
    const rest = await list(frida, `?order=newest&cursor=${newest.next}`);
    expect([...newest.notifications, ...rest].reverse()).toEqual(all);
    expect(await frida.call('GET', '/notifications?cursor=yesterday')).toMatchObject({
      status: 400,
      body: { title: 'INVALID_CURSOR' },
    });
  });

  it('mails important ones to the address in the user pool, and stores it nowhere else', async () => {
    const gina = await service.signIn('gina@example.com');
    const { customerId } = gina;
    await service.put(
      createEvent(CustomerAccepted, { ...CustomerAccepted.samples[0]!, customerId }, contextOf('gina accepted')),
      createEvent(
        ClaimReviewRequested,
        { ...ClaimReviewRequested.samples[0]!, customerId },
        contextOf('gina reviewed'),
      ),
    );
    await until(async () => (await list(gina)).length === 2);
    const letters = await until(async () => {
      const found = (await mails()).filter((mail) => JSON.stringify(mail).includes('gina@example.com'));
      return found.length > 0 && found;
    });
    expect(JSON.stringify(letters)).toContain('Your application is accepted');
    expect(JSON.stringify(letters)).not.toContain('adjuster');
    const { Items } = await service.cloud.kernel.call({ kind: 'operator' }, 'dynamodb', 'Scan', {
      TableName: service.cloud.resource(service.stack, 'Table').ref,
    });
    expect(JSON.stringify(Items)).not.toContain('@example.com');
  });

  it('sends no unwanted mail, and links the portal in all others', async () => {
    const hanna = await service.signIn('hanna@example.com');
    const { customerId } = hanna;
    const path = '/notifications/preferences';
    const { body } = await hanna.call('GET', '/notifications/preferences');
    expect(body).toEqual({ ...defaultPreferences, phone: 'none' });
    const wanted = { email: { ...body.email, application: false } };
    expect(await hanna.call('PUT', path, wanted)).toMatchObject({ status: 200, body: wanted });
    const texted = { ...wanted, text: { ...defaultPreferences.text, payments: true } };
    expect(await hanna.call('PUT', path, texted)).toMatchObject({ status: 409, body: { title: 'PHONE_NOT_VERIFIED' } });
    expect((await hanna.call('PUT', path, { email: { claims: 'never' } })).status).toBe(422);
    const application = { ...CustomerAccepted.samples[0]!, customerId };
    await service.put(createEvent(CustomerAccepted, application, contextOf('hanna accepted')));
    await until(async () => (await list(hanna)).length === 1);
    await service.put(accepted(hanna, "hanna's claim"));
    const letters = await until(async () => {
      const found = (await mails()).filter((mail) => JSON.stringify(mail).includes('hanna@example.com'));
      return found.length > 0 && found;
    });
    expect(letters).toHaveLength(1);
    expect(JSON.stringify(letters)).toContain(`/claims/${deriveId("hanna's claim")}`);
    expect(JSON.stringify(letters)).not.toContain('Your application is accepted');
  });

  describe('texts', () => {
    const phone = '+15555550142';
    const path = '/notifications/preferences';
    const local = async (way: string, body?: object): Promise<any> => {
      const json = { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) };
      return (await fetch(`${service.cloud.endpoint}/_local/${way}`, body && json)).json();
    };
    const textsTo = () => local(`texts?to=${encodeURIComponent(phone)}`);
    const never = { from: '00:00', until: '00:00', timeZone: 'UTC' };
    const paid = (who: Person, tag: string) =>
      createEvent(
        SettlementPaid,
        { ...SettlementPaid.samples[0]!, customerId: who.customerId, claimId: deriveId(tag) },
        contextOf(tag),
      );
    let ivan: Person;
    const save = (quietHours: object) =>
      ivan.call('PUT', path, {
        ...defaultPreferences,
        text: { ...defaultPreferences.text, payments: true },
        quietHours,
      });
    const mailsTo = async (tag: string) =>
      (await mails()).filter((mail) => JSON.stringify(mail).includes(`/claims/${deriveId(tag)}`));

    beforeAll(async () => {
      ivan = await service.signIn('ivan@example.com');
      await service.cloud.kernel.call({ kind: 'operator' }, 'cognito-idp', 'AdminUpdateUserAttributes', {
        UserPoolId: service.cloud.resource('claimstream-platform-dev', 'UserPool').ref,
        Username: ivan.customerId,
        UserAttributes: [
          { Name: 'phone_number', Value: phone },
          { Name: 'phone_number_verified', Value: 'true' },
        ],
      });
    });

    it('go once to the phone in the user pool, which is not stored, for the chosen subjects', async () => {
      expect(await save(never)).toMatchObject({ status: 200, body: { phone: 'verified', text: { payments: true } } });
      await service.put(paid(ivan, 'texted'), accepted(ivan, 'not texted'));
      const texts = await until(async () => {
        const found = await textsTo();
        return found.length > 0 && found;
      });
      expect(texts).toMatchObject([
        { message: expect.stringContaining(`/claims/${deriveId('texted')} Reply STOP`), type: 'Transactional' },
      ]);
      const { Items } = await service.cloud.kernel.call({ kind: 'operator' }, 'dynamodb', 'Scan', {
        TableName: service.cloud.resource(service.stack, 'Table').ref,
      });
      expect(JSON.stringify(Items)).not.toContain(phone);
    });

    it('wait for the end of quiet hours, and come once', async () => {
      expect((await save({ from: '00:00', until: '23:59', timeZone: 'UTC' })).status).toBe(200);
      await service.put(paid(ivan, 'quiet'));
      const { Schedules } = await until(async () => {
        const found = await service.cloud.kernel.call({ kind: 'operator' }, 'scheduler', 'ListSchedules', {
          NamePrefix: 'claimstream-dev-text-',
        });
        return found.Schedules.length > 0 && found;
      });
      expect(Schedules).toHaveLength(1);
      const { Target } = await service.cloud.kernel.call({ kind: 'operator' }, 'scheduler', 'GetSchedule', {
        Name: Schedules[0].Name,
      });
      expect(Target.Input).not.toContain(phone);
      const QueueUrl = service.cloud.resource(service.stack, 'TextsQueue').ref;
      const at = new Date(new Date().toISOString().replace(/T.*/, 'T23:59:00Z')).toISOString();
      const MessageBody = Target.Input.replace('<aws.scheduler.scheduled-time>', at);
      await service.cloud.kernel.call({ kind: 'operator' }, 'sqs', 'SendMessage', { QueueUrl, MessageBody });
      await until(async () => (await textsTo()).length === 2);
      expect((await textsTo())[1].message).toContain(deriveId('quiet'));
    });

    it("become a mail once the month's limit is spent", async () => {
      await save(never);
      const limit = (MonthlySpendLimit: string) =>
        service.cloud.kernel.call({ kind: 'operator' }, 'sns', 'SetSMSAttributes', {
          attributes: { MonthlySpendLimit },
        });
      await limit('0');
      const wanted = { ...defaultPreferences, text: { ...defaultPreferences.text, payments: true }, quietHours: never };
      await ivan.call('PUT', path, { ...wanted, email: { ...wanted.email, payments: false } });
      await service.put(paid(ivan, 'too dear'));
      await until(async () => (await mailsTo('too dear')).length === 1);
      expect(await textsTo()).toHaveLength(2);
      await limit('1');
    });

    it('stop after the answer STOP: the preference is off until the customer wants them again', async () => {
      await save(never);
      expect(await local('texts/answer', { from: phone, text: 'STOP' })).toEqual({ optedOut: true });
      await service.put(paid(ivan, 'stopped'));
      await until(async () => (await mailsTo('stopped')).length === 1);
      expect(await ivan.call('GET', path)).toMatchObject({ body: { phone: 'stopped', text: { payments: false } } });
      expect(await textsTo()).toHaveLength(2);
      expect(await save(never)).toMatchObject({ status: 200, body: { phone: 'verified' } });
      await local('texts/answer', { from: phone, text: 'STOP' });
      expect(await save(never)).toMatchObject({ status: 409, body: { title: 'TEXTS_STOPPED' } });
    });
  });

  it('continues after a customer is gone', async () => {
    const customerId = deriveId('nobody');
    await service.put(
      createEvent(CustomerAccepted, { ...CustomerAccepted.samples[0]!, customerId }, contextOf('nobody')),
    );
    await service.put(accepted(clara, 'after nobody'));
    await until(async () => (await list(clara)).length === 2);
    const dlq = service.cloud.resource(service.stack, 'NotificationsDlq').ref;
    const input = { QueueUrl: dlq, AttributeNames: ['All'] };
    const { Attributes } = await service.cloud.kernel.call({ kind: 'operator' }, 'sqs', 'GetQueueAttributes', input);
    expect(Attributes.ApproximateNumberOfMessages).toBe('0');
  });

  it('exports all data of a customer (exportPart), and erases them: then it mails once more, and removes the sign-in (closeAccount)', async () => {
    const helen = await service.signIn('helen@example.com');
    const { customerId } = helen;
    await service.put(createEvent(CustomerRejected, { customerId, reasons: ['TOO_YOUNG'] }, contextOf('about helen')));
    await until(async () => (await list(helen)).length === 1);
    const copy = await service.copyOf({ customerId, policyIds: [], claimIds: [] });
    expect(copy).toMatchObject({
      contact: { email: 'helen@example.com' },
      notifications: [{ kind: 'Customer.Rejected' }],
    });
    expect(await service.erase({ customerId, policyIds: [], claims: [] })).toMatchObject({ kept: [] });
    expect(await list(helen)).toEqual([]);
    expect(await helen.call('POST', '/notifications/ticket')).toMatchObject({
      status: 410,
      body: { title: 'CUSTOMER_ERASED' },
    });
    await service.put(createEvent(CustomerErasureCompleted, { customerId, kept: [] }, contextOf('completed')));
    const last = await until(async () =>
      (await mails())
        .filter((mail) => JSON.stringify(mail).includes('helen@example.com'))
        .find((mail) => JSON.stringify(mail).includes('account is closed')),
    );
    expect(JSON.stringify(last)).toContain('We keep nothing about you.');
    await until(
      async () => Object.keys((await service.copyOf({ customerId, policyIds: [], claimIds: [] })).contact).length === 0,
    );
  });

  it('mailed and listed everything once, and had no permission refused', async () => {
    const letters = (await mails()).filter((mail) => JSON.stringify(mail).includes('gina@example.com'));
    expect(letters).toHaveLength(1);
    expect(await list(clara)).toHaveLength(2);
    expect(complaints(service.cloud)).toEqual([]);
  });
});
