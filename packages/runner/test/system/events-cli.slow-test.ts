import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { claimNumberOf } from '@claimstream/api-contract/claims/claim-number-of';
import { openPlatform, type Platform, parseCommandLine, run } from '@claimstream/event-cli';
import { until } from '@claimstream/test-drive';
import { linesWithoutJourney } from './lines-without-journey.ts';
import { runningPlatform } from './running-platform.ts';

const operator = { kind: 'operator' } as const;
const SETTLES = 'claimstream-settlement-dev-settleClaim';

/** The commands of `npm run events` on a platform where one claim is paid, and another fails in settlement. */
describe('npm run events', () => {
  let running: Awaited<ReturnType<typeof runningPlatform>>;
  let platform: Platform;
  let paid: { correlationId: string; claimId: string };
  let failedClaim: string;
  let variables: Record<string, string>;

  const events = async (...words: string[]): Promise<any> => {
    const line = parseCommandLine(words, { AWS_ENDPOINT_URL: running.cloud.endpoint });
    return run(platform, line, {
      now: Date.now,
      progress: () => {},
      print: () => {},
      signal: new AbortController().signal,
    });
  };
  const call = (service: string, verb: string, input: object) =>
    running.cloud.kernel.call(operator, service, verb, input);
  const seen = async () => (await (await fetch(`${running.cloud.endpoint}/_local/events`)).json()) as any[];
  const ofClaim = async (claimId: string, type: string) =>
    (await seen()).find(({ detailType, event }) => detailType === type && event.detail.data.claimId === claimId);

  beforeAll(async () => {
    running = await runningPlatform();
    platform = openPlatform({ stage: 'dev', region: 'us-east-1', endpoint: running.cloud.endpoint });
    const anybody = { seed: undefined, color: undefined };
    const result = await running.journey(anybody);
    const claimId = result.ids.claimId!;
    paid = { claimId, correlationId: (await ofClaim(claimId, 'Claim.Requested')).event.detail.metadata.correlationId };
    const { Configuration } = await call('lambda', 'GetFunction', { FunctionName: SETTLES });
    variables = Configuration.Environment.Variables;
    const broken = { ...variables, TABLE: 'nowhere' };
    await call('lambda', 'UpdateFunctionConfiguration', { FunctionName: SETTLES, Environment: { Variables: broken } });
    await failFast();
    const failed = await running.journey({ ...anybody, timeout: 90 });
    failedClaim = failed.ids.claimId!;
  });
  afterAll(async () => {
    platform?.close();
    await running?.stop();
  });

  /** A claim that cannot be settled goes to the dead-letter queue after two tries, a second apart. */
  async function failFast(): Promise<void> {
    const queue = running.cloud.resource('claimstream-settlement-dev', 'AssessmentsQueue');
    const { Attributes } = await call('sqs', 'GetQueueAttributes', { QueueUrl: queue.ref, AttributeNames: ['All'] });
    const RedrivePolicy = JSON.stringify({ ...JSON.parse(Attributes.RedrivePolicy), maxReceiveCount: 2 });
    await call('sqs', 'SetQueueAttributes', {
      QueueUrl: queue.ref,
      Attributes: { VisibilityTimeout: '1', RedrivePolicy },
    });
  }

  it('follows a paid claim through every service and its workflow', async () => {
    const { json, text, isWrong } = await events('trace', paid.correlationId);
    expect(isWrong).toBe(false);
    expect(json.claimId).toBe(paid.claimId);
    const services = new Set(json.steps.map(({ who }: { who: string }) => who.split('-')[1]));
    for (const service of ['claims', 'fraud', 'settlement', 'partners', 'notifications'])
      expect(services).toContain(service);
    // The adjuster's request and the bank's message are part of the claim's journey too.
    const who = json.steps.map((step: { who: string }) => step.who.split('-').at(-1));
    expect(who).toEqual(expect.arrayContaining(['decideReview', 'receivePayout', 'assessClaim', 'analyseDamage']));
    expect(json.executions[0]).toMatchObject({ name: paid.claimId, status: 'SUCCEEDED' });
    expect(json.executions[0].states.map(({ state }: { state: string }) => state)).toContain('AwaitDecision');
    expect(text.at(-1)).toContain('Nothing failed for good');
  });

  it("shows where and why a claim failed, by the claim's number", async () => {
    await until(async () => (await events('dlq', 'ls')).isWrong, 60_000);
    const { json, text } = await events('trace', claimNumberOf(failedClaim));
    expect(json.waiting).toMatchObject([
      {
        queue: expect.stringContaining('settlement'),
        about: 'Claim.Assessed of claims.service',
        functionName: SETTLES,
        why: expect.stringMatching(/nowhere|AccessDenied/),
      },
    ]);
    expect(text.join('\n')).toContain('where: settlement-settleClaim');
  });

  it('shows a dead letter with its reason and its journey', async () => {
    const [queue] = (await events('dlq', 'ls')).json.filter(({ waiting }: { waiting: number }) => waiting > 0);
    const { json } = await events('dlq', 'show', queue.name);
    expect(json.letters[0]).toMatchObject({ reason: { functionName: SETTLES }, correlationId: expect.any(String) });
  });

  it('shows which rules match an event, and which field excludes another', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'event-'));
    const file = join(folder, 'event.json');
    const { event } = await ofClaim(paid.claimId, 'Claim.Accepted');
    await writeFile(file, JSON.stringify(event));
    const { json } = await events('why', file);
    const matching = json
      .filter(({ matches }: { matches: boolean }) => matches)
      .map(({ rule }: { rule: string }) => rule);
    expect(matching).toEqual(expect.arrayContaining([expect.stringContaining('ClocksClaimAcceptedRule')]));
    const { text } = await events('why', file, 'RequestedClaimRequestedRule');
    expect(text.join('\n')).toContain('detail-type: "Claim.Accepted" is not "Claim.Requested"');
    await rm(folder, { recursive: true });
  });

  it('changes nothing in a dry run, and settles the claim by a redrive once the cause is gone', async () => {
    await call('lambda', 'UpdateFunctionConfiguration', {
      FunctionName: SETTLES,
      Environment: { Variables: variables },
    });
    const { json } = await events('trace', failedClaim);
    const { queue } = json.waiting[0];
    expect((await events('dlq', 'redrive', queue, '--dry-run')).json).toMatchObject({ done: 0, planned: [{}] });
    expect(await ofClaim(failedClaim, 'Settlement.Finalized')).toBeUndefined();
    expect((await events('dlq', 'redrive', queue)).json).toMatchObject({ done: 1, left: [] });
    await until(() => ofClaim(failedClaim, 'Settlement.Finalized'), 60_000);
    const after = await events('trace', failedClaim);
    expect(after.json).toMatchObject({ waiting: [], open: [] });
  });

  it('every line about a message of a journey names the journey', () => {
    const { read, missing } = linesWithoutJourney(running.dataDir);
    expect(read).toBeGreaterThan(150);
    expect(missing).toEqual([]);
  });
});
