import './environment.ts';
import { ClaimAssessed, type DataOf, PaymentCompleted, PaymentFailed, PolicyIssued } from '@claimstream/events-schema';
import {
  atEveryCrash,
  type Crash,
  causeOf,
  deliver,
  type FreshTable,
  type TableUnderTest,
  tableUnderTest,
} from '@claimstream/test-drive';
import { balanceOf } from '../src/domain/ledger.ts';
import { paymentIdOf, Settlements, settlementIdOf } from '../src/store/settlements.ts';

const { settleClaim } = await import('../src/functions/settle-claim.ts');
const { recordPaid, recordFailed } = await import('../src/functions/record-payment.ts');
const { decideApproval } = await import('../src/functions/decide-approval.ts');
const { listApprovals } = await import('../src/functions/list-approvals.ts');

const policy = {
  ...PolicyIssued.samples[0]!,
  vehicleValueCents: 2_000_000,
  limitCents: 5_000_000,
  deductibleCents: 50_000,
};
const assessed = (so: Partial<DataOf<typeof ClaimAssessed>> = {}): DataOf<typeof ClaimAssessed> => ({
  ...ClaimAssessed.samples[0]!,
  policyId: policy.policyId,
  lossDate: policy.effectiveFrom,
  severity: 'moderate',
  estimateCents: 360_000,
  ...so,
});
const settlementId = settlementIdOf(assessed().claimId);
const paid = (attempt: number, amountCents = 310_000): DataOf<typeof PaymentCompleted> => ({
  ...PaymentCompleted.samples[0]!,
  claimId: assessed().claimId,
  paymentId: paymentIdOf(settlementId, attempt),
  amountCents,
});
const failed = (attempt: number): DataOf<typeof PaymentFailed> => ({
  ...PaymentFailed.samples[0]!,
  claimId: assessed().claimId,
  paymentId: paymentIdOf(settlementId, attempt),
  amountCents: 310_000,
});

let tables: TableUnderTest;
beforeAll(async () => {
  tables = await tableUnderTest(['open']);
});
afterAll(() => tables.stop());

/** A table that knows the policy, and the handlers over it. */
async function world() {
  const fresh: FreshTable = await tables.fresh();
  const settlements = new Settlements(fresh.table);
  await settlements.recordPolicy(policy);
  const now = async () => (await settlements.get(settlementId))!.item;
  const over = (crash?: Crash) => (crash ? crash.methods(settlements) : settlements);
  return {
    fresh,
    now,
    names: async () => (await fresh.events()).map(({ detailType }) => detailType),
    committed: async () => (await settlements.commitment(policy.policyId))?.item.committedCents,
    settle: (so = {}, tag?: string, crash?: Crash) =>
      deliver(settleClaim(over(crash)), ClaimAssessed, assessed(so), tag),
    pays: (attempt = 1, amount?: number, crash?: Crash) =>
      deliver(recordPaid(over(crash)), PaymentCompleted, paid(attempt, amount)),
    fails: (attempt = 1, crash?: Crash) =>
      deliver(recordFailed(over(crash)), PaymentFailed, failed(attempt), `failed ${attempt}`),
    approve: (approvalId = settlementId, crash?: Crash) =>
      decideApproval(over(crash))({ path: { approvalId }, cause: causeOf('approval') }),
    open: async () => (await listApprovals(settlements)()).body.approvals,
  };
}
type World = Awaited<ReturnType<typeof world>>;
const outcome = ({ fresh }: World) => fresh.state();

describe('an assessed claim', () => {
  it('is promised on the policy and asks for its money', async () => {
    const { settle, now, names, committed } = await world();
    await settle();
    expect(await now()).toMatchObject({ state: 'paying', payoutCents: 310_000, paymentAttempt: 1 });
    expect(balanceOf((await now()).ledger)).toMatchObject({ outstandingCents: 310_000, paidCents: 0 });
    expect(await names()).toEqual(['Settlement.Finalized', 'Payment.Requested']);
    expect(await committed()).toBe(310_000);
  });

  it('is settled once, however often it is told and under whatever event id', async () => {
    const { settle, committed, fresh } = await world();
    await settle();
    const before = await fresh.items();
    await settle();
    await settle({}, 'told again by another event');
    expect(await fresh.items()).toEqual(before);
    expect(await committed()).toBe(310_000);
  });

  it('waits on its queue until the policy is here', async () => {
    const { settle } = await world();
    await expect(settle({ policyId: settlementId })).rejects.toThrow('is not here yet');
  });

  it('pays nothing where the deductible takes it all, and then there is nothing to approve', async () => {
    const { settle, now, names, approve, committed } = await world();
    await settle({ estimateCents: 50_000 });
    expect(await now()).toMatchObject({ state: 'nothing-payable', payoutCents: 0, ledger: [] });
    expect(await names()).toEqual(['Settlement.Finalized']);
    expect(await committed()).toBeUndefined();
    await expect(approve()).rejects.toMatchObject({ status: 409, code: 'NOTHING_TO_APPROVE' });
  });

  it('never takes the policy over its limit, also when two claims are settled at the same moment', async () => {
    const { settle, committed, fresh } = await world();
    const claims = Array.from({ length: 4 }, (_, index) => `d3f6c3b2-8f2a-5c7d-8c56-2c8b2e3b3c1${index}`);
    await Promise.all(claims.map((claimId) => settle({ claimId, severity: 'total' }, claimId)));
    expect(await committed()).toBe(5_000_000);
    const payouts = (await fresh.items()).filter(({ sk }) => sk === 'SETTLEMENT').map(({ payoutCents }) => payoutCents);
    expect(payouts.sort((a, b) => b - a)).toEqual([1_950_000, 1_950_000, 1_100_000, 0]);
  });

  it('survives a crash at every place', async () => {
    for (const so of [{}, { severity: 'total' as const, estimateCents: undefined }, { estimateCents: 1 }]) {
      const places = await atEveryCrash(world, (w, crash) => w.settle(so, 'assessed', crash), outcome);
      expect(places).toBeGreaterThanOrEqual(8);
    }
  });
});

