import './silence.ts';
import { CustomerErasureRequested } from '@claimstream/events-schema/customer/customer-erasure-requested';
import type { Erasures } from '@claimstream/lambda-kit';
import { atEveryCrash, deliver, type TableUnderTest, tableUnderTest } from '@claimstream/test-drive';
import { changeConsent } from '../src/application/change-consent.ts';
import { eraseCars, eraseCustomer } from '../src/application/erase-customer.ts';
import { listTrips } from '../src/application/list-trips.ts';
import { ownPart } from '../src/application/own-part.ts';
import { recordPolicy } from '../src/application/record-policy.ts';
import { recordTotalLoss } from '../src/application/record-total-loss.ts';
import { crash, messageOf, trip } from './records.ts';
import { at, customerId, indexes, policy, policyId, worldOf } from './telematics-under-test.ts';

let tables: TableUnderTest;
beforeAll(async () => {
  tables = await tableUnderTest(indexes);
});
afterAll(() => tables.stop());
const world = () => worldOf(tables);
/** Marks the customer as erased from here on, though nothing is removed yet. */
const beginErasure = (erasures: Erasures) => {
  const data = { ...CustomerErasureRequested.samples[0]!, customerId };
  return deliver(async (event) => void (await erasures.begin(event)), CustomerErasureRequested, data);
};

describe('consent to the recording of trips', () => {
  it('is off until the customer gives it', async () => {
    const { show, events } = await world();
    expect((await show()).consent).toEqual({ granted: false });
    expect(await events('Driving.Consent.Changed')).toEqual([]);
  });

  it('binds a device, once, however often it is given', async () => {
    const { consent, show, events } = await world();
    await consent(customerId, policyId, true, at('2026-03-02T09:00:00.000Z'));
    const first = await show();
    await consent(customerId, policyId, true, at('2026-03-03T09:00:00.000Z'));
    expect(await show()).toEqual(first);
    expect(await events('Driving.Consent.Changed')).toHaveLength(1);
  });

  it('cannot be given by anybody else', async () => {
    const { consent } = await world();
    const stranger = '00000000-0000-4000-8000-000000000000';
    await expect(consent(stranger, policyId, true, at('2026-03-02T09:00:00.000Z'))).rejects.toMatchObject({
      status: 404,
      code: 'POLICY_NOT_FOUND',
    });
  });

  it("cannot be given after the last day of cover, in the policy's time zone", async () => {
    const { consent } = await world();
    await consent(customerId, policyId, true, at('2027-03-01T06:59:00.000Z'));
    const late = (await world()).consent(customerId, policyId, true, at('2027-03-01T07:00:00.000Z'));
    await expect(late).rejects.toMatchObject({ status: 409, code: 'COVER_ENDED' });
  });

  it('once revoked, ends recording and display at once, and a new consent binds another device', async () => {
    const { grant, consent, send, show, cars, devices, items } = await world();
    const deviceId = await grant();
    await send(trip(1, { deviceId, startedAt: '2026-05-01T08:00:00.000Z', distanceMetres: 600_000 }));
    await consent(customerId, policyId, false, at('2026-05-02T09:00:00.000Z'));
    await send(trip(2, { deviceId }));
    expect(await items('TRIP#')).toHaveLength(1); // the event of the revocation erases it
    const shown = await show();
    expect(shown.consent).toEqual({ granted: false, since: '2026-05-02T09:00:00.000Z' });
    expect([shown.score, shown.recorded]).toEqual([undefined, undefined]);
    expect(await listTrips(cars, devices)(customerId, policyId, { limit: 10 })).toEqual({ trips: [] });
    await devices.erase(deviceId);
    expect(await items('TRIP#')).toEqual([]);
    expect(await items('DEVICE')).toEqual([]);
    expect(await grant()).not.toBe(deviceId);
  });

  it('continues the revision of the last score, so that consumers know the order', async () => {
    const { grant, consent, send, events } = await world();
    const deviceId = await grant();
    await send(trip(1, { deviceId, startedAt: '2026-05-01T08:00:00.000Z', distanceMetres: 600_000 }));
    await consent(customerId, policyId, false, at('2026-05-02T09:00:00.000Z'));
    const [{ detail }] = (await events('Driving.Consent.Changed')) as [any];
    expect(detail.data).toMatchObject({ granted: false, revision: 3, deviceId });
  });

  it.each([true, false])('survives a crash at every point (granted: %s)', async (granted) => {
    const places = await atEveryCrash(
      async () => {
        const before = await world();
        if (!granted) await before.grant();
        return before;
      },
      ({ cars, devices }, crashing) =>
        changeConsent(crashing.methods(cars), crashing.methods(devices))(
          customerId,
          policyId,
          granted,
          at('2026-04-01T09:00:00.000Z'),
        ),
      ({ fresh }) => fresh.state(),
    );
    expect(places).toBeGreaterThan(4);
  });
});

