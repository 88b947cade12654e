import fc from 'fast-check';
import type { Recovery } from '../src/domain/ledger/exposure-facts.ts';
import { balancesOf, positionOf } from '../src/domain/ledger/posting-rules.ts';
import { type Received, shareRecovery } from '../src/domain/ledger/share-recovery.ts';
import { assessed, book, inOrder, opened, paid } from './claim-history.ts';

const borne = { paidCents: 382_000, deductibleCents: 50_000 };
const received = (so: Partial<Received> = {}): Received => ({
  kind: 'subrogation',
  amountCents: 216_000,
  costsCents: 0,
  includesDeductible: true,
  ...so,
});
const bookedWith = (...recoveries: Recovery[]) =>
  book(
    inOrder(
      opened,
      assessed(),
      paid(),
      ...recoveries.map((recovery, index) => ({
        what: 'recovery-received' as const,
        recoveryId: `00000000-0000-5000-8000-00000000000${index}`,
        recovery,
      })),
    ),
  );

describe('the other side’s payment', () => {
  it('D8: is shared with the insured by the deductible’s part of the loss (215 ILCS 5/143b)', () => {
    const recovery = shareRecovery(received(), [], borne);
    expect(recovery).toMatchObject({ insuredGrossCents: 25_000, insuredCents: 25_000 });
    const { position, entries } = bookedWith(recovery);
    expect(position).toEqual({
      incurredCents: 191_000,
      paidCents: 382_000,
      outstandingCents: 0,
      recoveredCents: 191_000,
      expenseCents: 0,
      dueToInsuredCents: 25_000,
      dueToVendorCents: 0,
    });
    expect(entries.at(-1)!.lines).toEqual([
      { account: 'cash-clearing', side: 'debit', cents: 216_000 },
      { account: 'recoveries', side: 'credit', cents: 191_000 },
      { account: 'due-to-insured', side: 'credit', cents: 25_000 },
    ]);
  });

  it('bears its costs in the same proportion: the insured has a part of the net recovery', () => {
    // (216,000 - 43,200) × 50,000 / 432,000 = 20,000; the insured bears 5,000 of the costs, the insurer 38,200.
    const recovery = shareRecovery(received({ costsCents: 43_200 }), [], borne);
    expect(recovery).toMatchObject({ insuredGrossCents: 25_000, insuredCents: 20_000 });
    const { position, booked } = bookedWith(recovery);
    expect(position).toMatchObject({ incurredCents: 191_000, expenseCents: 38_200, dueToInsuredCents: 20_000 });
    expect(booked.balances['cash-clearing']).toBe(-382_000 + 216_000 - 43_200 + 0);
  });

  it('returns the deductible in full if it is the whole loss', () => {
    const recovery = shareRecovery(received({ amountCents: 432_000 }), [], borne);
    expect(recovery.insuredCents).toBe(50_000);
    expect(bookedWith(recovery).position.incurredCents).toBe(0);
  });

  it('is shared as one sum when it comes in parts', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 3 }), { minLength: 1, maxLength: 30 }), (parts) => {
        const recoveries: Recovery[] = [];
        for (const amountCents of parts)
          recoveries.push(shareRecovery(received({ amountCents, costsCents: 0 }), recoveries, borne));
        const amountCents = parts.reduce((total, part) => total + part, 0);
        const whole = shareRecovery(received({ amountCents }), [], borne);
        expect(recoveries.reduce((total, each) => total + each.insuredCents, 0)).toBe(whole.insuredCents);
      }),
    );
  });

  it.each<[string, Partial<Received>]>([
    ['salvage, because the insurer paid the car', { kind: 'salvage' }],
    ['claimed without the deductible, which the insured has already', { includesDeductible: false }],
  ])('is the insurer’s alone if it is %s', (_, so) => {
    const recovery = shareRecovery(received(so), [], borne);
    expect(recovery).toMatchObject({ isShared: false, insuredGrossCents: 0, insuredCents: 0 });
    expect(bookedWith(recovery).position).toMatchObject({ recoveredCents: 216_000, incurredCents: 166_000 });
  });

  it('leaves no cent over: it is split between the insurer, the insured and the costs', () => {
    const cents = fc.integer({ min: 1, max: 5_000_000 });
    fc.assert(
      fc.property(cents, fc.nat({ max: 1_000_000 }), cents, fc.nat(), (paidCents, deductibleCents, amount, cost) => {
        const costsCents = cost % (amount + 1);
        const one = received({ amountCents: amount, costsCents });
        const recovery = shareRecovery(one, [], { paidCents, deductibleCents });
        const facts = { settlements: {}, payments: {}, returns: {}, recoveries: { a: recovery } };
        const position = positionOf('own-damage', facts);
        const { recoveredCents, expenseCents, dueToInsuredCents } = position;
        expect(recoveredCents + dueToInsuredCents - expenseCents).toBe(amount - costsCents);
        for (const part of [recoveredCents, expenseCents, dueToInsuredCents]) expect(part).toBeGreaterThanOrEqual(0);
        expect(Object.values(balancesOf(position)).reduce((total, balance) => total + balance, 0)).toBe(0);
      }),
    );
  });
});
