import { join } from 'node:path';
import { EventBridgeClient, PutEventsCommand } from '@aws-sdk/client-eventbridge';
import {
  DescribeExecutionCommand,
  GetExecutionHistoryCommand,
  SFNClient,
  StopExecutionCommand,
} from '@aws-sdk/client-sfn';
import { GetQueueAttributesCommand, SQSClient } from '@aws-sdk/client-sqs';
import { createEvent, type OutgoingEvent } from '@claimstream/events-schema';
import { PolicyActivated } from '@claimstream/events-schema/customer/policy-activated';
import { PolicyIssued } from '@claimstream/events-schema/customer/policy-issued';
import { DocumentProcessed } from '@claimstream/events-schema/documents/document-processed';
import { SettlementDeclined } from '@claimstream/events-schema/settlement/settlement-declined';
import { SettlementPaid } from '@claimstream/events-schema/settlement/settlement-paid';
import { deriveId } from '@claimstream/lambda-kit';
import { type Cloud, startCloud } from '@claimstream/local-cloud';
import { complaints, contextOf, LeapingClock, PORTAL_ORIGIN, signIn, until } from '@claimstream/test-drive';
import { damageRead, notice } from './example-claims.ts';

const services = join(import.meta.dirname, '../..');
const stack = 'claimstream-claims-dev';
const unlessStarted = (error: Error): { events?: { type?: string }[] } => {
  if (error.name !== 'ExecutionDoesNotExist') throw error;
  return {};
};
const day = (offset: number) => new Date(Date.now() + offset * 86_400_000).toISOString().slice(0, 10);

