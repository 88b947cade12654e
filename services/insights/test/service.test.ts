import { listAlarms } from '@claimstream/api-contract/insights/list-alarms';
import { listEvents } from '@claimstream/api-contract/insights/list-events';
import { type EventFrame, EventFrame as Frame } from '@claimstream/api-contract/insights/observed-event';
import { showCost } from '@claimstream/api-contract/insights/show-cost';
import { type Dashboard, showDashboard } from '@claimstream/api-contract/insights/show-dashboard';
import { showTopology } from '@claimstream/api-contract/insights/show-topology';
import { createEvent, type DataOf, type EventContract } from '@claimstream/events-schema';
import { ClaimAccepted } from '@claimstream/events-schema/claims/claim-accepted';
import { ClaimRejected } from '@claimstream/events-schema/claims/claim-rejected';
import { ClaimRequested } from '@claimstream/events-schema/claims/claim-requested';
import { CustomerAccepted } from '@claimstream/events-schema/customer/customer-accepted';
import { SettlementPaid } from '@claimstream/events-schema/settlement/settlement-paid';
import { deriveId } from '@claimstream/lambda-kit';
import { complaints, contextOf, type DeployedAlone, deployAlone, type Person, until } from '@claimstream/test-drive';
import { WebSocket } from 'ws';

const minutesAgo = (minutes: number) => new Date(Date.now() - minutes * 60_000).toISOString();
/** An event about a separate claim for each `tag`, some minutes ago. */
function eventOf<C extends EventContract>(contract: C, tag: string, minutes = 1, so: Partial<DataOf<NoInfer<C>>> = {}) {
  const data = { ...contract.samples[0]!, claimId: deriveId(tag), ...so } as DataOf<C>;
  const known = Object.keys(contract.samples[0]!);
  for (const name of Object.keys(data)) if (!known.includes(name)) delete data[name];
  return createEvent(contract, data, { ...contextOf(`${contract.name} ${tag}`), occurredAt: minutesAgo(minutes) });
}

