import { CustomerSettlement, StaffSettlement } from '@claimstream/api-contract/settlement/settlement-views';
import { VendorBooked } from '@claimstream/events-schema/vendor/vendor-booked';
import { VendorFinalized } from '@claimstream/events-schema/vendor/vendor-finalized';
import { contextOf, type TableUnderTest, tableUnderTest } from '@claimstream/test-drive';
import { postEntries } from '../src/application/post-entries.ts';
import { told } from './ledger-under-test.ts';
import { assessed, indexes, world as newWorld, settlementId, supervisorId, wreck } from './settlement-under-test.ts';

let tables: TableUnderTest;
beforeAll(async () => {
  tables = await tableUnderTest(indexes);
});
afterAll(() => tables.stop());
const world = () => newWorld(tables);
const { customerId, claimId } = assessed();

describe('a settlement', () => {
  it('does not exist until the claim is settled', async () => {
    const { show } = await world();
    await expect(show()).rejects.toMatchObject({ status: 404, code: 'NOT_SETTLED' });
  });

  it('explains the payout to its customer, and when the money arrived', async () => {
    const { settle, pays, show } = await world();
    await settle();
    const seen = async () => CustomerSettlement.strict().parse(await show({ sub: customerId, groups: [] }));
    expect(await seen()).toMatchObject({
      settlementId,
      claimId,
      state: 'paying',
      payoutCents: 310_000,
      calculation: { acted: ['deductible'], estimateBy: 'adjuster' },
    });
    expect(await seen()).not.toHaveProperty('paidAt', expect.anything());
    await pays();
    expect(await seen()).toMatchObject({ state: 'paid', paidAt: contextOf('any').occurredAt });
  });

  it('shows staff who approved it, its ledger, and the permitted actions', async () => {
    const { settle, approve, show } = await world();
    await settle(wreck);
    const seen = async (groups: string[]) => StaffSettlement.strict().parse(await show({ groups }));
    expect(await seen(['supervisors'])).toMatchObject({
      state: 'awaiting-approval',
      approvalReason: 'ABOVE_AUTHORITY',
      balance: { incurredCents: 1_950_000, outstandingCents: 1_950_000, paidCents: 0 },
      approvals: [],
      may: { approve: true },
    });
    expect(await seen(['adjusters'])).toMatchObject({ may: { approve: false, why: 'NOT_SUPERVISOR' } });
    await approve();
    expect(await seen(['supervisors'])).toMatchObject({
      approvals: [{ by: supervisorId }],
      may: { approve: false, why: 'NOT_OPEN' },
    });
  });

  it('shows staff, but not the customer, the cost of the rental car beside it', async () => {
    const { settle, ledger, show } = await world();
    await settle();
    const post = postEntries(ledger, () => new Date('2026-05-10T09:00:00.000Z'));
    await post.rentalBooked(told(VendorBooked, {}, { of: claimId }).event);
    expect(await show()).toMatchObject({ rental: { incurredCents: 90_000, outstandingCents: 90_000, paidCents: 0 } });
    await post.rentalEnded(told(VendorFinalized, {}, { of: claimId }).event);
    const seen = StaffSettlement.strict().parse(await show());
    expect(seen.rental).toEqual({ incurredCents: 24_000, outstandingCents: 0, paidCents: 24_000 });
    expect(await show({ sub: customerId, groups: [] })).not.toHaveProperty('rental');
  });

  it('shows confirmed fraud to staff, and not to its customer', async () => {
    const { settle, confirm, show, open } = await world();
    await settle(wreck);
    await confirm();
    const held = { approve: false, why: 'FRAUD_CONFIRMED' };
    expect(await show()).toMatchObject({ fraudConfirmed: true, may: held });
    expect(await open()).toMatchObject([{ may: held }]);
    expect(JSON.stringify(await show({ sub: customerId }))).not.toMatch(/fraud/i);
  });

  it('shows a member of staff their own as any customer’s, and does not exist for others', async () => {
    const { settle, show } = await world();
    await settle();
    expect(await show({ sub: customerId })).toMatchObject({ view: 'customer' });
    await expect(show({ groups: [] })).rejects.toMatchObject({ status: 404 });
    await expect(show({ groups: ['operators'] })).rejects.toMatchObject({ status: 404 });
  });
});