describe('delays', () => {
  const clock = new LeapingClock();
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
  /** A claim accepted under a policy of its own. */
  const accepted = async (policyId: string) => {
    const customer = await person();
    await issue(policyId, customer.customerId);
    return file(customer, policyId);
  };
  const issue = async (policyId: string, customerId: string, more: object = {}) => {
    const about = { policyId, customerId };
    const term = { effectiveFrom: day(-30), effectiveUntil: day(335), timeZone: 'UTC' };
    const issued = { ...PolicyIssued.samples[0]!, ...term, ...more, ...about };
    await put(createEvent(PolicyIssued, issued, contextOf(`issued ${policyId}`)));
    await put(
      createEvent(PolicyActivated, { ...PolicyActivated.samples[0]!, ...about }, contextOf(`activated ${policyId}`)),
    );
  };
  const decide = async (decision: object) => {
    const answer = await (await person('adjusters')).call('POST', `/reviews/${claimId}/decision`, decision);
    expect(answer).toMatchObject({ status: 202 });
  };
  const overdue = async () => (await (await person('supervisors')).call('GET', '/reviews?state=overdue')).body.reviews;
  const executionArn = (name = claimId) =>
    `${cloud.resource(stack, 'HandleClaim').physicalId.replace(':stateMachine:', ':execution:')}:${name}`;
  /** The staff's view; signs in anew, because tokens do not outlast a leap. */
  const becomes = async (id: string, state: string) => {
    const adjuster = await person('adjusters');
    return until(async () => {
      const { body } = await adjuster.call('GET', `/claims/${id}`);
      return body.state === state && body;
    });
  };
  /** Waits until the claim's clocks know that it is accepted. */
  const clocksRun = async () => {
    const adjuster = await person('adjusters');
    await until(async () => {
      const { clocks = [] } = (await adjuster.call('GET', `/claims/${claimId}/clocks`)).body;
      return clocks.some(
        ({ kind, status }: { kind: string; status: string }) => kind === 'acknowledge' && status === 'met',
      );
    });
  };
  /** Leaps from hour to hour: a leap triggers the sweep that was due next, whose time lies behind a long leap. */
  const sweptTo = (state: string) =>
    until(async () => {
      clock.leap(1.1 / 24);
      const { body } = await (await person('adjusters')).call('GET', `/claims/${claimId}`);
      return body.state === state && body;
    });
  /** Waits until the workflow has stored this many waits in all. */
  const waits = (count: number, execution?: string) =>
    until(async () => {
      const asked = new SFNClient(settings()).send(
        new GetExecutionHistoryCommand({ executionArn: executionArn(execution) }),
      );
      const { events = [] } = await asked.catch(unlessStarted);
      return events.filter(({ type }) => type === 'TaskSubmitted').length === count;
    });

  beforeAll(async () => {
    cloud = await startCloud({ templates: [join(services, 'platform')], clock, quiet: true });
    const origin = { Name: '/claimstream/dev/portal-origin', Value: PORTAL_ORIGIN, Type: 'String' };
    await cloud.kernel.call({ kind: 'operator' }, 'ssm', 'PutParameter', origin);
    await cloud.deploy([join(services, 'claims')]);
  });
  afterAll(() => cloud.stop());

  it('a late policy: after five minutes a person sees the claim, which continues when the policy arrives', async () => {
    const customer = await person();
    const policyId = deriveId('a policy that is late');
    const id = await file(customer, policyId);
    const QueueUrl = cloud.resource(stack, 'RemindersQueue').ref;
    await until(async () => {
      const AttributeNames = ['ApproximateNumberOfMessagesDelayed' as const];
      const asked = new GetQueueAttributesCommand({ QueueUrl, AttributeNames });
      const { Attributes } = await new SQSClient(settings()).send(asked);
      return Attributes?.ApproximateNumberOfMessagesDelayed === '1';
    });
    expect((await customer.call('GET', `/claims/${id}`)).body).toMatchObject({ state: 'requested' });
    clock.leap(5.5 / (24 * 60));
    const reasons = ['POLICY_NOT_KNOWN_YET'];
    const queue = async () => (await (await person('adjusters')).call('GET', '/reviews')).body.reviews;
    await until(async () => (await queue()).length > 0);
    expect(await queue()).toMatchObject([{ claimId: id, state: 'requested', reasons }]);
    await issue(policyId, customer.customerId);
    expect(await becomes(id, 'accepted')).toMatchObject({ reasons: [] });
    expect(await queue()).toEqual([]);
  });

  it('late evidence: after 14 days a person has to look', async () => {
    claimId = await accepted(deriveId('a known policy'));
    await clocksRun();
    clock.leap(14.1);
    expect(await sweptTo('review')).toMatchObject({ reasons: ['EVIDENCE_OVERDUE'] });
  });

  it('a late decision: the claim waits for any time, and the decision still counts', async () => {
    await waits(1);
    clock.leap(31);
    await waits(2);
    clock.leap(31);
    await waits(3);
    await decide({ decision: 'deny', reasonCode: 'NO_EVIDENCE' });
    expect(await becomes(claimId, 'closed')).toMatchObject({ outcome: 'denied' });
  });

  it('an aborted workflow: another execution takes over at the claim’s state', async () => {
    claimId = await accepted(deriveId('another policy'));
    await clocksRun();
    // By now the cloud's clock is months ahead of the functions' own, which dated the acceptance.
    await sweptTo('review');
    await waits(1);
    const workflows = new SFNClient(settings());
    await workflows.send(new StopExecutionCommand({ executionArn: executionArn() }));
    await waits(1, `${claimId}-2`);
    await decide({ decision: 'approve', severity: 'minor' });
    await until(async () => {
      const asked = new DescribeExecutionCommand({ executionArn: executionArn(`${claimId}-2`) });
      return (await workflows.send(asked)).status === 'SUCCEEDED';
    });
  });

  it('late money: after seven days the claim shows among the overdue ones', async () => {
    expect(await overdue()).toEqual([]);
    clock.leap(7.1);
    await until(async () => (await overdue()).length > 0);
    expect(await overdue()).toMatchObject([{ claimId, state: 'assessed', reasons: ['SETTLEMENT_OVERDUE'] }]);
  });

  it('a declined payout: the workflow waits again under the name of the round, and that round pays the claim', async () => {
    const declined = { ...SettlementDeclined.samples[0]!, claimId, round: 1 };
    await put(createEvent(SettlementDeclined, declined, contextOf('declined')));
    await becomes(claimId, 'review');
    await waits(1, `${claimId}-r2`);
    expect(await overdue()).toEqual([]);
    await decide({ decision: 'approve', severity: 'minor' });
    await put(createEvent(SettlementPaid, { ...SettlementPaid.samples[0]!, claimId, round: 2 }, contextOf('paid')));
    expect(await becomes(claimId, 'closed')).toMatchObject({ outcome: 'paid' });
    expect(await overdue()).toEqual([]);
    expect(complaints(cloud)).toEqual([]);
  });

  it('the law of the state: a breach is reported once, and the customer has a letter', async () => {
    const customer = await person();
    const policyId = deriveId('a policy of California');
    await issue(policyId, customer.customerId, { state: 'CA' });
    const id = await file(customer, policyId);
    const letters = async (who: typeof customer) => (await who.call('GET', `/claims/${id}/letters`)).body.letters ?? [];
    await until(async () => (await letters(customer)).length === 1);
    await put(createEvent(DocumentProcessed, { ...damageRead(), claimId: id }, contextOf('photo read')));
    const clocks = async () => (await (await person('adjusters')).call('GET', `/claims/${id}/clocks`)).body.clocks;
    await until(async () => (await clocks()).length === 2);
    // By now the cloud's clock is months ahead of the functions' own, which dated the notice.
    clock.leap(1.1 / 24);
    const adjuster = await person('adjusters');
    await until(async () => (await letters(adjuster)).length === 2);
    clock.leap(1);
    const told = async () => {
      const answer = await fetch(`${cloud.endpoint}/_local/events`);
      const all = (await answer.json()) as { detailType: string; event: { detail: any } }[];
      const events = all.filter(({ detailType }) => detailType === 'Claim.Deadline.Breached');
      return events.map(({ event }) => event.detail.data).filter(({ claimId }) => claimId === id);
    };
    const source = '10 CCR 2695.7(b)';
    await until(async () => (await told()).length > 0);
    expect(await told()).toMatchObject([{ clockId: 'decide', state: 'CA', source }]);
    expect(await clocks()).toMatchObject([
      { status: 'met' },
      { status: 'breached', source },
      { status: expect.any(String) },
    ]);
    const [status] = await letters(await person('adjusters'));
    expect(status).toMatchObject({ kind: 'status' });
    const { ApiEndpoint } = cloud.resource(stack, 'HttpApi').attributes;
    const { accessToken } = await person('adjusters');
    const pdf = await fetch(`${ApiEndpoint}/claims/${id}/letters/${status.letterId}?language=es`, {
      headers: { authorization: `Bearer ${accessToken}` },
    });
    expect(pdf.headers.get('content-type')).toBe('application/pdf');
    expect(
      Buffer.from(await pdf.arrayBuffer())
        .subarray(0, 5)
        .toString(),
    ).toBe('%PDF-');
    expect(complaints(cloud)).toEqual([]);
  });
});
