import { type Check, openCheck } from '../src/domain/check.ts';
import { afterDecision, FlagDecision, type GivenDecision, isConfirmed } from '../src/domain/flag.ts';
import { car, context, customerId, evidence } from './example-evidence.ts';

const [ada, ben] = ['0a0f3b1e-2d1f-4a86-8b1c-6d3c8b7f0a01', '0b0f3b1e-2d1f-4a86-8b1c-6d3c8b7f0a02'];
const at = '2026-03-02T09:00:00.000Z';
const flag: Check = { ...openCheck(evidence(car(), { attempt: 2 }), context), state: 'review', score: 40 };
const referred: Check = { ...flag, score: 100 };
const given = (so: Partial<GivenDecision> = {}): GivenDecision => ({
  decision: 'clear',
  reason: 'The car was repainted.',
  by: ada,
  groups: ['adjusters'],
  at,
  ...so,
});
const siu = ['siu'];
const confirmedBy = (by: string) => afterDecision(referred, given({ decision: 'confirm', by, groups: siu })) as Check;

describe('a decision about a flag', () => {
  it('that clears it removes its score and stays on file with who, why, when and the image', () => {
    expect(afterDecision(flag, given())).toEqual({
      ...flag,
      state: 'clear',
      score: 0,
      decidedBy: 'person',
      decisions: [{ decision: 'clear', reason: 'The car was repainted.', by: ada, at, attempt: 2 }],
    });
  });

  it('that confirms it is a refusal with the whole score', () => {
    const confirmed = afterDecision(flag, given({ decision: 'confirm' })) as Check;
    expect(confirmed).toMatchObject({ state: 'reject', score: 100, decidedBy: 'person' });
    expect(isConfirmed(confirmed)).toBe(true);
    expect(isConfirmed({ ...confirmed, decidedBy: 'rules' })).toBe(false);
    expect(isConfirmed({ ...confirmed, state: 'review' })).toBe(false);
  });

  it('is stored after the earlier ones', () => {
    const released = afterDecision(confirmedBy(ada), given({ decision: 'release', by: ben, groups: siu })) as Check;
    expect(released).toMatchObject({ state: 'clear', score: 0 });
    expect(released.decisions.map(({ decision, by }) => [decision, by])).toEqual([
      ['confirm', ada],
      ['release', ben],
    ]);
    expect(released.decisions.every((each) => FlagDecision.safeParse(each).success)).toBe(true);
    expect(FlagDecision.safeParse({ ...released.decisions[0], by: 'Ada' }).success).toBe(false);
  });

  it('by the same person again leaves the check unchanged, and by another is refused', () => {
    const cleared = afterDecision(flag, given()) as Check;
    expect(afterDecision(cleared, given({ at: '2026-03-03T09:00:00.000Z' }))).toBe(cleared);
    expect(afterDecision(cleared, given({ by: ben }))).toBe('FLAG_NOT_OPEN');
    expect(afterDecision(cleared, given({ decision: 'confirm' }))).toBe('FLAG_NOT_OPEN');
    // The rules judged a newer image since: the decision on the earlier one no longer counts.
    expect(afterDecision({ ...cleared, decidedBy: 'rules', state: 'review' }, given())).not.toBe(cleared);
    expect(afterDecision({ ...cleared, decidedBy: 'rules' }, given())).toBe('FLAG_NOT_OPEN');
  });

  it.each([
    ['about oneself', flag, given({ by: customerId }), 'OWN_FLAG'],
    ['about oneself, as an investigator', referred, given({ by: customerId, groups: siu }), 'OWN_FLAG'],
    ['about an image that was replaced', flag, given({ attempt: 1 }), 'FLAG_REPLACED'],
    ['before the rules judged', { ...flag, state: 'pending' }, given(), 'FLAG_NOT_OPEN'],
    ['about a refusal by the rules', { ...flag, state: 'reject', score: 100 }, given(), 'FLAG_NOT_OPEN'],
    ['by an adjuster about a case', referred, given(), 'NOT_INVESTIGATOR'],
    ['by a supervisor about a case', referred, given({ groups: ['supervisors', 'adjusters'] }), 'NOT_INVESTIGATOR'],
    ['that releases an unconfirmed flag', flag, given({ decision: 'release', groups: siu }), 'FLAG_NOT_CONFIRMED'],
    [
      'that releases what the rules refused',
      { ...flag, state: 'reject' },
      given({ decision: 'release', groups: siu }),
      'FLAG_NOT_CONFIRMED',
    ],
    ['by an adjuster who releases', confirmedBy(ada), given({ decision: 'release', by: ben }), 'NOT_INVESTIGATOR'],
    [
      'of who confirmed it that releases',
      confirmedBy(ada),
      given({ decision: 'release', groups: siu }),
      'OWN_CONFIRMATION',
    ],
  ] as [string, Check, GivenDecision, string][])('%s is refused', (_, check, decision, refusal) => {
    expect(afterDecision(check, decision)).toBe(refusal);
  });

  it('about the image that the person saw is accepted', () => {
    expect(afterDecision(flag, given({ attempt: 2 }))).toMatchObject({ state: 'clear' });
  });

  it('by an investigator about a case is accepted, and the person who confirmed an earlier time may release the later one', () => {
    expect(afterDecision(referred, given({ groups: siu }))).toMatchObject({ state: 'clear' });
    const [first] = confirmedBy(ada).decisions;
    const again: Check = { ...confirmedBy(ben), decisions: [first!, { ...first!, by: ben }] };
    const release = (by: string) => afterDecision(again, given({ decision: 'release', by, groups: siu }));
    expect(release(ada)).toMatchObject({ state: 'clear' });
    expect(release(ben)).toBe('OWN_CONFIRMATION');
  });
});
