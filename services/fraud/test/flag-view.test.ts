import { Flag } from '@claimstream/api-contract/fraud/flag';
import { type Check, openCheck } from '../src/domain/check.ts';
import { review } from '../src/domain/finding.ts';
import { flagOf, flagStateOf } from '../src/domain/flag-view.ts';
import { referralOf } from '../src/domain/referral.ts';
import { car, claimId, context, customerId, damage, documentId, evidence, policyId } from './example-evidence.ts';

const [ada, ben] = ['0a0f3b1e-2d1f-4a86-8b1c-6d3c8b7f0a01', '0b0f3b1e-2d1f-4a86-8b1c-6d3c8b7f0a02'];
const adjuster = { sub: ada, groups: ['adjusters'] };
const investigator = { sub: ada, groups: ['siu'] };
const at = '2026-03-02T09:00:00.000Z';
const flag: Check = {
  ...openCheck(evidence(damage()), context),
  state: 'review',
  score: 40,
  reasons: ['COLOUR_UNCERTAIN'],
  findings: [review('COLOUR_UNCERTAIN')],
};
const referred: Check = { ...flag, score: 100, referral: referralOf(at) };
const confirmed: Check = {
  ...referred,
  state: 'reject',
  decidedBy: 'person',
  decisions: [{ decision: 'confirm', reason: 'Two claims.', by: ada, at, attempt: 1 }],
};

describe('a flag as staff see it', () => {
  it('names its subject, its image and its score, and has its findings in words', () => {
    const seen = flagOf(flag, adjuster);
    expect(seen).toMatchObject({
      flagId: claimId,
      subjectKind: 'claim',
      subjectId: claimId,
      documentId,
      documentKind: 'damage',
      customerId,
      policyId,
      claimId,
      claimNumber: expect.stringMatching(/^CL-/),
      attempt: 1,
      state: 'open',
      outcome: 'review',
      score: 40,
      decidedBy: 'rules',
      raisedAt: context.occurredAt,
      notes: [],
      may: { decide: ['clear', 'confirm'], note: false },
    });
    expect(seen.findings).toEqual([
      { ...review('COLOUR_UNCERTAIN'), weight: 40, text: expect.stringMatching(/colour/i) },
    ]);
    expect(Flag.safeParse(seen).success).toBe(true);
  });

  it('of a document has no claim, and no outcome before the rules judged', () => {
    const seen = flagOf(openCheck(evidence(car()), context), adjuster);
    expect(seen).toMatchObject({ flagId: documentId, subjectKind: 'document', state: 'pending' });
    expect([seen.claimId, seen.claimNumber, seen.outcome]).toEqual([undefined, undefined, undefined]);
    expect(seen.may).toEqual({ decide: [], note: false, why: 'FLAG_NOT_OPEN' });
  });

  it('from before findings were stored shows its reasons as questions, and an unknown one by its code', () => {
    const old = flagOf({ ...flag, findings: undefined, reasons: ['COLOUR_UNCERTAIN', 'OF_OLD'] }, adjuster);
    expect(old.findings.map(({ reason, outcome }) => [reason, outcome])).toEqual([
      ['COLOUR_UNCERTAIN', 'review'],
      ['OF_OLD', 'review'],
    ]);
    expect(old.findings[0]!.text).not.toBe('COLOUR_UNCERTAIN');
    expect(old.findings[1]!.text).toBe('OF_OLD');
  });

  it.each([
    ['referred', referred],
    ['open', { ...flag, score: 99 }],
    ['confirmed', confirmed],
    ['refused', { ...confirmed, decidedBy: 'rules' }],
    ['clear', { ...flag, state: 'clear' }],
    ['pending', { ...flag, state: 'pending' }],
  ] as [string, Check][])('is %s', (state, check) => {
    expect(flagStateOf(check)).toBe(state);
  });

  it.each([
    ['an adjuster about a flag', flag, adjuster, { decide: ['clear', 'confirm'], note: false }],
    ['an adjuster about a case', referred, adjuster, { decide: [], note: false, why: 'NOT_INVESTIGATOR' }],
    ['an investigator about a case', referred, investigator, { decide: ['clear', 'confirm'], note: true }],
    ['an investigator about a flag', flag, investigator, { decide: ['clear', 'confirm'], note: false }],
    ['the investigator who confirmed', confirmed, investigator, { decide: [], note: true, why: 'OWN_CONFIRMATION' }],
    ['another investigator', confirmed, { sub: ben, groups: ['siu'] }, { decide: ['release'], note: true }],
    [
      'an adjuster about what was confirmed',
      confirmed,
      { ...adjuster, sub: ben },
      { decide: [], note: false, why: 'NOT_INVESTIGATOR' },
    ],
    ['about oneself', flag, { ...adjuster, sub: customerId }, { decide: [], note: false, why: 'FLAG_NOT_OPEN' }],
  ] as [string, Check, typeof adjuster, object][])('%s tells what may be decided', (_, check, viewer, may) => {
    expect(flagOf(check, viewer).may).toEqual(may);
  });
});
