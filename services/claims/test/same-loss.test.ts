import { deriveId } from '@claimstream/lambda-kit/event-context';
import fc from 'fast-check';
import type { Claim } from '../src/domain/claim.ts';
import {
  carKeys,
  carOf,
  isFirst,
  lossOf,
  markBetween,
  mayBeOneLoss,
  mayBeSame,
  paidInstead,
} from '../src/domain/same-loss.ts';
import { notice } from './example-claims.ts';

const [a, b] = [deriveId('a'), deriveId('b')].sort() as [string, string];
const HOUR = 3_600_000;
const at = (claimId: string, ...moments: number[]) => ({ claimId, date: '2026-05-01', moments });
const on = (claimId: string, date: string) => ({ claimId, date });

describe('two losses of one car may be one', () => {
  it('within 24 hours by the clock, and not a millisecond more', () => {
    expect(mayBeOneLoss(at(a, 0), at(b, 24 * HOUR))).toBe(true);
    expect(mayBeOneLoss(at(a, 24 * HOUR), at(b, 0))).toBe(true);
    expect(mayBeOneLoss(at(a, 0), at(b, 24 * HOUR + 1))).toBe(false);
    expect(mayBeOneLoss(at(a, 24 * HOUR + 1), at(b, 0))).toBe(false);
  });

  it('by any reading of the times, at a place with two time zones', () => {
    expect(mayBeOneLoss(at(a, 0, 26 * HOUR), at(b, 49 * HOUR, 50 * HOUR))).toBe(true);
    expect(mayBeOneLoss(at(a, 0, HOUR), at(b, 26 * HOUR, 27 * HOUR))).toBe(false);
  });

  it.each([
    ['2026-04-29', false],
    ['2026-04-30', true],
    ['2026-05-01', true],
    ['2026-05-02', true],
    ['2026-05-03', false],
  ])('on the day before, on the day or after, if one has no time: %s %s', (date, expected) => {
    expect(mayBeOneLoss(at(a, 0), on(b, date))).toBe(expected);
    expect(mayBeOneLoss(on(b, date), at(a, 0))).toBe(expected);
    expect(mayBeOneLoss(on(a, '2026-05-01'), on(b, date))).toBe(expected);
  });

  it('never with itself, and in either order alike', () => {
    expect(mayBeOneLoss(at(a, 0), at(a, 0))).toBe(false);
    const moment = fc.integer({ min: 0, max: 80 * HOUR });
    fc.assert(
      fc.property(moment, moment, (x, y) => {
        expect(mayBeOneLoss(at(a, x), at(b, y))).toBe(mayBeOneLoss(at(b, y), at(a, x)));
        expect(mayBeOneLoss(at(a, x), at(b, y))).toBe(Math.abs(x - y) <= 24 * HOUR);
      }),
    );
  });
});

describe('a loss', () => {
  it('is the day and every moment of its notice', () => {
    const { loss, ...rest } = notice();
    expect(lossOf({ claimId: a, notice: { ...rest, loss } })).toEqual({ claimId: a, date: '2026-05-01' });
    expect(lossOf({ claimId: a, notice: { ...rest, loss: { ...loss, time: '09:00', state: 'NJ' } } })).toEqual({
      claimId: a,
      date: '2026-05-01',
      moments: [Date.parse('2026-05-01T13:00:00.000Z')],
    });
  });
});

describe('a car', () => {
  const terms = { policyId: a } as never;
  it('is identified by its policy, its VIN and its plate', () => {
    const car = { vin: 'aa', plate: 'bb' };
    expect(carKeys({ terms, car, active: true })).toEqual([`policy#${a}`, 'vin#aa', 'plate#bb']);
    expect(carKeys({ terms, active: true })).toEqual([`policy#${a}`]);
    expect(carKeys({ car, active: true })).toEqual([]);
  });

  it('of a claim from before its keys were stored is that of its policy', () => {
    expect(carOf({ policyId: a })).toEqual([`policy#${a}`]);
    expect(carOf({ policyId: a, car: ['vin#aa'] })).toEqual(['vin#aa']);
  });
});

describe('the claim that goes before another', () => {
  const [early, late] = ['2026-05-02T10:00:00.000Z', '2026-05-02T10:00:00.001Z'];
  const claim = (claimId: string, filedAt: string, changed: Partial<Claim> = {}) =>
    ({ claimId, filedAt, state: 'review', ...changed }) as Claim;
  const mark = { reason: 'hail', by: a, at: early };

  it('is the one filed first, and of two at one moment always the same one', () => {
    expect(isFirst(claim(b, early), claim(a, late))).toBe(true);
    expect(isFirst(claim(b, late), claim(a, early))).toBe(false);
    expect([isFirst(claim(a, early), claim(b, early)), isFirst(claim(b, early), claim(a, early))]).toEqual([
      true,
      false,
    ]);
    expect(isFirst(claim(a, early), claim(a, early))).toBe(false);
  });

  it('holds the later one only', () => {
    const [first, second] = [claim(b, early), claim(a, late)];
    expect(paidInstead(second, [first])).toEqual([first]);
    expect(paidInstead(first, [second])).toEqual([]);
  });

  it.each(['assessed', 'settled', 'closed'] as const)('may be a later one that was approved before: %s', (state) => {
    const approved = claim(a, late, { state });
    expect(paidInstead(claim(b, early), [approved])).toEqual([approved]);
  });

  it.each([
    ['rejected', { state: 'rejected' }],
    ['denied', { state: 'denied' }],
    ['closed after a denial', { state: 'closed', outcome: 'denied' }],
    ['withdrawn before anybody approved it', { state: 'withdrawn', outcome: 'withdrawn' }],
    ['marked as another loss', { otherLosses: [{ claimId: a, ...mark }] }],
  ] as const)('is never one that is %s', (_, changed) => {
    const first = claim(b, early, changed as Partial<Claim>);
    expect(paidInstead(claim(a, late), [first])).toEqual([]);
    expect(mayBeSame(claim(a, late), first)).toBe(false);
    expect(mayBeSame(claim(a, late), claim(b, early))).toBe(true);
  });

  it('may be one that was withdrawn after its approval, because its money may be on its way', () => {
    const decision = { decision: 'approve', severity: 'minor' } as const;
    const withdrawn = claim(b, early, { state: 'withdrawn', outcome: 'withdrawn', decision });
    expect(paidInstead(claim(a, late), [withdrawn])).toEqual([withdrawn]);
  });

  it('follows the last mark about the two, on whichever it is stored', () => {
    const [older, newer] = [
      { claimId: b, ...mark },
      { claimId: b, ...mark, reason: 'two days' },
    ];
    const marked = claim(a, late, { otherLosses: [older, newer, { claimId: deriveId('c'), ...mark }] });
    expect(markBetween(marked, claim(b, early))).toEqual(newer);
    expect(markBetween(claim(b, early), marked)).toEqual(newer);
    expect(markBetween(marked, claim(deriveId('d'), early))).toBeUndefined();
    expect(markBetween(claim(deriveId('d'), early), marked)).toBeUndefined();
  });
});