describe('a payout above the limit of authority', () => {
  const large = { severity: 'total' as const, estimateCents: undefined };

  it('waits for a supervisor, and asks for the money once it is approved', async () => {
    const { settle, now, names, approve, open } = await world();
    await settle(large);
    expect(await now()).toMatchObject({ state: 'awaiting-approval', paymentAttempt: 0 });
    expect(await names()).toEqual(['Settlement.Approval.Requested']);
    expect(await open()).toMatchObject([
      { approvalId: settlementId, payoutCents: 1_950_000, reasonCode: 'ABOVE_AUTHORITY' },
    ]);
    expect(await approve()).toMatchObject({ status: 202, body: { state: 'paying' } });
    expect(await names()).toEqual(['Settlement.Finalized', 'Payment.Requested']);
    expect(await open()).toEqual([]);
  });

  it('asks for the money once, however often and however concurrently it is approved', async () => {
    const { settle, now, approve } = await world();
    await settle(large);
    const answers = await Promise.allSettled([approve(), approve()]);
    expect(answers.some(({ status }) => status === 'fulfilled')).toBe(true);
    await approve();
    expect(await now()).toMatchObject({ state: 'paying', paymentAttempt: 1 });
  });

  it('survives a crash of the approval at every place', async () => {
    const waiting = async () => {
      const w = await world();
      await w.settle(large);
      return w;
    };
    expect(await atEveryCrash(waiting, (w, crash) => w.approve(settlementId, crash), outcome)).toBeGreaterThanOrEqual(
      4,
    );
  });

  it('is unknown under another id', async () => {
    const { approve } = await world();
    await expect(approve('nothing')).rejects.toMatchObject({ status: 404, code: 'APPROVAL_NOT_FOUND' });
  });
});

describe('the money', () => {
  const settled = async () => {
    const w = await world();
    await w.settle();
    return w;
  };

  it('is told as paid once', async () => {
    const { pays, fails, now, names, fresh } = await settled();
    await pays();
    expect(await now()).toMatchObject({ state: 'paid' });
    expect(balanceOf((await now()).ledger)).toEqual({
      incurredCents: 310_000,
      outstandingCents: 0,
      paidCents: 310_000,
    });
    expect(await names()).toEqual(['Settlement.Paid']);
    const before = await fresh.items();
    await pays();
    await fails();
    expect(await fresh.items()).toEqual(before);
  });

  it('goes to a person where it could not be paid, and is asked for under a new payment id', async () => {
    const { fails, now, names, open, approve, fresh } = await settled();
    await fails();
    await fails();
    expect(await now()).toMatchObject({ state: 'payment-failed' });
    expect(await names()).toEqual(['Settlement.Approval.Requested']);
    expect(await open()).toMatchObject([{ reasonCode: 'PAYMENT_FAILED' }]);
    await approve();
    const [requested] = await fresh.events();
    expect(requested).toMatchObject({
      detailType: 'Payment.Requested',
      detail: { data: { paymentId: paymentIdOf(settlementId, 2) } },
    });
  });

  it('that failed before is not failed again by the old news, nor lost when the old payment was paid after all', async () => {
    const { fails, approve, pays, now } = await settled();
    await fails(1);
    await approve();
    await fails(1);
    expect(await now()).toMatchObject({ state: 'paying', paymentAttempt: 2 });
    await pays(2);
    expect((await now()).ledger).toHaveLength(2);
  });

  it('of another amount than was asked for is not booked', async () => {
    const { pays, now } = await settled();
    await expect(pays(1, 309_999)).rejects.toThrow('another amount');
    expect(await now()).toMatchObject({ state: 'paying' });
  });

  it('of a payment that was never asked for stays on the queue', async () => {
    const { pays } = await world();
    await expect(pays()).rejects.toThrow('was not requested by this service');
  });

  it('survives a crash at every place', async () => {
    expect(await atEveryCrash(settled, (w, crash) => w.pays(1, undefined, crash), outcome)).toBeGreaterThanOrEqual(6);
    expect(await atEveryCrash(settled, (w, crash) => w.fails(1, crash), outcome)).toBeGreaterThanOrEqual(6);
  });
});
