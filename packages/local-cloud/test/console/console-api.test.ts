import type { Cloud } from '../../src/index.ts';
import { until } from '../lambda/small-kernel.ts';
import { eventfulCloud, JOURNEY } from './small-stack.ts';

describe('the console’s data', () => {
  let cloud: Cloud;
  let site: string;

  beforeAll(async () => {
    ({ cloud, console: site } = await eventfulCloud());
  }, 60_000);
  afterAll(() => cloud?.stop());

  const get = async (path: string): Promise<any> => {
    const response = await fetch(`${site}/api/${path}`);
    expect([path, response.status]).toEqual([path, 200]);
    expect(response.headers.get('cache-control')).toBe('no-store');
    return response.json();
  };

  it('lists the newest events by filter', async () => {
    const types = async (filter: string) =>
      (await get(`events?${filter}`)).events.map((event: any) => event.detailType);
    expect(await types('bus=claims')).toEqual(['Claim.Closed', 'Claim.Accepted', 'Claim.Accepted']);
    expect(await types('type=Claim.Closed&source=claims.service')).toEqual(['Claim.Closed']);
    expect(await types('text=POISON')).toEqual(['Claim.Accepted']);
    expect(await types(`correlation=${JOURNEY}&type=Claim.Closed`)).toEqual(['Claim.Closed']);
    expect(await types('correlation=another')).toEqual([]);
    expect((await get('events')).facets).toMatchObject({ buses: ['claims', 'default'] });
  });

  it('says for one event which rules matched, and for the others the field that differs', async () => {
    const { events } = await get('events?type=Claim.Accepted');
    const { event, rules } = await get(`events/${events[0].n}`);
    expect(event.detail.metadata.correlationId).toBe(JOURNEY);
    expect(rules).toMatchObject([
      { rule: 'accepted', matched: true, mismatches: [], targets: ['arn:aws:sqs:us-east-1:000000000000:work'] },
      {
        rule: 'denied',
        matched: false,
        mismatches: [{ path: 'detail-type', text: 'detail-type: "Claim.Accepted" is not "Claim.Denied"' }],
      },
    ]);
  });

  it('assembles a journey: events, invocations with attempts and waits, executions with their tasks', async () => {
    expect(await get('traces')).toMatchObject([
      { correlationId: JOURNEY, events: 3, first: 'Claim.Accepted', last: 'Claim.Closed' },
    ]);
    const { rows, scale } = await get(`traces/${JOURNEY}`);
    const of = (kind: string) => rows.filter((row: any) => row.kind === kind);
    expect(of('event')).toHaveLength(3);
    const handled = of('run').filter((row: any) => row.detail.startsWith('queue work'));
    expect(handled.map((row: any) => [row.attempt, row.error])).toEqual(
      expect.arrayContaining([
        [1, undefined],
        [1, 'Error: it is poisoned'],
        [2, 'Error: it is poisoned'],
      ]),
    );
    expect(handled.every((row: any) => row.queuedAt <= row.askedAt && row.causes.length === 1)).toBe(true);
    expect(rows.some((row: any) => row.initMs > 0)).toBe(true);
    const executions = of('execution');
    expect(executions.map(({ detail, error }: any) => [detail, error])).toEqual([
      ['Express · succeeded', undefined],
      ['Express · failed', 'GaveUp: no more'],
    ]);
    const tasks = of('run').filter((row: any) => row.inside);
    expect(tasks.map((row: any) => row.inside)).toEqual(executions.map(({ id }: any) => id));
    expect(scale.length).toBeGreaterThan(0);
  });

  it('shows an Express execution with its graph, input, output and errors', async () => {
    const { machines, executions } = await get('workflows');
    expect(machines).toEqual([{ name: 'check', type: 'EXPRESS' }]);
    const failed = executions.find((one: any) => one.status === 'FAILED');
    const { visits, graph, input } = await get(`workflows/${encodeURIComponent(failed.arn)}`);
    expect(visits.map(({ state }: any) => state)).toEqual(['Prepare', 'Call', 'GiveUp']);
    expect(visits[1].attempts).toMatchObject([{ error: 'Error', cause: expect.stringContaining('it is poisoned') }]);
    expect(graph.nodes.map(({ id }: any) => id)).toEqual(expect.arrayContaining(['Prepare', 'Call', 'GiveUp']));
    expect(JSON.parse(input)).toEqual({ correlationId: JOURNEY, poison: true });
    expect((await get('workflows?machine=check&text=poison')).executions).toHaveLength(1);
  });

  it('shows a dead letter with its receives and the error of its consumer, without receiving it', async () => {
    const all = await get('queues');
    expect(all.find((queue: any) => queue.name === 'work-dlq')).toMatchObject({
      visible: 1,
      deadLetterQueueOf: ['work'],
    });
    expect(all.find((queue: any) => queue.name === 'work')).toMatchObject({
      deadLetterQueue: 'work-dlq',
      maxReceiveCount: 2,
      consumers: [{ functionName: 'handle' }],
    });
    for (let look = 0; look < 2; look++) {
      const { messages } = await get('queues/work-dlq');
      expect(messages).toMatchObject([
        {
          receiveCount: 2,
          state: 'visible',
          reason: { from: 'consumer', functionName: 'handle', text: 'Error: it is poisoned' },
        },
      ]);
    }
  });

  it('keeps the lines of one invocation together', async () => {
    const { functions, runs } = await get('logs?function=handle&failed=yes');
    expect(functions).toEqual(['handle']);
    expect(runs.length).toBeGreaterThanOrEqual(3);
    const lines = async () => (await get(`logs/${runs[0].requestId}`)).runs[0].lines.map(({ message }: any) => message);
    await until(async () => (await lines()).some((line: string) => line.startsWith('REPORT')));
    const found = await lines();
    expect(found[0]).toContain(`START RequestId: ${runs[0].requestId}`);
    expect(found.filter((line: string) => line.startsWith('START'))).toHaveLength(1);
    expect(found.some((line: string) => line.includes('it is poisoned'))).toBe(true);
  });

  it('shows data: items as plain JSON, objects, users with groups, mail', async () => {
    expect(await get('tables')).toMatchObject([{ name: 'claims', key: 'id', items: 1, stream: false }]);
    expect((await get('tables/claims')).page).toEqual([{ id: 'c1', cents: 1250, open: true }]);
    expect((await get('buckets')).find(({ name }: any) => name === 'pictures')).toMatchObject({ objects: 2 });
    expect((await get('buckets/pictures?prefix=cars/')).objects).toMatchObject([
      { key: 'cars/one.png', type: 'image/png', picture: true },
    ]);
    expect(await get('users')).toMatchObject([
      {
        name: 'people',
        groups: ['adjusters'],
        users: [{ groups: ['adjusters'], attributes: { email: 'ann@mail.example' } }],
      },
    ]);
    const { sent } = await get('mail?to=ann@mail.example');
    expect(sent).toMatchObject([{ subject: 'Your claim', text: 'It is paid.' }]);
    expect(await (await fetch(`${site}/api/mail/${sent[0].id}`)).text()).toBe('<p>It is paid.</p>');
  });

  it('shows texts, and stops those to a phone whose owner answers STOP', async () => {
    const publish = (Message: string) =>
      cloud.kernel.call({ kind: 'operator' }, 'sns', 'Publish', { PhoneNumber: '+15555550100', Message });
    await publish('It is paid.');
    const answer = await fetch(`${site}/api/answer-text/%2B15555550100?text=STOP`, {
      method: 'POST',
      headers: { 'x-local-console': '1' },
    });
    expect(await answer.json()).toEqual({ optedOut: true });
    await publish('It is closed.');
    expect(await get('texts?to=%2B15555550100')).toMatchObject({
      sent: [
        { message: 'It is closed.', status: 'FAILURE', providerResponse: 'Phone number is opted out' },
        { message: 'It is paid.', status: 'SUCCESS', price: 0.00645 },
      ],
      optedOut: ['+15555550100'],
      limit: 1,
    });
  });

  it('shows stacks, alarms and metered calls, and does not meter itself', async () => {
    expect(await get('stacks')).toMatchObject([{ stackName: 'small', status: 'CREATE_COMPLETE' }]);
    expect((await get('stacks/small')).resources.map(({ logicalId }: any) => logicalId)).toContain('Machine');
    expect(await get('alarms')).toMatchObject([
      { name: 'too-old', state: expect.any(String), since: expect.any(Number) },
    ]);
    expect((await get('alarms/too-old')).history).toMatchObject([{ HistoryItemType: 'ConfigurationUpdate' }]);
    const calls = (services: any[], service: string, verb: string) =>
      services.find((one) => one.service === service)?.verbs.find((one: any) => one.verb === verb)?.count;
    await get('tables/claims');
    const { services } = await get('cost');
    expect(calls(services, 'dynamodb', 'PutItem')).toBe(1);
    expect(calls(services, 'dynamodb', 'Scan')).toBeUndefined();
  });

  it('gives an overview', async () => {
    expect(await get('overview')).toMatchObject({ deadLetters: 1, failedExecutions: 1, region: 'us-east-1' });
  });

  it.each([
    'events/999',
    'queues/none',
    'logs/none',
    'stacks/none',
    'workflows/none',
    'mail/none',
    'nothing',
    'tables/none',
    'buckets/none',
  ])('says that there is no %s', async (path) => {
    const response = await fetch(`${site}/api/${path}`);
    expect([400, 404]).toContain(response.status);
    expect(((await response.json()) as any).message).toEqual(expect.any(String));
  });

  it('downloads an object as a file, and shows only pictures: no uploaded page runs under its address', async () => {
    const page = await fetch(`${site}/api/buckets/pictures?key=page.html`);
    expect(page.headers.get('content-type')).toBe('application/octet-stream');
    expect(page.headers.get('content-disposition')).toBe('attachment');
    const picture = await fetch(`${site}/api/buckets/pictures?key=cars/one.png`);
    expect(picture.headers.get('content-type')).toBe('image/png');
    for (const { headers } of [page, picture]) {
      expect(headers.get('content-security-policy')).toContain('sandbox');
      expect(headers.get('x-content-type-options')).toBe('nosniff');
    }
  });

  it('redrives only on a POST with its own header', async () => {
    const redrive = (headers: Record<string, string>, method = 'POST') =>
      fetch(`${site}/api/redrive/work-dlq?to=work`, { method, headers });
    expect((await redrive({})).status).toBe(403);
    expect((await redrive({ 'x-local-console': '1' }, 'GET')).status).toBe(404);
    expect((await redrive({ 'x-local-console': '1', origin: 'http://evil.example' })).status).toBe(403);
    expect((await get('queues/work-dlq')).visible).toBe(1);
    const redriven = await redrive({ 'x-local-console': '1' });
    expect(await redriven.json()).toEqual({ moved: 1 });
    // It is still poisoned, so it comes back as a new message.
    await until(async () => (await get('queues/work-dlq')).messages[0]?.receiveCount === 2, 20_000);
  });
});