describe('the insights service, alone, every message delivered twice', () => {
  let service: DeployedAlone;
  let olga: Person;
  let sandra: Person;
  let clara: Person;
  const sockets: WebSocket[] = [];

  /** An operator's browser; resolves when it is connected. */
  async function watch({ url, ticket }: { url: string; ticket: string }) {
    const socket = new WebSocket(`${url}?ticket=${encodeURIComponent(ticket)}`);
    sockets.push(socket);
    const frames: EventFrame[] = [];
    socket.on('message', (data) => frames.push(Frame.parse(JSON.parse(String(data)))));
    await new Promise<void>((resolve, reject) => {
      socket.once('open', resolve);
      socket.once('error', reject);
    });
    return { socket, frames };
  }
  const ticket = async () => (await olga.call('POST', '/insights/ticket')).body;
  /** The platform's alarms may ring at the next full minute because of the unknown event. */
  const isAlarm = ({ name }: { name: string }) => name.startsWith('Alarm.');
  const list = async (query = '') => {
    const found = listEvents.answer.parse((await olga.call('GET', `/insights/events${query}`)).body);
    return { ...found, events: found.events.filter((event) => !isAlarm(event)) };
  };
  const dashboard = async (): Promise<Dashboard> => {
    const from = minutesAgo(180);
    return showDashboard.answer.parse((await sandra.call('GET', `/insights/dashboard?from=${from}`)).body);
  };

  beforeAll(async () => {
    service = await deployAlone('insights', { deliverTwice: true });
    olga = await service.signIn('olga@example.com', 'operators');
    sandra = await service.signIn('sandra@example.com', 'supervisors');
    clara = await service.signIn('clara@example.com');
  });
  afterAll(async () => {
    for (const socket of sockets) socket.terminate();
    await service.stop();
  });

  it('shows operators every event on the bus, even of unknown owners', async () => {
    const { frames } = await watch(await ticket());
    const foreign = {
      ...eventOf(ClaimAccepted, 'one'),
      source: 'rental.service' as never,
      detailType: 'Rental.Arranged',
    };
    await service.put(eventOf(ClaimRequested, 'one'), eventOf(CustomerAccepted, 'one'), foreign);
    const told = () => frames.flatMap(({ events }) => events).filter((event) => !isAlarm(event));
    await until(async () => new Set(told().map(({ name }) => name)).size === 3);
    const [rental] = told().filter(({ name }) => name === 'Rental.Arranged');
    expect(rental).toMatchObject({ source: 'rental.service', data: {} });
    const numbers = frames.map(({ batch }) => Number(batch)).sort((a, b) => a - b);
    expect(numbers).toEqual(numbers.map((_, index) => numbers[0]! + index));
  });

  it('returns the events that a browser missed, each once', async () => {
    const { batch } = await list();
    await service.put(eventOf(ClaimAccepted, 'missed'));
    const after = await until(async () => {
      const found = await list(`?after=${batch}`);
      return found.events.length > 0 && found;
    });
    expect(after.events.map(({ name, data }) => [name, data])).toEqual([
      ['Claim.Accepted', { lossDate: '2026-05-01', evidence: ['damage'] }],
    ]);
    const { events } = await list();
    expect(events).toHaveLength(4);
    expect((await list(`?correlationId=${events[0]!.correlationId}`)).events).toHaveLength(4);
    expect(JSON.stringify(events)).not.toMatch(/abab|"(claimId|customerId)"/);
  });

  it('admits only operators with a fresh ticket', async () => {
    const used = await ticket();
    await watch(used);
    for (const wrong of ['', 'made-up', used.ticket])
      await expect(watch({ url: used.url, ticket: wrong })).rejects.toThrow('401');
    for (const [method, path] of [
      ['POST', '/insights/ticket'],
      ['GET', '/insights/events'],
      ['GET', '/insights/topology'],
      ['GET', '/insights/alarms'],
      ['GET', '/insights/cost'],
    ] as const)
      for (const who of [clara, sandra]) expect((await who.call(method, path)).status).toBe(403);
    expect((await clara.call('GET', '/insights/dashboard')).status).toBe(403);
    expect((await olga.call('GET', '/insights/dashboard')).status).toBe(200);
    expect((await olga.call('GET', '/insights/events?after=yesterday')).body).toMatchObject({ title: 'INVALID_QUERY' });
  });

  it('removes a browser that closed', async () => {
    const { socket } = await watch(await ticket());
    const connections = async () => {
      const { ref } = service.cloud.resource(service.stack, 'Table');
      const { Items } = await service.cloud.kernel.call({ kind: 'operator' }, 'dynamodb', 'Scan', { TableName: ref });
      return Items.filter(({ pk }: any) => pk.S === 'OPERATORS').length as number;
    };
    const before = await connections();
    socket.close();
    await until(async () => (await connections()) === before - 1);
  });

  it('shows operators the alarms of its stage', async () => {
    const { ringing, quiet } = listAlarms.answer.parse((await olga.call('GET', '/insights/alarms')).body);
    expect([...ringing, ...quiet]).toContainEqual(
      expect.objectContaining({ name: 'claimstream-dev-insights-EventsDlq-dead-letters', kind: 'dead-letters' }),
    );
  });

  it('knows publishers and consumers of each event', async () => {
    const { services, events } = showTopology.answer.parse((await olga.call('GET', '/insights/topology')).body);
    expect(services.find(({ name }) => name === 'claims')?.publishes).toContain('Claim.Accepted');
    expect(events.find(({ name }) => name === 'Claim.Accepted')?.consumedBy).toContainEqual(
      expect.objectContaining({ service: 'documents' }),
    );
  });

  it('counts each fact once, by reason and at its time, and knows the open claims', async () => {
    await service.put(
      eventOf(ClaimRequested, 'two', 100),
      eventOf(ClaimRequested, 'three', 70),
      eventOf(ClaimRejected, 'three', 60),
      eventOf(SettlementPaid, 'two', 10),
    );
    const seen = await until(async () => {
      const found = await dashboard();
      return found.payments.count.total === 1 && found.claims.refused.total === 1 && found;
    });
    expect(seen.step).toBe('hour');
    expect(seen.claims.opened.total).toBe(3);
    expect(seen.claims.refusedByReason.map(({ reason, total }) => [reason, total])).toEqual([
      ['OUTSIDE_POLICY_PERIOD', 1],
    ]);
    expect(seen.applications.accepted.total).toBe(1);
    expect(seen.payments.cents.total).toBe(130_000);
    const { overall } = (
      await until(async () => {
        const found = await dashboard();
        return found.noticeToPayment.overall.median !== null && found;
      })
    ).noticeToPayment;
    expect(overall.median).toBeCloseTo(90 * 60, -2);
    // One is closed by its refusal; of another, only the acceptance has arrived.
    const states = seen.openClaims.byState.filter(({ count }) => count > 0).map(({ state, count }) => [state, count]);
    expect(states).toEqual([
      ['requested', 1],
      ['accepted', 1],
      ['paid', 1],
    ]);
  });

  it("estimates the cost of a period's claims for operators (showCost)", async () => {
    const { body } = await olga.call('GET', `/insights/cost?from=${minutesAgo(180)}`);
    const { claims, estimate, oneClaim, alarms } = showCost.answer.parse(body);
    expect(claims).toBe(3);
    expect(estimate).toBeCloseTo(3 * oneClaim.dollars, 10);
    expect(oneClaim.services.map(({ service }) => service)).toContain('insights');
    expect(alarms.count).toBeGreaterThan(0);
    const wrong = await olga.call('GET', `/insights/cost?from=${minutesAgo(-180)}`);
    expect(wrong).toMatchObject({ status: 400, body: { title: 'INVALID_RANGE' } });
  });

  it('leaves nothing in its dead-letter queue, and had no permission refused', async () => {
    const input = { QueueUrl: service.cloud.resource(service.stack, 'EventsDlq').ref, AttributeNames: ['All'] };
    const { Attributes } = await service.cloud.kernel.call({ kind: 'operator' }, 'sqs', 'GetQueueAttributes', input);
    expect(Attributes.ApproximateNumberOfMessages).toBe('0');
    expect(complaints(service.cloud)).toEqual([]);
  });

  it("shows operators an alarm's notice at once (showAlarm)", async () => {
    const { frames } = await watch(await ticket());
    const alarm = {
      AlarmName: 'claimstream-dev-claims-HandlingDlq-dead-letters',
      AlarmDescription: 'claims: HandlingDlq is not empty. docs/operations.md#dead-letters',
      NewStateValue: 'ALARM',
      NewStateReason: 'Threshold Crossed',
      StateChangeTime: '2026-03-01T12:00:00.000+0000',
    };
    await service.cloud.kernel.call({ kind: 'operator' }, 'sns', 'Publish', {
      TopicArn: service.cloud.resource('claimstream-platform-dev', 'AlarmTopic').ref,
      Message: JSON.stringify(alarm),
    });
    const rang = await until(async () =>
      frames
        .flatMap(({ events }) => events)
        .find(({ name, data }) => name === 'Alarm.Rang' && data.alarm === alarm.AlarmName),
    );
    expect(rang).toMatchObject({ source: 'platform.service', data: { reason: 'Threshold Crossed' } });
  });
});
