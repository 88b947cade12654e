import { atEveryCrash, type TableUnderTest, tableUnderTest } from '@claimstream/test-drive';
import { submitted as newSubmitted, world as newWorld, outcome } from './customers-under-test.ts';
import { application, car, customerId } from './example-applications.ts';

let tables: TableUnderTest;
beforeAll(async () => {
  tables = await tableUnderTest();
});
afterAll(() => tables.stop());
const world = () => newWorld(tables);
const submitted = () => newSubmitted(tables);

describe('an application', () => {
  it('is one durable write; its event has the state and the number of cars, and nothing personal', async () => {
    const w = await world();
    expect(await w.submit()).toEqual({ customerId, state: 'submitted' });
    const [event] = await w.events();
    expect(event).toMatchObject({
      detailType: 'Customer.Submitted',
      detail: { data: { customerId, state: 'AZ', carCount: 1 } },
    });
    expect(JSON.stringify(event)).not.toMatch(/Wilhelmina|219|Main St|D48213907/);
  });

  it('is the same under the same key, also at the same moment, and refused under another', async () => {
    const w = await world();
    const answers = await Promise.all([w.submit(), w.submit(), w.submit()]);
    expect(answers.map(({ state }) => state)).toEqual(['submitted', 'submitted', 'submitted']);
    expect(await w.events()).toHaveLength(1);
    await expect(w.submit(application(), 'key-of-another')).rejects.toMatchObject({
      status: 409,
      code: 'ALREADY_SUBMITTED',
    });
    await expect(w.submit(application({ givenName: 'Other' }))).rejects.toMatchObject({
      status: 409,
      code: 'IDEMPOTENCY_KEY_REUSED',
    });
  });

  it('may be sent again, corrected, once it was rejected', async () => {
    const w = await submitted();
    await w.decide(['TOO_YOUNG', 'ZIP_NOT_IN_STATE']);
    expect(await w.show()).toMatchObject({
      state: 'rejected',
      reasons: [{ code: 'TOO_YOUNG' }, { code: 'ZIP_NOT_IN_STATE' }],
      policies: [],
    });
    expect((await w.submit(application(), 'key-of-the-second')).state).toBe('submitted');
    await w.decide();
    expect(await w.show()).toMatchObject({ state: 'accepted', reasons: [] });
  });

  it('is refused at its fields for faults that its schema cannot see, and nothing is written', async () => {
    const w = await world();
    const twice = application({
      cars: [
        { ...car, modelYear: 2099 },
        { ...car, plate: 'CLM4822' },
      ],
    });
    await expect(w.submit(twice)).rejects.toMatchObject({
      status: 422,
      code: 'MODEL_YEAR_IN_FUTURE',
      fields: {
        errors: [
          {
            field: 'cars.0.modelYear',
            code: 'MODEL_YEAR_IN_FUTURE',
            problem: expect.stringContaining('Correct the model year'),
          },
          { field: 'cars.1.vin', code: 'DUPLICATE_VEHICLE', problem: expect.stringContaining('remove the car') },
        ],
      },
    });
    expect(await w.fresh.items()).toEqual([]);
  });

  it('is not accepted again under the key of one that was replaced', async () => {
    const w = await submitted();
    await w.decide(['TOO_YOUNG']);
    await w.submit(application({ givenName: 'Mina' }), 'key-of-the-second');
    await w.decide(['TOO_YOUNG']);
    await expect(w.submit()).rejects.toMatchObject({ status: 409, code: 'IDEMPOTENCY_KEY_REUSED' });
    expect(await w.show()).toMatchObject({ state: 'rejected' });
  });

  it('survives a crash at every place', async () => {
    expect(
      await atEveryCrash(world, (w, crash) => w.submit(undefined, undefined, crash), outcome),
    ).toBeGreaterThanOrEqual(4);
  });
});
