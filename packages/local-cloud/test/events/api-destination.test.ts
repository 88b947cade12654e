import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { CloudService } from '../../src/kernel.ts';
import type { Use } from '../../src/metering/usage.ts';
import { createEvents } from '../../src/services/events/index.ts';
import { ask, SmallKernel, until } from './small-kernel.ts';

const deadLetters = 'arn:aws:sqs:us-east-1:000000000000:dead';
const role = 'arn:aws:iam::000000000000:role/tells-the-crm';

describe('an API destination', () => {
  let kernel: SmallKernel;
  let events: CloudService;
  let server: Server;
  let endpoint: string;
  let received: { method?: string; url?: string; headers: IncomingMessage['headers']; body: string }[];
  /** Answers of the endpoint, in turn; 200 after the last. */
  let answers: { status: number; headers?: Record<string, string> }[];

  beforeAll(async () => {
    server = createServer(async (request, response) => {
      let body = '';
      for await (const chunk of request) body += chunk;
      const { method, url, headers } = request;
      received.push({ method, url, headers, body });
      const { status, headers: more } = answers.shift() ?? { status: 200 };
      response.writeHead(status, more).end();
    }).listen(0, '127.0.0.1');
    await until(() => server.listening);
    endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });

  beforeEach(async () => {
    received = [];
    answers = [];
    kernel = new SmallKernel();
    kernel.answers['sqs.SendMessage'] = () => ({ MessageId: 'm' });
    events = createEvents(kernel.asKernel());
    await ask(events, 'CreateEventBus', { Name: 'claims' });
    const EventPattern = JSON.stringify({ source: ['claims.service'] });
    await ask(events, 'PutRule', { Name: 'told', EventBusName: 'claims', EventPattern });
    await events.start?.();
  });
  afterEach(() => events.stop?.());

  const connect = (input: object = {}) =>
    ask(events, 'CreateConnection', {
      Name: 'crm',
      AuthorizationType: 'API_KEY',
      AuthParameters: { ApiKeyAuthParameters: { ApiKeyName: 'x-api-key', ApiKeyValue: 'secret-1' } },
      ...input,
    });
  const destination = async (input: object = {}, connection: object = {}) => {
    const { ConnectionArn } = await connect(connection);
    const { ApiDestinationArn } = await ask(events, 'CreateApiDestination', {
      Name: 'cases',
      ConnectionArn,
      InvocationEndpoint: `${endpoint}/cases/*`,
      HttpMethod: 'PATCH',
      ...input,
    });
    return ApiDestinationArn as string;
  };
  const target = (Arn: string, more: object = {}) =>
    ask(events, 'PutTargets', {
      Rule: 'told',
      EventBusName: 'claims',
      Targets: [
        { Id: 'crm', Arn, RoleArn: role, HttpParameters: { PathParameterValues: ['$.detail.claimId'] }, ...more },
      ],
    });
  const put = (...claims: string[]) =>
    ask(events, 'PutEvents', {
      Entries: claims.map((claimId) => ({
        EventBusName: 'claims',
        Source: 'claims.service',
        DetailType: 'Claim.Accepted',
        Detail: JSON.stringify({ claimId, at: 'now' }),
      })),
    });
  const pending = () => kernel.db.prepare('SELECT COUNT(*) AS n FROM events_deliveries').get()?.n;
  const retries = () => kernel.db.prepare('SELECT retries FROM events_deliveries').get()?.retries;
  const buried = () => kernel.called('sqs.SendMessage').map(({ input }) => input);

  it('gets the filled-in template with the key of its connection, and parameters from the event', async () => {
    await target(await destination(), {
      HttpParameters: {
        PathParameterValues: ['$.detail.claimId'],
        HeaderParameters: { 'Idempotency-Key': '$.id', 'x-fixed': 'yes' },
        QueryStringParameters: { at: '$.detail.at' },
      },
      InputTransformer: { InputPathsMap: { type: '$.detail-type' }, InputTemplate: '{"Status":<type>}' },
    });
    const { Entries } = await put('claim 1/2');
    await until(() => pending() === 0);
    expect(received).toHaveLength(1);
    expect(received[0]).toMatchObject({
      method: 'PATCH',
      url: '/cases/claim%201%2F2?at=now',
      body: '{"Status":"Claim.Accepted"}',
    });
    expect(received[0]!.headers).toMatchObject({
      'x-api-key': 'secret-1',
      'idempotency-key': Entries[0].EventId,
      'x-fixed': 'yes',
      'content-type': 'application/json; charset=utf-8',
      'user-agent': 'Amazon/EventBridge/ApiDestinations',
    });
  });

  it('gets name and password, and the connection’s additions', async () => {
    const AuthParameters = {
      BasicAuthParameters: { Username: 'us', Password: 'secret-2' },
      InvocationHttpParameters: {
        HeaderParameters: [{ Key: 'x-tenant', Value: 'claims', IsValueSecret: false }],
        QueryStringParameters: [{ Key: 'token', Value: 'secret-3', IsValueSecret: true }],
        BodyParameters: [{ Key: 'tenant', Value: 'claims' }],
      },
    };
    await target(await destination({}, { AuthorizationType: 'BASIC', AuthParameters }), { Input: '{"a":1}' });
    await put('1');
    await until(() => pending() === 0);
    expect(received[0]!.headers).toMatchObject({ authorization: `Basic ${btoa('us:secret-2')}`, 'x-tenant': 'claims' });
    expect(received[0]).toMatchObject({ url: '/cases/1?token=secret-3', body: '{"a":1,"tenant":"claims"}' });
    const told = JSON.stringify([
      await ask(events, 'DescribeConnection', { Name: 'crm' }),
      await ask(events, 'ListConnections', {}),
    ]);
    expect(told).toContain('"Username":"us"');
    expect(told).not.toContain('secret-');
  });

  it.each([409, 429, 500, 503])('that answers %i is retried, but not earlier than it asks', async (status) => {
    answers = [{ status, headers: { 'retry-after': '60' } }];
    await target(await destination());
    await put('1');
    await until(() => retries() === 1);
    kernel.clock.advance(59_000);
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(received).toHaveLength(1);
    kernel.clock.advance(1_500);
    await until(() => pending() === 0);
    expect(received.map(({ url }) => url)).toEqual(['/cases/1', '/cases/1']);
  });

  it.each([301, 400, 401, 403, 404, 422])(
    'that answers %i is not retried: the event becomes a dead letter',
    async (status) => {
      answers = [{ status }];
      const arn = await destination();
      await target(arn, { DeadLetterConfig: { Arn: deadLetters } });
      await put('1');
      await until(() => pending() === 0);
      expect(received).toHaveLength(1);
      expect(buried()[0].MessageAttributes).toMatchObject({
        TARGET_ARN: { StringValue: arn },
        ERROR_CODE: { StringValue: 'ERROR_FROM_TARGET' },
        ERROR_MESSAGE: { StringValue: expect.stringContaining(String(status)) },
        RETRY_ATTEMPTS: { StringValue: '0' },
      });
      expect(JSON.stringify(buried())).not.toContain('secret');
    },
  );

  it('that does not answer is given up after its attempts, with the reason; each is billed', async () => {
    answers = [{ status: 500 }, { status: 500 }];
    const used: Use[] = [];
    kernel.signals.on('used', (use: Use) => used.push(use));
    await target(await destination(), {
      RetryPolicy: { MaximumRetryAttempts: 1 },
      DeadLetterConfig: { Arn: deadLetters },
    });
    await put('1');
    await until(() => retries() === 1);
    kernel.clock.advance(5_000);
    await until(() => pending() === 0);
    expect(buried()[0].MessageAttributes).toMatchObject({
      RETRY_ATTEMPTS: { StringValue: '1' },
      EXHAUSTED_RETRY_CONDITION: { StringValue: 'MaximumRetryAttempts' },
    });
    const call = { unit: 'events.api-destination-call', quantity: 1, of: 'cases' };
    expect(used.filter(({ of }) => of === 'cases')).toEqual([call, call]);
  });

  it('that cannot be reached is retried', async () => {
    await target(await destination({ InvocationEndpoint: 'http://127.0.0.1:9/cases' }));
    await put('1');
    await until(() => retries() === 1);
    expect(received).toEqual([]);
  });

  it('is invoked up to its rate, and the wait costs no attempt', async () => {
    await target(await destination({ InvocationRateLimitPerSecond: 2 }), { RetryPolicy: { MaximumRetryAttempts: 0 } });
    await put('1', '2', '3', '4', '5');
    for (const [most, left] of [
      [2, 3],
      [4, 1],
      [5, 0],
    ]) {
      await until(() => pending() === left);
      expect(received).toHaveLength(most!);
      kernel.clock.advance(1_000);
    }
    expect(kernel.notices).toEqual([]);
  });

  it('is not invoked by a role without permission', async () => {
    kernel.refuse = (caller, action) => action === 'events:InvokeApiDestination' && caller.kind === 'role';
    await target(await destination(), { DeadLetterConfig: { Arn: deadLetters } });
    await put('1');
    await until(() => pending() === 0);
    expect(received).toEqual([]);
    expect(buried()[0].MessageAttributes).toMatchObject({ ERROR_CODE: { StringValue: 'NO_PERMISSIONS' } });
  });

  it('is changed, listed and deleted with its connection, both without their secrets', async () => {
    const arn = await destination();
    await target(arn);
    const AuthParameters = { ApiKeyAuthParameters: { ApiKeyName: 'x-api-key', ApiKeyValue: 'secret-9' } };
    await ask(events, 'UpdateConnection', { Name: 'crm', AuthParameters });
    await ask(events, 'UpdateApiDestination', { Name: 'cases', HttpMethod: 'PUT' });
    await put('1');
    await until(() => pending() === 0);
    expect(received[0]).toMatchObject({ method: 'PUT', headers: { 'x-api-key': 'secret-9' } });
    expect(await ask(events, 'DescribeApiDestination', { Name: 'cases' })).toMatchObject({
      ApiDestinationArn: arn,
      ApiDestinationState: 'ACTIVE',
      HttpMethod: 'PUT',
      InvocationRateLimitPerSecond: 300,
    });
    expect((await ask(events, 'ListApiDestinations', {})).ApiDestinations).toHaveLength(1);
    await ask(events, 'DeleteApiDestination', { Name: 'cases' });
    await ask(events, 'DeleteConnection', { Name: 'crm' });
    await expect(ask(events, 'DescribeApiDestination', { Name: 'cases' })).rejects.toMatchObject({
      code: 'ResourceNotFoundException',
    });
    await expect(ask(events, 'DescribeConnection', { Name: 'crm' })).rejects.toMatchObject({
      code: 'ResourceNotFoundException',
    });
  });

  it.each([
    ['an address without TLS elsewhere', { InvocationEndpoint: 'http://crm.example/cases' }, /not on this machine/],
    ['another scheme', { InvocationEndpoint: 'ftp://127.0.0.1/' }, /HTTPS/],
    [
      'a host that only begins like this machine',
      { InvocationEndpoint: 'http://127.0.0.1.example/' },
      /not on this machine/,
    ],
    ['an unknown method', { HttpMethod: 'BREW' }, /HttpMethod/],
    ['no rate', { InvocationRateLimitPerSecond: 0 }, /InvocationRateLimitPerSecond/],
    ['no connection', { ConnectionArn: 'arn:aws:events:us-east-1:000000000000:connection/other/1' }, /does not exist/],
  ])('is refused with %s', async (_, input, reason) => {
    await expect(destination(input)).rejects.toThrow(reason);
  });

  it.each([
    ['OAuth', { AuthorizationType: 'OAUTH_CLIENT_CREDENTIALS' }, /OAuth/],
    ['no key', { AuthParameters: {} }, /ApiKeyAuthParameters/],
    ['a key for a password', { AuthorizationType: 'BASIC' }, /BasicAuthParameters/],
  ])('has no connection with %s', async (_, input, reason) => {
    await expect(connect(input)).rejects.toThrow(reason);
  });
});
