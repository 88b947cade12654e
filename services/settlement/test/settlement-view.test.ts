import { Approval } from '@claimstream/api-contract/settlement/list-approvals';
import { CustomerSettlement, StaffSettlement } from '@claimstream/api-contract/settlement/settlement-views';
import { payment, paymentReturned, reserve } from '../src/domain/settlement-account.ts';
import { approvalOf, customerView, staffView } from '../src/domain/settlement-view.ts';
import { at, ids, payoutCents, settlement } from './example-settlement.ts';

const [handler, supervisor, paymentId] = ids as [string, string, string];
const later = (minute: number) => new Date(Date.parse(at) + minute * 60_000).toISOString();
const asker = { groups: ['supervisors'], alias: supervisor, hold: undefined };

describe('a settlement as its customer sees it', () => {
  it('explains the payout, under the number of the claim, and shows nothing of staff', () => {
    const seen = customerView(
      settlement({ approvals: [{ by: supervisor, at }], declined: { at, reason: 'Too much.' } }),
    );
    expect(CustomerSettlement.parse(seen)).toEqual(JSON.parse(JSON.stringify(seen)));
    expect(seen).toMatchObject({
      view: 'customer',
      state: 'paying',
      claimNumber: 'CL-TFVC-7CMF',
      payoutCents,
      requestedAt: at,
      round: 1,
      paidBeforeCents: 0,
      calculation: { payoutCents },
    });
    expect(seen.paidAt).toBeUndefined();
    expect(seen.returnedAt).toBeUndefined();
    expect(JSON.stringify(seen)).not.toMatch(/approvals|declined|ledger|handledBy|Too much/);
    expect(JSON.stringify(seen)).not.toContain(supervisor);
  });

  it('is paid when the last payment arrived, not when an earlier one did', () => {
    const ledger = [reserve(5, at), payment(5, later(1)), paymentReturned(5, later(2)), payment(5, later(3))];
    expect(customerView(settlement({ state: 'paid', ledger })).paidAt).toBe(later(3));
    expect(customerView(settlement({ state: 'payment-returned', ledger })).paidAt).toBeUndefined();
  });

  it('came back when the last payment did', () => {
    const returns = [2, 3, 1].map((minute) => ({ paymentId, at: later(minute) }));
    expect(customerView(settlement({ state: 'payment-returned', returns })).returnedAt).toBe(later(3));
  });

  it('shows earlier payments in a later round', () => {
    expect(customerView(settlement({ round: 2, paidBeforeCents: 500 }))).toMatchObject({
      round: 2,
      paidBeforeCents: 500,
    });
  });
});

describe('a settlement as staff see it', () => {
  it('has its ledger, who approved it, and the permitted actions', () => {
    const approvals = [{ by: supervisor, at }];
    const seen = staffView(settlement({ state: 'awaiting-approval', approvals }), [], asker);
    expect(seen).toMatchObject({
      view: 'staff',
      state: 'awaiting-approval',
      customerId: 'b1d4a1f0-6d0e-4a5b-8a34-0a6f0c1f1a01',
      fraudConfirmed: false,
      approvals,
      balance: { incurredCents: payoutCents, outstandingCents: payoutCents, paidCents: 0 },
      ledger: [{ what: 'reserve-set', cents: payoutCents }],
      earlierRounds: [],
      may: { approve: true, decline: true },
    });
    expect(StaffSettlement.safeParse(seen).success).toBe(true);
  });

  it.each([
    ['FRAUD_CONFIRMED', true],
    ['FRAUD_REFERRED', false],
  ] as const)('on hold shows it: %s', (hold, fraudConfirmed) => {
    const seen = staffView(settlement({ state: 'awaiting-approval' }), [], { ...asker, hold });
    expect(seen).toMatchObject({ fraudConfirmed, may: { approve: false, decline: true, why: hold } });
  });

  it('cannot be approved by a person who decided about it', () => {
    const seen = staffView(settlement({ state: 'awaiting-approval' }), [], { ...asker, alias: handler });
    expect(seen.may).toEqual({ approve: false, decline: false, why: 'OWN_ASSESSMENT' });
  });

  it('lists the earlier rounds, with the reasons of their refusals', () => {
    const declined = { at, by: supervisor, reason: 'The estimate is for another car.' };
    const others = [settlement({ state: 'declined', declined }), settlement({ round: 2, state: 'released' })];
    const seen = staffView(settlement({ round: 3, declined }), others, asker);
    expect(seen.declined).toEqual(declined);
    expect(seen.earlierRounds.map(({ round, state, declined }) => [round, state, declined])).toEqual([
      [1, 'declined', declined.reason],
      [2, 'released', undefined],
    ]);
    expect(seen.earlierRounds[0]).toMatchObject({ settlementId: others[0]!.settlementId, payoutCents });
  });
});

it('an approval is a settlement with the reason why it waits, and earlier payments', () => {
  const waits = settlement({ state: 'awaiting-approval', approvalReason: 'ABOVE_AUTHORITY', paidBeforeCents: 7 });
  const seen = approvalOf(waits, asker);
  expect(Approval.safeParse(seen).success).toBe(true);
  expect(seen).toMatchObject({
    approvalId: waits.settlementId,
    settlementId: waits.settlementId,
    claimNumber: 'CL-TFVC-7CMF',
    reasonCode: 'ABOVE_AUTHORITY',
    requestedAt: at,
    payoutCents,
    paidBeforeCents: 7,
    may: { approve: true, decline: true },
  });
  expect(approvalOf(settlement(), { ...asker, groups: [] })).toMatchObject({
    paidBeforeCents: 0,
    may: { approve: false },
  });
});
