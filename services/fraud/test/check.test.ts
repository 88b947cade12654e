import fc from 'fast-check';
import { judge, openCheck, renewCheck } from '../src/domain/check.ts';
import { type Evidence, type Facts, neededFacts } from '../src/domain/facts.ts';
import {
  car,
  claim,
  claimId,
  context,
  customerId,
  damage,
  documentId,
  evidence,
  facts,
  licence,
  policy,
  someoneElse,
} from './example-evidence.ts';

const at = context.occurredAt;
describe('a check', () => {
  it('is about the document at sign-up, and about the claim when it shows damage', () => {
    expect(openCheck(evidence(licence()), context)).toMatchObject({ subjectId: documentId, subjectKind: 'document' });
    expect(openCheck(evidence(damage()), context)).toMatchObject({ subjectId: claimId, subjectKind: 'claim' });
    expect(openCheck(evidence(car()), context)).toMatchObject({
      state: 'pending',
      score: 0,
      reasons: [],
      raisedAt: at,
    });
  });

  it.each([
    [licence(), ['customer']],
    [car(), ['policy']],
    [damage(), ['customer', 'policy', 'claim']],
  ] as const)('of $kind is not judged before all it needs is here', (reading, needed) => {
    expect(neededFacts(evidence(reading))).toEqual(needed);
    const names = Object.keys(facts) as (keyof Facts)[];
    fc.assert(
      fc.property(fc.subarray(names), (here) => {
        const known = Object.fromEntries(here.map((name) => [name, facts[name]])) as Facts;
        const verdict = judge(evidence(reading), known, at);
        expect(verdict === undefined).toBe(needed.some((name) => !here.includes(name)));
      }),
    );
  });

  it('clears what agrees with everything', () => {
    for (const reading of [licence(), car(), damage()]) {
      expect(judge(evidence(reading), facts, at)).toMatchObject({ outcome: 'clear', score: 0, reasons: [] });
    }
  });

  it("refuses a photo under another customer's policy, whatever it shows", () => {
    const foreign = { ...facts, policy: { ...policy, customerId: 'c1d4a1f0-6d0e-4a5b-8a34-0a6f0c1f1a02' } };
    for (const reading of [car(), damage()]) {
      const verdict = judge(evidence(reading, { customerId }), foreign, at);
      expect(verdict).toMatchObject({ outcome: 'reject', score: 100, reasons: ['POLICY_OF_ANOTHER'] });
    }
  });

  it('names all that it found', () => {
    const driven = { ...facts, claim: { ...claim, licenceNumber: someoneElse } };
    expect(judge(evidence(damage({ colour: 'red' })), driven, at)).toMatchObject({
      outcome: 'review',
      score: 80,
      reasons: ['DAMAGE_COLOUR_MISMATCH', 'DRIVER_IS_NOT_POLICYHOLDER'],
    });
  });

  it('of newer evidence starts again, but not for a claim that a person confirmed as fraud', () => {
    const byPerson = { state: 'reject', decidedBy: 'person', score: 100, reasons: ['ANY_REASON'] } as const;
    const renewed = (reading: Evidence['reading'], so: object) => {
      const known = { ...openCheck(evidence(reading), context), ...so };
      return renewCheck(known, openCheck(evidence(reading, { attempt: 2 }), context));
    };
    expect(renewed(damage(), byPerson)).toMatchObject({ ...byPerson, evidence: { attempt: 2 } });
    expect(renewed(damage(), { ...byPerson, decidedBy: 'rules' })).toMatchObject({ state: 'pending', reasons: [] });
    expect(renewed(licence(), byPerson)).toMatchObject({ state: 'pending', score: 0, decidedBy: 'rules' });
  });
});
