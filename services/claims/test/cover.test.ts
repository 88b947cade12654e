import { dayIn } from '@claimstream/lambda-kit/local-day';
import fc from 'fast-check';
import { judgeCover } from '../src/domain/cover.ts';
import { customerId, policy } from './example-claims.ts';

const active = { terms: policy, active: true };
const filedAt = new Date('2026-05-02T12:00:00.000Z');
const question = (lossDate: string) => ({ customerId, lossDate, filedAt });

describe('cover', () => {
  it.each([
    ['on its first day', '2026-03-01', { decision: 'accept' }],
    ['on the day of filing', '2026-05-02', { decision: 'accept' }],
    ['before its first day', '2026-02-28', { decision: 'reject', reasonCode: 'OUTSIDE_POLICY_PERIOD' }],
    ['tomorrow', '2026-05-03', { decision: 'reject', reasonCode: 'LOSS_DATE_IN_FUTURE' }],
  ])('of a loss %s', (_, lossDate, cover) => {
    expect(judgeCover(active, question(lossDate))).toEqual(cover);
  });

  it('ends with the last day of the policy', () => {
    const late = { customerId, filedAt: new Date('2027-04-01T12:00:00.000Z') };
    expect(judgeCover(active, { ...late, lossDate: '2027-02-28' })).toEqual({ decision: 'accept' });
    expect(judgeCover(active, { ...late, lossDate: '2027-03-01' })).toMatchObject({
      reasonCode: 'OUTSIDE_POLICY_PERIOD',
    });
  });

  it("counts days in the policy's time zone: 06:30 UTC is still yesterday in Phoenix", () => {
    const early = new Date('2026-05-02T06:30:00.000Z');
    expect(dayIn('America/Phoenix', early)).toBe('2026-05-01');
    expect(judgeCover(active, { ...question('2026-05-02'), filedAt: early })).toMatchObject({
      reasonCode: 'LOSS_DATE_IN_FUTURE',
    });
  });

  it("goes by the hour of the loss on the day of filing, in the policy's time zone", () => {
    const noon = { ...question('2026-05-02'), filedAt: new Date('2026-05-02T19:00:00.000Z') };
    expect(judgeCover(active, { ...noon, lossTime: '12:00' })).toEqual({ decision: 'accept' });
    expect(judgeCover(active, { ...noon, lossTime: '12:01' })).toMatchObject({ reasonCode: 'LOSS_DATE_IN_FUTURE' });
    expect(judgeCover(active, { ...noon, lossDate: '2026-05-01', lossTime: '23:59' })).toEqual({ decision: 'accept' });
  });

  it('waits for what is not known yet', () => {
    expect(judgeCover(undefined, question('2026-05-01'))).toEqual({
      decision: 'pending',
      reasonCode: 'UNKNOWN_POLICY',
    });
    expect(judgeCover({ active: true }, question('2026-05-01'))).toEqual({
      decision: 'pending',
      reasonCode: 'UNKNOWN_POLICY',
    });
    expect(judgeCover({ terms: policy, active: false }, question('2026-05-01'))).toEqual({
      decision: 'pending',
      reasonCode: 'POLICY_NOT_ACTIVE',
    });
  });

  it("never accepts another customer's policy, and treats it like one that does not exist, the waiting included", () => {
    fc.assert(
      fc.property(
        fc.uuid(),
        fc.boolean(),
        fc.constantFrom('2020-01-01', '2026-05-01', '2040-01-01'),
        (who, isActive, lossDate) => {
          fc.pre(who !== customerId);
          const cover = judgeCover({ terms: policy, active: isActive }, { customerId: who, lossDate, filedAt });
          expect(cover).toEqual(judgeCover(undefined, { customerId: who, lossDate, filedAt }));
        },
      ),
    );
  });
});
