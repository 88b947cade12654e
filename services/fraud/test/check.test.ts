import { openCheck, renewCheck } from '../src/domain/check.ts';
import type { Evidence } from '../src/domain/facts.ts';
import { car, claimId, context, damage, documentId, evidence, licence } from './example-evidence.ts';

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

  it('of newer evidence starts again, except for a claim that a person confirmed as fraud', () => {
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