describe('a total loss', () => {
  const told = { claimId: 'd3f6c3b2-8f2a-5c7d-8c56-2c8b2e3b3c03', customerId, policyId, lossDate: '2026-04-30' };

  it('ends recording with its day, and a correction starts it again', async () => {
    const { grant, send, cars, devices, erasures, items, show } = await world();
    const record = recordTotalLoss(cars, devices, erasures);
    const deviceId = await grant();
    await record({ ...told, totalLoss: true }, { occurredAt: '2026-05-01T10:00:00.000Z' });
    await send(trip(1, { deviceId }));
    expect(await items('TRIP#')).toEqual([]);
    expect((await show()).recordedUntil).toBe('2026-04-30');
    await record({ ...told, totalLoss: false }, { occurredAt: '2026-05-01T11:00:00.000Z' });
    await record({ ...told, totalLoss: true }, { occurredAt: '2026-05-01T10:00:00.000Z' }); // redelivered late
    await send(trip(1, { deviceId }));
    expect(await items('TRIP#')).toHaveLength(1);
  });

  it('has the same result after a crash at every point', async () => {
    const places = await atEveryCrash(
      async () => {
        const before = await world();
        await before.grant();
        return before;
      },
      ({ cars, devices, erasures }, crashing) => {
        const record = recordTotalLoss(crashing.methods(cars), crashing.methods(devices), crashing.methods(erasures));
        return record({ ...told, totalLoss: true }, { occurredAt: '2026-05-01T10:00:00.000Z' });
      },
      ({ fresh }) => fresh.state(),
    );
    expect(places).toBeGreaterThanOrEqual(6);
  });

  it.each([true, false])('restores nothing that was erased since it was read (consent: %s)', async (granted) => {
    const { cars, devices, erasures, grant, fresh } = await world();
    if (granted) await grant();
    const get: typeof cars.get = async (...of) => {
      const found = await cars.get(...of);
      await beginErasure(erasures);
      await eraseCars(cars, devices, customerId);
      return found;
    };
    const late = { get, change: cars.change.bind(cars), update: cars.update.bind(cars) };
    const record = recordTotalLoss(late, devices, erasures);
    await record({ ...told, totalLoss: true }, { occurredAt: '2026-05-01T10:00:00.000Z' });
    expect((await fresh.items()).map(({ sk }) => sk)).toEqual(['ERASED']);
  });

  it('of a policy that has not arrived yet waits for it', async () => {
    const { cars, devices, erasures } = await world();
    const other = { ...told, policyId: '00000000-0000-4000-8000-000000000000', totalLoss: true };
    const record = recordTotalLoss(cars, devices, erasures);
    await expect(record(other, { occurredAt: '2026-05-01T10:00:00.000Z' })).rejects.toThrow('not here');
  });
});

describe('a policy', () => {
  it('that is delivered again leaves the consent for its car as it is', async () => {
    const { grant, cars, devices, erasures, fresh } = await world();
    await grant();
    const before = await fresh.state();
    await recordPolicy(cars, devices, erasures)(policy);
    expect(await fresh.state()).toEqual(before);
  });

  it.each([
    ['its customer is erased, and it comes late', false],
    ['it comes again while its customer is being erased', true],
  ])('leaves nothing behind if %s, after every crash', async (_, isKnown) => {
    const places = await atEveryCrash(
      async () => {
        const before = await world();
        const { cars, devices, erasures } = before;
        const deviceId = await before.grant();
        await before.send(trip(1, { deviceId }));
        await beginErasure(erasures);
        if (!isKnown) await eraseCars(cars, devices, customerId);
        return before;
      },
      ({ cars, devices, erasures }, crashing) =>
        recordPolicy(crashing.methods(cars), crashing.methods(devices), crashing.methods(erasures))(policy),
      async ({ fresh }) => expect((await fresh.items()).map(({ sk }) => sk)).toEqual(['ERASED']),
    );
    expect(places).toBeGreaterThanOrEqual(8);
  });
});

describe('the data of a customer', () => {
  const request = { customerId, policyIds: [policyId], claimIds: [] } as any;

  it('are exported with every trip and crash', async () => {
    const { grant, send, cars, devices } = await world();
    const deviceId = await grant();
    await send(trip(1, { deviceId }), trip(2, { deviceId }), crash(2, { deviceId }));
    const { driving } = (await ownPart(cars, devices)(request)) as { driving: any[] };
    expect(driving).toHaveLength(1);
    expect([driving[0].trips.length, driving[0].crashes.length]).toEqual([2, 1]);
  });

  it('are erased after every crash, and none comes back', async () => {
    await atEveryCrash(
      async () => {
        const before = await world();
        const deviceId = await before.grant();
        await before.send(trip(1, { deviceId }), crash(2, { deviceId }));
        await before.record(messageOf('{', { partitionKey: deviceId }));
        return { ...before, deviceId };
      },
      async ({ erasures, cars, devices }, crashing) => {
        const erase = eraseCustomer(crashing.methods(erasures), crashing.methods(cars), crashing.methods(devices));
        await deliver(erase, CustomerErasureRequested, { ...CustomerErasureRequested.samples[0]!, customerId });
      },
      async ({ fresh, cars, devices, erasures, send, deviceId, events }) => {
        await send(trip(3, { deviceId }));
        await recordPolicy(cars, devices, erasures)(policy);
        const items = await fresh.items();
        expect(items.filter(({ pk }) => /^(CUSTOMER|DEVICE#8)/.test(pk))).toEqual([]);
        const [{ detail }] = (await events('Customer.Data.Erased')) as [any];
        expect(detail.data).toEqual({ customerId, service: 'telematics', erased: ['trips'], kept: [] });
        return items.map(({ pk }) => pk).sort();
      },
    );
  });
});
