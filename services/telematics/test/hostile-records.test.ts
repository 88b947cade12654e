import './silence.ts';
import { deriveId } from '@claimstream/lambda-kit';
import { type TableUnderTest, tableUnderTest } from '@claimstream/test-drive';
import { eraseTrips } from '../src/application/erase-trips.ts';
import { readRecord } from '../src/domain/stream-record.ts';
import { ARRIVED, deviceId as anyDevice, crash, messageOf, trip } from './records.ts';
import { at, customerId, indexes, policyId, worldOf } from './telematics-under-test.ts';

let tables: TableUnderTest;
beforeAll(async () => {
  tables = await tableUnderTest(indexes);
});
afterAll(() => tables.stop());
const consented = async () => {
  const world = await worldOf(tables);
  return { ...world, deviceId: await world.grant() };
};
const data = (event: { detail: unknown } | undefined) => (event!.detail as { data: Record<string, unknown> }).data;
const idsOf = (events: { detail: unknown }[]) => events.map(({ detail }) => (detail as any).metadata.id);

describe('an impossible record', () => {
  const read = (record: object, arrivedAt = ARRIVED) => readRecord(JSON.stringify(record), anyDevice, arrivedAt);

  it.each([
    ['faster than any car', trip(1, { distanceMetres: 500_001 }), 'CONTRADICTS_ITSELF'],
    ['in metres that are millimetres', trip(1, { distanceMetres: 100_000_000 }), 'CONTRADICTS_ITSELF'],
    ['longer than a day', trip(1, { startedAt: '2026-04-30T13:59:59.000Z' }), 'CONTRADICTS_ITSELF'],
    ['backwards', trip(1, { endedAt: '2026-05-01T12:00:00.000Z' }), 'CONTRADICTS_ITSELF'],
    ['speeding for longer than it lasts', trip(1, { speedingSeconds: 3601 }), 'CONTRADICTS_ITSELF'],
    ['of metres below zero', trip(1, { distanceMetres: -1 }), 'NOT_A_RECORD'],
    ['of half a brake', trip(1, { harshBrakes: 0.5 }), 'NOT_A_RECORD'],
    ['in local time', trip(1, { endedAt: '2026-05-01T07:00:00' }), 'NOT_A_RECORD'],
    ['with an offset', trip(1, { endedAt: '2026-05-01T07:00:00-07:00' }), 'NOT_A_RECORD'],
    ['a crash of nobody’s trip', { ...crash(1), tripId: null }, 'NOT_A_RECORD'],
    ['a crash at no speed', { ...crash(1), deltaSpeedKmh: 'NaN' }, 'NOT_A_RECORD'],
    ['a crash next week', crash(1, { at: '2026-05-08T13:40:00.000Z' }), 'AHEAD_OF_TIME'],
    ['a list', [trip(1)] as unknown as object, 'NOT_A_RECORD'],
  ])('such as %s is refused', (_, record, fault) => {
    expect(read(record)).toEqual({ fault });
  });

  it.each([
    [
      'over midnight',
      trip(1, { startedAt: '2026-05-01T06:50:00.000Z', endedAt: '2026-05-01T07:10:00.000Z', distanceMetres: 20_000 }),
    ],
    ['that led nowhere', trip(1, { distanceMetres: 0, maxSpeedKmh: 0 })],
    [
      'in the hour that occurs twice',
      trip(1, { startedAt: '2026-05-01T05:30:00.000Z', endedAt: '2026-05-01T06:30:00.000Z' }),
    ],
  ])('does not include a trip %s', (_, record) => {
    expect(read(record)).toEqual(record);
  });
});

