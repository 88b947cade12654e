import { atEveryCrash, type TableUnderTest, tableUnderTest } from '@claimstream/test-drive';
import { indexes, world as newWorld, outcome, settlementId, wreck } from './settlement-under-test.ts';

let tables: TableUnderTest;
beforeAll(async () => {
  tables = await tableUnderTest(indexes);
});
afterAll(() => tables.stop());
const world = () => newWorld(tables);
const refusal = { status: 409, code: 'FRAUD_CONFIRMED' };

describe('a claim that investigators look at', () => {
  it('is not paid until one of them cleared it', async () => {
    const { refer, clear, settle, names, approve } = await world();
    await refer();
    await settle();
    expect(await names()).toEqual(['Settlement.Approval.Requested']);
    await expect(approve()).rejects.toMatchObject({ status: 409, code: 'FRAUD_REFERRED' });
    await clear();
    expect(await approve()).toBe('paying');
  });
});

describe('a claim that a person confirmed as fraud', () => {
  it('is not paid when its assessment comes: it goes to a supervisor, who cannot approve it either', async () => {
    const { confirm, settle, names, open, approve } = await world();
    await confirm();
    await settle();
    expect(await names()).toEqual(['Settlement.Approval.Requested']);
    expect(await open()).toMatchObject([{ approvalId: settlementId, reasonCode: 'CLAIM_ON_HOLD' }]);
    await expect(approve()).rejects.toMatchObject(refusal);
  });

  it('is not approved if the confirmation came while it waited for a supervisor', async () => {
    const { settle, confirm, approve, now } = await world();
    await settle(wreck);
    await confirm();
    await expect(approve()).rejects.toMatchObject(refusal);
    expect(await now()).toMatchObject({ state: 'awaiting-approval' });
  });

  it('is not paid if an older event, without a count of decisions, confirmed it after the rules’ result', async () => {
    const { flag, confirmUncounted, settle, release, approve, names } = await world();
    await flag();
    await confirmUncounted();
    await settle();
    expect(await names()).toEqual(['Settlement.Approval.Requested']);
    await expect(approve()).rejects.toMatchObject(refusal);
    await release();
    expect(await approve()).toBe('paying');
  });

  it.each([
    ['confirmed, released', ['confirm', 'release']],
    ['the other way round', ['release', 'confirm']],
    ['all of it twice', ['confirm', 'release', 'confirm', 'release']],
  ] as const)('is approved once it was released: %s', async (_, results) => {
    const w = await world();
    await w.settle(wreck);
    for (const told of results) await w[told]();
    expect(await w.approve()).toBe('paying');
  });

  it('is not affected by a refused document of the sign-up', async () => {
    const { signUpRefused, settle, names } = await world();
    await signUpRefused();
    await settle();
    expect(await names()).toContain('Payment.Requested');
  });

  it('is stored, whatever crashes', async () => {
    expect(await atEveryCrash(world, (w, crash) => w.confirm(crash), outcome)).toBeGreaterThanOrEqual(4);
  });
});
