import type { DataOf } from '@claimstream/events-schema';
import type { PolicyIssued } from '@claimstream/events-schema/customer/policy-issued';
import fc from 'fast-check';
import { judgeCover } from '../src/domain/cover.ts';
import type { LossClock } from '../src/domain/loss-time.ts';
import { customerId, policy } from './example-claims.ts';

const accepted = { decision: 'accept', doubts: [] };
const early = { decision: 'reject', reasonCode: 'LOSS_BEFORE_COVER' };
const outside = { decision: 'reject', reasonCode: 'OUTSIDE_POLICY_PERIOD' };
const asksWhen = { decision: 'accept', doubts: ['LOSS_TIME_MISSING'] };

/** A term of a year, bound in the middle of its first day. */
const bound = (boundAt: string | undefined, timeZone: string, firstDay: string) => {
  const effectiveUntil = `${Number(firstDay.slice(0, 4)) + 1}-${firstDay.slice(5)}`;
  return { ...policy, boundAt, timeZone, effectiveFrom: firstDay, effectiveUntil };
};
const judge = (
  terms: DataOf<typeof PolicyIssued>,
  [state, date, time]: readonly [LossClock['state'], string, string?],
  filedAt: string,
  active = true,
) => judgeCover({ terms, active }, { customerId, loss: { state, date, time }, filedAt: new Date(filedAt) });

describe('cover begins at the moment of binding', () => {
  // Scenario A5: the application arrives at 08:18 in Honolulu.
  const honolulu = bound('2026-11-28T18:18:00.000Z', 'Pacific/Honolulu', '2026-11-28');

  it.each([
    ['before it', ['HI', '2026-11-28', '00:01'], early],
    ['a minute before it', ['HI', '2026-11-28', '08:17'], early],
    ['a minute after it', ['HI', '2026-11-28', '08:19'], accepted],
    ['in the same minute', ['HI', '2026-11-28', '08:18'], accepted],
    ['that day, without a time', ['HI', '2026-11-28'], asksWhen],
    ['the day before, without a time', ['HI', '2026-11-27'], outside],
    ['the day after, without a time', ['HI', '2026-11-29'], accepted],
    ['before it, where clocks are ahead', ['NY', '2026-11-28', '13:17'], early],
    ['after it, where clocks are ahead', ['NY', '2026-11-28', '13:19'], accepted],
  ] as const)('of a loss %s', (_, loss, cover) => {
    expect(judge(honolulu, loss, '2026-12-01T12:00:00Z')).toEqual(cover);
  });

  it('counts seconds where the notice names them', () => {
    const terms = bound('2026-11-28T18:18:30.000Z', 'Pacific/Honolulu', '2026-11-28');
    const second = (time: string) => judge(terms, ['HI', '2026-11-28', time], '2026-12-01T12:00:00Z');
    expect([second('08:18:29'), second('08:18:30')]).toEqual([early, accepted]);
  });

  it('and with the first day where the policy does not say when it was bound', () => {
    const renewal = bound(undefined, 'Pacific/Honolulu', '2026-11-28');
    expect(judge(renewal, ['HI', '2026-11-28'], '2026-12-01T12:00:00Z')).toEqual(accepted);
    expect(judge(renewal, ['HI', '2026-11-27', '23:59'], '2026-12-01T12:00:00Z')).toEqual(outside);
  });
});

describe('a loss time is read at the place of the loss', () => {
  // Application on 2026-07-15 at 18:00Z in Phoenix (scenario A1): 11:00 there.
  const phoenix = {
    ...bound('2026-07-15T18:00:00.000Z', 'America/Phoenix', '2026-07-15'),
    effectiveUntil: '2027-07-14',
  };

  it.each([
    ['the first included', ['AZ', '2026-07-15', '11:00'], accepted],
    ['the last included', ['AZ', '2027-07-14', '23:59'], accepted],
    ['the last, without a time', ['AZ', '2027-07-14'], accepted],
    ['none after the last', ['AZ', '2027-07-15'], outside],
    ['the last, as clocks at the place show it', ['NY', '2027-07-15', '02:59'], accepted],
    ['none after it', ['NY', '2027-07-15', '03:00'], outside],
    ['the last of which a part only is covered', ['NY', '2027-07-15'], asksWhen],
  ] as const)('on each day of the term: %s', (_, loss, cover) => {
    expect(judge(phoenix, loss, '2027-08-01T12:00:00Z')).toEqual(cover);
  });

  it('and the reading of two that favours the customer counts', () => {
    // Bound at 10:20 in Louisville, where it is 09:20 in the west of Kentucky.
    const kentucky = bound('2026-05-01T14:20:00.000Z', 'America/New_York', '2026-05-01');
    expect(judge(kentucky, ['KY', '2026-05-01', '09:30'], '2026-05-01T16:00:00Z')).toEqual(accepted);
    expect(judge(kentucky, ['KY', '2026-05-01', '09:10'], '2026-05-01T16:00:00Z')).toEqual(early);
    // Filed at 10:25 in Louisville: 10:00 there was before, and 10:00 in the west is still to come.
    expect(judge(kentucky, ['KY', '2026-05-01', '10:00'], '2026-05-01T14:25:00Z')).toEqual(early);
  });

  it('and an hour that occurs twice is its first (scenario A7)', () => {
    const newYork = bound('2026-10-01T12:00:00.000Z', 'America/New_York', '2026-10-01');
    expect(judge(newYork, ['NY', '2026-11-01', '01:45'], '2026-11-01T06:10:00Z')).toEqual(accepted);
    const between = bound('2026-11-01T06:00:00.000Z', 'America/New_York', '2026-11-01');
    expect(judge(between, ['NY', '2026-11-01', '01:45'], '2026-11-01T08:00:00Z')).toEqual(early);
  });

  it('abroad: a loss in Canada under a policy of Arizona', () => {
    expect(judge(phoenix, ['ON', '2026-08-01', '09:00'], '2026-08-02T12:00:00Z')).toEqual(accepted);
  });
});

describe('cover that cannot be judged yet', () => {
  const loss = ['AZ', '2026-05-01'] as const;
  const question = {
    customerId,
    loss: { state: 'AZ', date: '2026-05-01' } as LossClock,
    filedAt: new Date('2026-05-02T12:00:00Z'),
  };

  it('waits', () => {
    const unknown = { decision: 'pending', reasonCode: 'POLICY_NOT_KNOWN_YET' };
    expect(judgeCover(undefined, question)).toEqual(unknown);
    expect(judgeCover({ active: true }, question)).toEqual(unknown);
    const inactive = { decision: 'pending', reasonCode: 'POLICY_NOT_ACTIVE' };
    expect(judge(policy, loss, '2026-05-02T12:00:00Z', false)).toEqual(inactive);
  });

  it("never accepts another customer's policy, and treats it like one that does not exist, the waiting included", () => {
    fc.assert(
      fc.property(
        fc.uuid(),
        fc.boolean(),
        fc.constantFrom('2020-01-01', '2026-05-01', '2040-01-01'),
        (who, active, date) => {
          fc.pre(who !== customerId);
          const asked = { ...question, customerId: who, loss: { ...question.loss, date } };
          expect(judgeCover({ terms: policy, active }, asked)).toEqual(judgeCover(undefined, asked));
        },
      ),
    );
  });
});