describe('the pages of the console', () => {
  let cloud: Cloud;
  let site: string;
  beforeAll(async () => {
    const { startCloud } = await import('../../src/index.ts');
    cloud = await startCloud({ quiet: true });
    site = `${cloud.endpoint}/_console`;
  });
  afterAll(() => cloud?.stop());

  it.each(['', '/', '/events', '/traces/some-id', '/workflows/arn%3Aaws%3Astates'])(
    'are one HTML file at %s',
    async (path) => {
      const response = await fetch(site + path);
      expect(response.status).toBe(200);
      expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
      const policy = response.headers.get('content-security-policy');
      expect(policy).toContain("default-src 'none'");
      expect(policy).not.toContain('unsafe');
      expect(await response.text()).not.toMatch(/<script(?![^>]*\ssrc=)|\son\w+=|style=/);
    },
  );

  it('serve scripts and styles by their type, and nothing outside their folder', async () => {
    expect((await fetch(`${site}/assets/main.js`)).headers.get('content-type')).toBe('text/javascript; charset=utf-8');
    expect((await fetch(`${site}/assets/pages/events.js`)).status).toBe(200);
    for (const path of [
      'assets/none.js',
      'assets/..%2fconsole-surface.ts',
      'assets/..%2F..%2Fcloud.js',
      'assets/index.html',
    ]) {
      expect([path, (await fetch(`${site}/${path}`)).status]).toEqual([path, 404]);
    }
    expect((await fetch(site, { method: 'POST' })).status).toBe(405);
  });

  it('can be linked to from another page, which cannot read them', async () => {
    const link = { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'document' };
    const { request } = await import('node:http');
    const ask = (path: string, headers: Record<string, string>) =>
      new Promise<number>((resolve, reject) => {
        request(`${site}${path}`, { headers }, (response) => resolve(response.resume().statusCode!))
          .on('error', reject)
          .end();
      });
    expect(await ask('', link)).toBe(200);
    expect(
      await ask('/api/events', { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'cors', 'sec-fetch-dest': 'empty' }),
    ).toBe(403);
    expect(await ask('/api/events', { origin: 'http://127.0.0.1:1' })).toBe(403);
    expect(
      await ask('/assets/main.js', {
        'sec-fetch-site': 'cross-site',
        'sec-fetch-mode': 'no-cors',
        'sec-fetch-dest': 'script',
      }),
    ).toBe(403);
    expect(await ask('/api/events', { host: 'evil.example' })).toBe(403);
  });

  it('have texts for a cloud in which nothing happened', async () => {
    for (const page of [
      'overview',
      'events',
      'traces',
      'queues',
      'workflows',
      'logs',
      'tables',
      'buckets',
      'users',
      'mail',
      'texts',
      'alarms',
      'stacks',
      'cost',
    ]) {
      expect([page, (await fetch(`${site}/api/${page}`)).status]).toEqual([page, 200]);
    }
  });
});
