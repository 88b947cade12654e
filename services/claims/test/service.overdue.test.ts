import { join } from 'node:path';
import { EventBridgeClient, PutEventsCommand } from '@aws-sdk/client-eventbridge';
import { GetExecutionHistoryCommand, SFNClient } from '@aws-sdk/client-sfn';
import { GetQueueAttributesCommand, SQSClient } from '@aws-sdk/client-sqs';
import { createEvent, type OutgoingEvent, PolicyActivated, PolicyIssued } from '@claimstream/events-schema';
import { deriveId } from '@claimstream/lambda-kit';
import { type Cloud, startCloud } from '@claimstream/local-cloud';
import { causeOf, signIn, until } from '@claimstream/test-drive';
import { notice } from './example-claims.ts';
import { LeapingClock } from './leaping-clock.ts';

const services = join(import.meta.dirname, '../..');
const stack = 'claimstream-claims-dev';
const unlessStarted = (error: Error): { events?: { type?: string }[] } => {
  if (error.name !== 'ExecutionDoesNotExist') throw error;
  return {};
};
const day = (offset: number) => new Date(Date.now() + offset * 86_400_000).toISOString().slice(0, 10);

describe('what does not come in time', () => {
  const clock = new LeapingClock();
  const known = deriveId('a known policy');
  let cloud: Cloud;
  let claimId: string;
  let people = 0;

  const settings = () => ({
    endpoint: cloud.endpoint,
    region: 'us-east-1',
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
  });
  const person = (group?: string) => {
    people += 1;
    const { ApiEndpoint } = cloud.resource(stack, 'HttpApi').attributes;
    return signIn(cloud, ApiEndpoint, `person-${people}@example.com`, group);
  };
  const put = async (event: OutgoingEvent) => {
    const { source: Source, detailType: DetailType, detail } = event;
    const entry = { EventBusName: 'claimstream-dev', Source, DetailType, Detail: JSON.stringify(detail) };
    await new EventBridgeClient(settings()).send(new PutEventsCommand({ Entries: [entry] }));
  };
  const file = async (customer: Awaited<ReturnType<typeof person>>, policyId: string) => {
    const body = { ...notice(), policyId, loss: { ...notice().loss, date: day(-1) } };
    const filed = await customer.call('POST', '/claims', body, { 'idempotency-key': `about-${policyId}` });
    return filed.body.claimId as string;
  };
  /** As staff sees it; signed in anew, for tokens do not outlast a leap. */
  const becomes = async (id: string, state: string) => {
    const adjuster = await person('adjusters');
    return until(async () => {
      const { body } = await adjuster.call('GET', `/claims/${id}`);
      return body.state === state && body;
    });
  };
  /** Until the workflow has entered this many waits in all. */
  const waits = (count: number) =>
    until(async () => {
      const executionArn = `${cloud.resource(stack, 'HandleClaim').physicalId.replace(':stateMachine:', ':execution:')}:${claimId}`;
      const asked = new SFNClient(settings()).send(new GetExecutionHistoryCommand({ executionArn }));
      const { events = [] } = await asked.catch(unlessStarted);
      return events.filter(({ type }) => type === 'TaskSubmitted').length === count;
    });

  beforeAll(async () => {
    cloud = await startCloud({ templates: [join(services, 'platform'), join(services, 'claims')], clock, quiet: true });
  });
  afterAll(() => cloud.stop());

  it('a policy: after five minutes the claim is refused, and its customer told why', async () => {
    const customer = await person();
    const id = await file(customer, deriveId('a policy nobody issued'));
    const QueueUrl = cloud.resource(stack, 'OverdueQueue').ref;
    await until(async () => {
      const AttributeNames = ['ApproximateNumberOfMessagesDelayed' as const];
      const asked = new GetQueueAttributesCommand({ QueueUrl, AttributeNames });
      const { Attributes } = await new SQSClient(settings()).send(asked);
      return Attributes?.ApproximateNumberOfMessagesDelayed === '1';
    });
    expect((await customer.call('GET', `/claims/${id}`)).body).toMatchObject({ state: 'requested' });
    clock.leap(5.5 / (24 * 60));
    expect(await becomes(id, 'rejected')).toMatchObject({ reasons: ['UNKNOWN_POLICY'] });
  });

  it('evidence: after 14 days a person is asked', async () => {
    const customer = await person();
    const about = { policyId: known, customerId: customer.customerId };
    const term = { effectiveFrom: day(-30), effectiveUntil: day(335), timeZone: 'UTC' };
    await put(createEvent(PolicyIssued, { ...PolicyIssued.samples[0]!, ...term, ...about }, causeOf('issued')));
    await put(createEvent(PolicyActivated, { ...PolicyActivated.samples[0]!, ...about }, causeOf('activated')));
    claimId = await file(customer, known);
    await waits(1);
    clock.leap(13);
    expect(await becomes(claimId, 'accepted')).toBeDefined();
    clock.leap(1.1);
    expect(await becomes(claimId, 'review')).toMatchObject({ reasons: ['EVIDENCE_OVERDUE'] });
  });

  it('a decision: the claim waits on, however long, and a late one still counts', async () => {
    await waits(2);
    clock.leap(31);
    await waits(3);
    clock.leap(31);
    await waits(4);
    const adjuster = await person('adjusters');
    const denial = { decision: 'deny', reasonCode: 'NO_EVIDENCE' };
    expect(await adjuster.call('POST', `/reviews/${claimId}/decision`, denial)).toMatchObject({ status: 202 });
    expect(await becomes(claimId, 'closed')).toMatchObject({ outcome: 'denied' });
    expect(cloud.notices()).toEqual([]);
  });
});
