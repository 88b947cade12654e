import { openCheck, renewCheck } from '../src/domain/check.ts';
import { type Finding, reject, review } from '../src/domain/finding.ts';
import { emptyHistory, nextHistory, withHistory } from '../src/domain/history.ts';
import { car, context, damage, evidence } from './example-evidence.ts';

const check = (findings: Finding[], so: object = {}) => ({
  ...openCheck(evidence(damage()), context),
  findings,
  ...so,
});
const another = 'c1d4a1f0-6d0e-4a5b-8a34-0a6f0c1f1a02';
const third = 'c1d4a1f0-6d0e-4a5b-8a34-0a6f0c1f1a03';

describe('the history that a photo leaves to the next one', () => {
  it('has every finding that no person settled, except those that a better photo answers', () => {
    const open = check([review('NO_DAMAGE_SEEN'), review('DAMAGE_COLOUR_UNREADABLE')], { state: 'review' });
    const next = nextHistory(open);
    expect(next.standing).toEqual([review('NO_DAMAGE_SEEN')]);
    expect(withHistory([], next)).toEqual([review('NO_DAMAGE_SEEN')]);
    expect(withHistory([review('NO_DAMAGE_SEEN')], next)).toHaveLength(1);
  });

  it('stays until the next photo is judged', () => {
    const known = check([], { state: 'pending', history: { ...emptyHistory, standing: [review('NO_DAMAGE_SEEN')] } });
    expect(nextHistory(known).standing).toEqual([review('NO_DAMAGE_SEEN')]);
  });

  it('is empty at sign-up, where another image was requested', () => {
    const ofCar = {
      ...openCheck(evidence(car()), context),
      state: 'review' as const,
      findings: [review('COLOUR_MISMATCH')],
    };
    expect(nextHistory(ofCar)).toEqual(emptyHistory);
  });

  it('leaves out the findings that a person cleared about the case, unless somebody else shows the same later', () => {
    const cleared = check([review('SAME_VIN', [another]), review('NO_DAMAGE_SEEN')], {
      state: 'clear',
      decidedBy: 'person',
    });
    const next = nextHistory(cleared);
    expect(withHistory([review('SAME_VIN', [another]), review('NO_DAMAGE_SEEN')], next)).toEqual([
      review('NO_DAMAGE_SEEN'),
    ]);
    expect(withHistory([review('SAME_VIN', [another, third])], next)).toHaveLength(1);
    expect(nextHistory(check([], { state: 'clear', history: next })).settled).toEqual(next.settled);
  });

  it('includes the number of requests for another image, except for expired cards', () => {
    const refused = (reason: 'COLOUR_MISMATCH' | 'LICENCE_EXPIRED') => check([reject(reason)], { state: 'reject' });
    expect(nextHistory(refused('COLOUR_MISMATCH')).asked).toBe(1);
    expect(
      nextHistory(check([reject('COLOUR_MISMATCH')], { state: 'reject', history: { ...emptyHistory, asked: 1 } }))
        .asked,
    ).toBe(2);
    expect(nextHistory(refused('LICENCE_EXPIRED')).asked).toBe(0);
    expect(nextHistory(check([reject('COLOUR_MISMATCH')], { state: 'reject', decidedBy: 'person' })).asked).toBe(0);
  });

  it('includes a person’s confirmation of an image as fraud, until a person clears one', () => {
    const confirmed = check([], { state: 'reject', decidedBy: 'person' });
    const next = nextHistory(confirmed);
    expect(next.confirmed).toBe(true);
    expect(nextHistory(check([], { state: 'review', history: next })).confirmed).toBe(true);
    expect(nextHistory(check([], { state: 'clear', decidedBy: 'person', history: next })).confirmed).toBe(false);
  });

  it('goes with the check, together with its referral and notes', () => {
    const referral = { at: context.occurredAt, reportDueOn: '2026-04-30' };
    const notes = [{ text: 'Called the shop.', by: another, at: context.occurredAt }];
    const open = check([review('NO_DAMAGE_SEEN')], { state: 'review', referral, notes });
    expect(renewCheck(open, openCheck(evidence(damage(), { attempt: 2 }), context))).toMatchObject({
      state: 'pending',
      history: { standing: [review('NO_DAMAGE_SEEN')] },
      referral,
      notes,
    });
  });
});
