import { ClaimFileErased } from '@claimstream/events-schema/claims/claim-file-erased';
import { CustomerErasureRequested } from '@claimstream/events-schema/customer/customer-erasure-requested';
import { Erasures } from '@claimstream/lambda-kit';
import { atEveryCrash, type Crash, deliver, type TableUnderTest, tableUnderTest } from '@claimstream/test-drive';
import { eraseClaim, eraseCustomer } from '../src/application/erase-customer.ts';
import { listOpenRentals, listRentals } from '../src/application/list-rentals.ts';
import { ownPart } from '../src/application/own-part.ts';
import { showRental } from '../src/application/show-rental.ts';
import { accepted, customer, indexes, world as newWorld, rentalId } from './rentals-under-test.ts';

let tables: TableUnderTest;
beforeAll(async () => {
  tables = await tableUnderTest(indexes);
});
afterAll(() => tables.stop());

const { customerId, claimId, policyId } = accepted;
const until = '2030-12-31';

async function world() {
  const w = await newWorld(tables);
  await w.issue();
  await w.accept();
  const erasures = new Erasures(w.fresh.table);
  return {
    ...w,
    erase: (claims = [{ claimId, until, why: 'ours' }], crash?: Crash) =>
      deliver(
        eraseCustomer(crash ? crash.methods(erasures) : erasures, crash ? crash.methods(w.rentals) : w.rentals),
        CustomerErasureRequested,
        { customerId, policyIds: [policyId], claims },
      ),
    eraseClaim: () => deliver(eraseClaim(w.rentals), ClaimFileErased, { claimId, customerId }),
    kinds: async () => (await w.fresh.items()).map(({ pk }) => pk.split('#')[0]).sort(),
  };
}

describe('the rentals of a customer whose data are erased', () => {
  it('are kept and later erased with the file of their claim; the cover is erased at once', async () => {
    const w = await world();
    await w.erase();
    await w.erase();
    expect(await w.told('Customer.Data.Erased')).toMatchObject([
      { erased: ['policies'], kept: [{ what: 'rentals', until, why: 'ours' }] },
    ]);
    expect(await w.kinds()).toEqual(['ERASED', 'RENTAL']);
    await w.eraseClaim();
    expect(await w.kinds()).toEqual(['ERASED']);
  });

  it('are erased at once if no file is kept', async () => {
    const w = await world();
    await w.erase([]);
    expect(await w.told('Customer.Data.Erased')).toMatchObject([{ erased: ['policies', 'rentals'], kept: [] }]);
    expect(await w.kinds()).toEqual(['ERASED']);
  });

  it('are erased despite any crash', async () => {
    const places = await atEveryCrash(
      world,
      (w, crash) => w.erase([], crash),
      (w) => w.fresh.state(),
    );
    expect(places).toBeGreaterThan(4);
  });
});

describe('the view of rentals', () => {
  const now = new Date('2026-03-09T18:00:00Z');
  const page = { limit: 25 };

  it('shows a booked car to its customer and to staff, and none that waits for its cover', async () => {
    const w = await newWorld(tables);
    await w.accept();
    const own = () => listRentals(w.rentals)(customerId, page, now);
    expect((await own()).rentals).toEqual([]);
    await expect(showRental(w.rentals)(rentalId, customer, now)).rejects.toMatchObject({ status: 404 });
    await w.issue();
    const shown = await showRental(w.rentals)(rentalId, customer, now);
    expect(shown).toMatchObject({ state: 'booked', days: 8 });
    expect((await own()).rentals).toEqual([shown]);
    expect((await listOpenRentals(w.rentals)(page, now)).rentals).toEqual([{ ...shown, customerId }]);
    expect(await ownPart(w.rentals, () => now)({ customerId } as never)).toEqual({ rentals: [shown] });
    await w.repaired('2026-03-05');
    expect((await listOpenRentals(w.rentals)(page, now)).rentals).toEqual([]);
    expect((await own()).rentals).toMatchObject([{ state: 'ended' }]);
  });
});
