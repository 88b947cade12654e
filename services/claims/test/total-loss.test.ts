import { afterTotalLosses, carKeyOf, leftAfter, totalLossOf } from '../src/domain/total-loss.ts';
import { claimId, customerId, notice, policy, policyId } from './example-claims.ts';

const other = 'd3f6c3b2-8f2a-5c7d-8c56-2c8b2e3b3c09';
const at = (date: string, time?: string, id = other) => ({
  claimId: id,
  customerId,
  notice: { ...notice(date), loss: { ...notice(date).loss, time, state: 'AZ' as const } },
});
const terms = { ...policy, boundAt: '2026-03-01T12:00:00.000Z' };
/** On the 10th, at 9 in the morning; Arizona has two time zones. */
const total = totalLossOf(at('2026-05-10', '09:00', claimId));

describe('the total loss of a car', () => {
  it('is the span of all moments that its notice can mean', () => {
    expect(total).toMatchObject({ claimId, customerId, date: '2026-05-10' });
    expect(new Date(total.from).toISOString()).toBe('2026-05-10T15:00:00.000Z');
    expect(new Date(total.until).toISOString()).toBe('2026-05-10T16:01:00.000Z');
  });

  it.each([
    ['2026-05-11', undefined, 'nothing'],
    ['2026-05-11', '00:00', 'nothing'],
    ['2027-01-01', '12:00', 'nothing'],
    // Later on that day it may be the same loss, reported again.
    ['2026-05-10', '18:00', 'doubt'],
    ['2026-05-10', '09:00', 'doubt'],
    ['2026-05-10', '09:30', 'doubt'],
    ['2026-05-10', undefined, 'doubt'],
    // Before it, in every time zone of the place.
    ['2026-05-10', '07:58', 'cover'],
    ['2026-05-10', '08:00', 'doubt'],
    ['2026-05-09', undefined, 'cover'],
  ] as const)('B6: leaves of a loss on %s at %s: %s', (date, time, left) => {
    expect(leftAfter([total], at(date, time), terms)).toBe(left);
  });

  it('leaves its own claim as it is', () => {
    expect(leftAfter([total], at('2026-05-11', undefined, claimId), terms)).toBe('cover');
    expect(leftAfter([], at('2026-05-11'), terms)).toBe('cover');
  });

  it('asks a person about a car that was insured anew, or by somebody else', () => {
    const later = at('2026-06-01');
    const rebuilt = { ...terms, boundAt: '2026-05-20T12:00:00.000Z', effectiveFrom: '2026-05-20' };
    expect(leftAfter([total], later, rebuilt)).toBe('doubt');
    expect(leftAfter([{ ...total, customerId: other }], later, terms)).toBe('doubt');
    expect(leftAfter([total], later, undefined)).toBe('doubt');
    expect(leftAfter([{ ...total, customerId: other }, total], later, terms)).toBe('nothing');
  });

  it('changes only a decision on cover that would accept', () => {
    const accepted = { decision: 'accept' as const, doubts: ['LOSS_TIME_MISSING'] };
    expect(afterTotalLosses(accepted, [total], at('2026-05-11'), terms)).toEqual({
      decision: 'reject',
      reasonCode: 'CAR_TOTAL_LOSS',
    });
    expect(afterTotalLosses(accepted, [total], at('2026-05-10'), terms)).toEqual({
      decision: 'accept',
      doubts: ['LOSS_TIME_MISSING', 'CAR_TOTAL_LOSS'],
    });
    expect(afterTotalLosses(accepted, [total], at('2026-05-09'), terms)).toBe(accepted);
    const pending = { decision: 'pending' as const, reasonCode: 'POLICY_NOT_ACTIVE' as const };
    expect(afterTotalLosses(pending, [total], at('2026-05-11'), terms)).toBe(pending);
  });

  it('belongs to the car, under whatever policy, if its number is known', () => {
    const car = { vin: 'ab'.repeat(32), plate: 'cd'.repeat(32) };
    expect(carKeyOf(policyId, { car })).toBe(carKeyOf(other, { car }));
    expect(carKeyOf(policyId, {})).not.toBe(carKeyOf(other, {}));
    expect(carKeyOf(policyId, {})).not.toBe(carKeyOf(policyId, { car }));
  });
});
