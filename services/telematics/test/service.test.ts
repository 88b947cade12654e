import { createEvent } from '@claimstream/events-schema';
import { ClaimAssessed } from '@claimstream/events-schema/claims/claim-assessed';
import { PolicyIssued } from '@claimstream/events-schema/customer/policy-issued';
import { deriveId } from '@claimstream/lambda-kit';
import { complaints, contextOf, type DeployedAlone, deployAlone, type Person, until } from '@claimstream/test-drive';
import { crash, trip } from './records.ts';

const operator = { kind: 'operator' } as const;
const policyId = deriveId('policy of a driver');
const path = `/telematics/policies/${policyId}`;

describe('the telematics service, alone, every message delivered twice', () => {
  let service: DeployedAlone;
  let driver: Person;
  let operations: Person;
  let deviceId: string;
  const now = Date.now();
  const issued = { ...PolicyIssued.samples[0]!, policyId, effectiveFrom: '2026-01-01', effectiveUntil: '2099-12-31' };
  /** A trip of 100 km that ended some hours ago. */
  const driven = (n: number, so: object = {}) =>
    trip(n, {
      deviceId,
      startedAt: new Date(now - (n + 1) * 3_600_000).toISOString(),
      endedAt: new Date(now - n * 3_600_000).toISOString(),
      ...so,
    });

  const put = (...records: (object | string)[]) =>
    service.cloud.kernel.call(operator, 'kinesis', 'PutRecords', {
      StreamName: 'claimstream-trips-dev',
      Records: records.map((record) => ({
        PartitionKey: deviceId,
        Data: Buffer.from(typeof record === 'string' ? record : JSON.stringify(record)).toString('base64'),
      })),
    });
  const driving = async () => (await driver.call('GET', '/telematics')).body.policies[0];
  const tripsOf = async () => (await driver.call('GET', `${path}/trips`)).body.trips;
  const messages = async (queue: string) => {
    const QueueUrl = service.cloud.resource(service.stack, queue).ref;
    const input = { QueueUrl, AttributeNames: ['All'] };
    const { Attributes } = await service.cloud.kernel.call(operator, 'sqs', 'GetQueueAttributes', input);
    return Number(Attributes.ApproximateNumberOfMessages);
  };

  beforeAll(async () => {
    service = await deployAlone('telematics', { deliverTwice: true });
    driver = await service.signIn('driver@example.com');
    operations = await service.signIn('operations@example.com', 'operators');
    const { customerId } = driver;
    await service.put(createEvent(PolicyIssued, { ...issued, customerId }, contextOf('issued')));
    await until(driving);
  });
  afterAll(() => service.stop());

  it('binds a device when the customer consents, and publishes it', async () => {
    expect((await driving()).consent).toEqual({ granted: false });
    const { status, body } = await driver.call('PUT', `${path}/consent`, { granted: true });
    expect([status, body.consent.granted]).toEqual([200, true]);
    ({ deviceId } = body.consent);
    await until(async () => (await service.facts('Driving.Consent.Changed')).length === 1);
  });

  it('records repeated trips once, past a malformed record, and publishes score and crash', async () => {
    const seven = [1, 2, 3, 4, 5, 6, 7].map((n) => driven(n, n === 7 ? { harshBrakes: 20 } : {}));
    await put(...seven.slice(0, 3), '{"kind":', { kind: 'hello' }, ...seven.slice(2));
    await put(crash(8, { deviceId, at: new Date(now - 60_000).toISOString() }));
    await until(async () => (await driving()).recorded.trips === 7);
    await until(async () => (await service.facts('Crash.Detected')).length === 1);
    await until(async () => (await service.facts('Trip.Recorded')).length === 7);
    const scores = (await service.facts('Driving.Score.Updated')).map(({ score, revision }) => [revision, score]);
    expect(scores).toEqual([
      [2, 100],
      [3, 93],
    ]);
    expect((await driving()).score.score).toBe(93);
    expect((await tripsOf()).map(({ tripId }: any) => tripId)).toEqual(seven.map(({ tripId }) => tripId));
  });

  it('pages trips, and shows nobody else’s', async () => {
    const first = (await driver.call('GET', `${path}/trips?limit=5`)).body;
    const second = (await driver.call('GET', `${path}/trips?limit=5&cursor=${encodeURIComponent(first.next)}`)).body;
    expect([first.trips.length, second.trips.length, second.next]).toEqual([5, 2, undefined]);
    const stranger = await service.signIn('stranger@example.com');
    expect((await stranger.call('GET', `${path}/trips`)).status).toBe(404);
    expect((await stranger.call('PUT', `${path}/consent`, { granted: false })).status).toBe(404);
  });

  it('keeps quarantined records for an operator, who redrives them', async () => {
    const { body } = await operations.call('GET', '/telematics/quarantine');
    expect(body.records.map(({ reason }: any) => reason).sort()).toEqual(['NOT_A_RECORD', 'NOT_JSON']);
    const { recordId } = body.records[0];
    const redriven = await operations.call('POST', `/telematics/quarantine/${recordId}/redrive`);
    expect(redriven.body).toEqual({ outcome: 'refused' });
    expect((await driver.call('GET', '/telematics/quarantine')).status).toBe(403);
  });

  it('exports its data of the customer (exportPart)', async () => {
    const { customerId } = driver;
    const part = await service.copyOf({ customerId, policyIds: [policyId], claimIds: [] });
    expect([part.driving[0].trips.length, part.driving[0].crashes.length]).toEqual([7, 1]);
  });

  it('records nothing after a total loss', async () => {
    const { customerId } = driver;
    const loss = { ...ClaimAssessed.samples[3]!, policyId, customerId, lossDate: '2026-01-02' };
    await service.put(createEvent(ClaimAssessed, loss, contextOf('total loss')));
    await until(async () => (await driving()).recordedUntil === '2026-01-02');
  });

  it('erases the records when the consent is revoked (eraseTrips)', async () => {
    await driver.call('PUT', `${path}/consent`, { granted: false });
    expect(await tripsOf()).toEqual([]);
    await until(async () => (await service.facts('Driving.Consent.Changed')).length === 2);
    const { ref } = service.cloud.resource(service.stack, 'Table');
    await until(async () => {
      const { Items } = await service.cloud.kernel.call(operator, 'dynamodb', 'Scan', { TableName: ref });
      return Items.every((item: any) => !item.pk.S.startsWith('DEVICE#'));
    });
  });

  it('answers an erasure, after which the customer has no policy here', async () => {
    const { customerId } = driver;
    const answer = await service.erase({ customerId, policyIds: [policyId], claims: [] });
    expect(answer).toEqual({ customerId, service: 'telematics', erased: ['trips'], kept: [] });
    expect((await driver.call('GET', '/telematics')).body.policies).toEqual([]);
  });

  it('leaves nothing in a dead-letter queue, and had no permission refused', async () => {
    for (const dlq of ['PoliciesDlq', 'LossesDlq', 'RevokedDlq', 'ErasureDlq', 'ExportsDlq', 'TripsDlq', 'OutboxDlq']) {
      expect([dlq, await messages(dlq)]).toEqual([dlq, 0]);
    }
    expect(complaints(service.cloud)).toEqual([]);
  });
});
