import { atEveryCrash, type TableUnderTest, tableUnderTest } from '@claimstream/test-drive';
import { indexes, world as newWorld, rentalId } from './rentals-under-test.ts';

let tables: TableUnderTest;
beforeAll(async () => {
  tables = await tableUnderTest(indexes);
});
afterAll(() => tables.stop());
const world = () => newWorld(tables);

const booked = { rentalId, rentalClass: 'compact', from: '2026-03-02', lastPaidDay: '2026-03-31', perDayCents: 3_000 };

describe('a rental car', () => {
  it.each([['issue', 'accept'] as const, ['accept', 'issue'] as const])(
    'is booked once both facts are here, %s before %s, each twice',
    async (...order) => {
      const w = await world();
      for (const step of order) await w[step]();
      for (const step of order) await w[step]();
      expect(await w.told('Vendor.Booked')).toMatchObject([booked]);
      expect(await w.rental()).toMatchObject({ state: 'booked', isReminded: false });
    },
  );

  it('is booked once if both facts arrive several times at the same moment', async () => {
    const w = await world();
    await Promise.all([w.issue(), w.accept(), w.issue(), w.accept()]);
    expect(await w.told('Vendor.Booked')).toMatchObject([booked]);
  });

  it.each(['issue', 'accept'] as const)('is booked once, despite any crash while %s comes last', async (last) => {
    const places = await atEveryCrash(
      async () => {
        const w = await world();
        await w[last === 'issue' ? 'accept' : 'issue']();
        return w;
      },
      (w, crash) => w[last](crash),
      (w) => w.fresh.state(),
    );
    expect(places).toBeGreaterThan(6);
  });

  it.each([
    ['a car that can be driven', { drivable: true }],
    ['a car of which the customer did not say', { drivable: undefined }],
  ])('is not booked for %s', async (_, so) => {
    const w = await world();
    await w.issue();
    await w.accept(undefined, so);
    expect(await w.rental()).toBeUndefined();
  });

  it("is not booked under a policy without such cover, nor under another customer's", async () => {
    const w = await world();
    await w.issue(undefined, { rentalCover: undefined });
    await w.accept();
    expect(await w.rental()).toMatchObject({ state: 'waiting' });
    await w.issue(undefined, { customerId: rentalId });
    expect(await w.rental()).toMatchObject({ state: 'waiting' });
  });

  it.each([
    ['deny', 'issue', 'accept'],
    ['issue', 'deny', 'accept'],
    ['accept', 'deny', 'issue'],
    ['offer', 'accept', 'issue'],
  ] as const)('is not booked for a claim that is known to be over: %s, %s, %s', async (...order) => {
    const w = await world();
    for (const step of order) await w[step]();
    for (const step of order) await w[step]();
    expect(await w.rental()).toMatchObject({ state: 'not-needed' });
    expect(await w.fresh.events()).toEqual([]);
  });
});
