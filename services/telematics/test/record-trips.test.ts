import './silence.ts';
import { atEveryCrash, type TableUnderTest, tableUnderTest } from '@claimstream/test-drive';
import { recordTrips } from '../src/application/record-trips.ts';
import { redriveQuarantined } from '../src/application/redrive-quarantined.ts';
import { crash, messageOf, trip } from './records.ts';
import { customerId, indexes, now, policyId, worldOf } from './telematics-under-test.ts';

let tables: TableUnderTest;
beforeAll(async () => {
  tables = await tableUnderTest(indexes);
});
afterAll(() => tables.stop());

const consented = async () => {
  const world = await worldOf(tables);
  return { ...world, deviceId: await world.grant() };
};

describe('a trip', () => {
  it('of a car with consent is stored with its event, once, however often it is delivered', async () => {
    const { send, events, items, counted, deviceId } = await consented();
    await send(trip(1, { deviceId }), trip(1, { deviceId }));
    expect(await items('TRIP#')).toHaveLength(1);
    const [{ detail }] = (await events('Trip.Recorded')) as [any];
    expect(detail.data).toMatchObject({ policyId, customerId, deviceId, distanceMetres: 100_000 });
    expect(counted()).toEqual(['TripsRecorded']);
  });

  it('that arrives after later ones is stored as well, and the newest is still the one with the highest sequence', async () => {
    const { send, items, devices, deviceId } = await consented();
    await send(trip(3, { deviceId }), trip(1, { deviceId }), trip(2, { deviceId }));
    expect(await items('TRIP#')).toHaveLength(3);
    expect((await devices.get(deviceId))!.item).toMatchObject({ newest: { sequence: 3 } });
  });

  it('without consent is counted, and nothing of it is stored', async () => {
    const { send, fresh, counted } = await worldOf(tables);
    const before = await fresh.items();
    await send(trip(1), crash(1));
    expect(await fresh.items()).toEqual(before);
    expect(counted()).toEqual(['RecordsDropped', 'RecordsDropped']);
  });

  it("is stored on the last day of cover, in the policy's time zone, and dropped on the next", async () => {
    const { record, items, counted, deviceId } = await consented();
    const at = (n: number, startedAt: string, endedAt: string) =>
      record(messageOf(trip(n, { deviceId, startedAt, endedAt }), { arrivedAt: new Date(endedAt) }));
    await at(1, '2027-03-01T06:59:00.000Z', '2027-03-01T08:00:00.000Z');
    await at(2, '2027-03-01T07:00:00.000Z', '2027-03-01T08:00:00.000Z');
    expect(await items('TRIP#')).toMatchObject([{ sequence: 1 }]);
    expect(counted()).toEqual(['TripsRecorded', 'RecordsDropped']);
  });

  it('survives a crash at every point, as does its score', async () => {
    const places = await atEveryCrash(
      consented,
      async ({ devices, quarantine, deviceId }, crashing) => {
        const record = recordTrips({ devices: crashing.methods(devices), quarantine }, () => undefined, now);
        await record(messageOf(trip(1, { deviceId, startedAt: '2026-05-01T08:00:00.000Z', distanceMetres: 600_000 })));
      },
      ({ fresh }) => fresh.state(),
    );
    expect(places).toBeGreaterThan(4);
  });
});

describe('the score', () => {
  it('is published once the distance suffices, then on every change by a whole point', async () => {
    const { send, show, events, deviceId } = await consented();
    await send(...[1, 2, 3, 4].map((n) => trip(n, { deviceId })));
    expect((await show()).score).toBeUndefined();
    await send(trip(5, { deviceId }));
    const [{ detail }] = (await events('Driving.Score.Updated')) as [any];
    expect(detail.data).toMatchObject({ policyId, score: 100, revision: 2, trips: 5, distanceMetres: 500_000 });
    await send(trip(6, { deviceId }));
    expect(await events('Driving.Score.Updated')).toEqual([]);
    await send(trip(7, { deviceId, harshBrakes: 20 }));
    const [{ detail: worse }] = (await events('Driving.Score.Updated')) as [any];
    expect(worse.data).toMatchObject({ score: 93, revision: 3, trips: 7 });
    expect((await show()).score).toMatchObject({ score: 93 });
  });
});

describe('a crash', () => {
  it('is published once, with its necessary data only', async () => {
    const { send, events, counted, deviceId } = await consented();
    await send(crash(1, { deviceId }), crash(1, { deviceId }));
    const [{ detail }] = (await events('Crash.Detected')) as [any];
    expect(detail.data).toEqual({
      crashId: expect.any(String),
      ...{ policyId, customerId, severity: 'moderate', at: '2026-05-01T13:40:00.000Z' },
    });
    expect(counted()).toEqual(['CrashesDetected']);
  });

  it('that was a kerb is not stored', async () => {
    const { send, items, deviceId } = await consented();
    await send(crash(1, { deviceId, deltaSpeedKmh: 3 }));
    expect(await items('CRASH#')).toEqual([]);
  });
});

describe('a malformed record', () => {
  it('is quarantined with its reason, and the records behind it continue', async () => {
    const { record, send, items, quarantine, counted, deviceId } = await consented();
    await record(messageOf('{"kind":', { partitionKey: deviceId }));
    await send(trip(1, { deviceId }));
    expect(await items('TRIP#')).toHaveLength(1);
    const { items: aside } = await quarantine.page({ limit: 10 });
    expect(aside).toMatchObject([{ reason: 'NOT_JSON', data: '{"kind":' }]);
    expect(counted()).toEqual(['RecordsQuarantined', 'TripsRecorded']);
  });

  it('is counted now and not at its arrival, since an alarm looks at the last hour', async () => {
    const { send, measured } = await consented();
    await send('x');
    expect(measured).toMatchObject([{ name: 'RecordsQuarantined', at: now() }]);
  });

  it('is quarantined once, however often it is delivered', async () => {
    const { send, quarantine } = await consented();
    await send('x', 'x');
    expect((await quarantine.page({ limit: 10 })).items).toHaveLength(1);
  });

  it('is redriven: refused while it is still wrong, otherwise stored and gone from quarantine', async () => {
    const { send, quarantine, devices, items, deviceId } = await consented();
    await send(trip(1, { deviceId, nightSeconds: 99_999 }));
    const [wrong] = (await quarantine.page({ limit: 10 })).items;
    const redrive = redriveQuarantined(quarantine, devices);
    expect(await redrive(wrong!.recordId)).toEqual({ outcome: 'refused' });
    // Somebody corrects the cause of the refusal.
    const { recordId: _, ...record } = wrong!;
    const data = JSON.stringify(trip(1, { deviceId }));
    await quarantine.setAside(messageOf('').sequenceNumber, { ...record, data });
    expect(await redrive(wrong!.recordId)).toEqual({ outcome: 'recorded' });
    expect(await items('TRIP#')).toHaveLength(1);
    expect((await quarantine.page({ limit: 10 })).items).toEqual([]);
    await expect(redrive(wrong!.recordId)).rejects.toMatchObject({ code: 'RECORD_NOT_FOUND' });
  });
});