describe('ids in capital letters', () => {
  const upper = (id: string) => id.toUpperCase();

  it('are those of the same device and trip', async () => {
    const { send, items, counted, deviceId } = await consented();
    const one = trip(1, { deviceId });
    await send({ ...one, deviceId: upper(deviceId) }, { ...one, tripId: upper(one.tripId) }, one);
    expect(await items('TRIP#')).toMatchObject([{ deviceId, tripId: one.tripId }]);
    expect(counted()).toEqual(['TripsRecorded']);
  });

  it('keep a record that is set aside with its device, and it is erased with that', async () => {
    const { send, items, devices, quarantine, deviceId } = await consented();
    await send({ ...trip(1), deviceId: upper(deviceId), distanceMetres: -1 });
    expect((await quarantine.page({ limit: 9 })).items).toMatchObject([
      { partitionKey: deviceId, data: expect.stringContaining('-1') },
    ]);
    await eraseTrips(devices)({ data: { deviceId, granted: false } } as any, at('2026-05-02T09:00:00.000Z'));
    expect(await items('QUARANTINED#')).toEqual([]);
  });
});

describe('devices', () => {
  it('with the same trip id publish separate events', async () => {
    const { grant, consent, send, events, deviceId } = await consented();
    await send(trip(1, { deviceId }), crash(1, { deviceId }));
    const first = [...idsOf(await events('Trip.Recorded')), ...idsOf(await events('Crash.Detected'))];
    await consent(customerId, policyId, false, at('2026-05-02T09:00:00.000Z'));
    const other = await grant();
    await send(trip(1, { deviceId: other }), crash(1, { deviceId: other }));
    const second = [...idsOf(await events('Trip.Recorded')), ...idsOf(await events('Crash.Detected'))];
    expect(new Set([...first, ...second]).size).toBe(new Set(first).size + 2);
  });

  it('that repeat a trip with other content change nothing', async () => {
    const { send, items, show, deviceId } = await consented();
    await send(trip(1, { deviceId }), trip(1, { deviceId, distanceMetres: 1, sequence: 9 }));
    expect(await items('TRIP#')).toMatchObject([{ distanceMetres: 100_000, sequence: 1 }]);
    expect((await show()).recorded).toMatchObject({ trips: 1, distanceMetres: 100_000 });
  });

  it('whose clock is ahead detected a crash at its arrival at the latest', async () => {
    const { send, events, deviceId } = await consented();
    await send(crash(1, { deviceId, at: '2026-05-02T14:00:00.000Z' }));
    expect(data((await events('Crash.Detected'))[0])).toMatchObject({ at: ARRIVED.toISOString() });
  });
});

describe('a malformed record without consent', () => {
  const sent = '{"latitude": 33.45';

  it.each([
    ['of a device that nobody knows', async (_: Awaited<ReturnType<typeof consented>>) => deriveId('nobody')],
    [
      'of one whose consent was revoked',
      async ({ consent, deviceId }: Awaited<ReturnType<typeof consented>>) => {
        await consent(customerId, policyId, false, at('2026-05-02T09:00:00.000Z'));
        return deviceId;
      },
    ],
    [
      'of one that was erased',
      async ({ consent, devices, deviceId }: Awaited<ReturnType<typeof consented>>) => {
        await consent(customerId, policyId, false, at('2026-05-02T09:00:00.000Z'));
        const revoked = { data: { deviceId, granted: false } } as Parameters<ReturnType<typeof eraseTrips>>[0];
        await eraseTrips(devices)(revoked, {} as never);
        return deviceId;
      },
    ],
  ])('is quarantined without its content: %s', async (_, deviceOf) => {
    const world = await consented();
    const partitionKey = await deviceOf(world);
    await world.record(messageOf(sent, { partitionKey }));
    expect((await world.quarantine.page({ limit: 10 })).items).toMatchObject([{ reason: 'NOT_JSON', data: '' }]);
    expect(JSON.stringify(await world.fresh.items())).not.toContain('latitude');
  });

  it('is not stored either if the consent ends while it is being quarantined', async () => {
    const world = await consented();
    const { quarantine, devices, deviceId, consent } = world;
    const setAside = quarantine.setAside.bind(quarantine);
    quarantine.setAside = async (...given) => {
      quarantine.setAside = setAside;
      await consent(customerId, policyId, false, at('2026-05-02T09:00:00.000Z'));
      await devices.erase(deviceId);
      await setAside(...given);
    };
    await world.record(messageOf(sent, { partitionKey: deviceId }));
    expect(JSON.stringify(await world.fresh.items())).not.toContain('latitude');
  });
});
