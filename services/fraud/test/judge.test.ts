import fc from 'fast-check';
import { type Facts, neededFacts, type Surroundings } from '../src/domain/facts.ts';
import { reject } from '../src/domain/finding.ts';
import { emptyHistory } from '../src/domain/history.ts';
import { judge, type Known } from '../src/domain/judge.ts';
import {
  car,
  claim,
  context,
  customerId,
  damage,
  evidence,
  facts,
  licence,
  policy,
  someoneElse,
} from './example-evidence.ts';

const at = context.occurredAt;
const alone: Surroundings = { losses: [], shared: [] };
const judged = (shown: Parameters<typeof judge>[0], so: Partial<Known> = {}) =>
  judge(shown, { facts, surroundings: alone, at, ...so });
const another = 'c1d4a1f0-6d0e-4a5b-8a34-0a6f0c1f1a02';

describe('judging evidence', () => {
  it.each([
    [licence(), ['customer']],
    [car(), ['policy']],
    [damage(), ['customer', 'policy', 'claim']],
  ] as const)('of $kind is not judged before all its facts are here', (reading, needed) => {
    expect(neededFacts(evidence(reading))).toEqual(needed);
    const names = Object.keys(facts) as (keyof Facts)[];
    fc.assert(
      fc.property(fc.subarray(names), (here) => {
        const known = Object.fromEntries(here.map((name) => [name, facts[name]])) as Facts;
        const verdict = judge(evidence(reading), { facts: known, surroundings: alone, at });
        expect(verdict === undefined).toBe(needed.some((name) => !here.includes(name)));
      }),
    );
  });

  it('clears an image that agrees with everything', () => {
    for (const reading of [licence(), car(), damage()]) {
      expect(judged(evidence(reading))).toMatchObject({ outcome: 'clear', score: 0, reasons: [] });
    }
  });

  it("sends a photo under another customer's policy to an investigator, whatever it shows", () => {
    const foreign = { ...facts, policy: { ...policy, customerId: 'c1d4a1f0-6d0e-4a5b-8a34-0a6f0c1f1a02' } };
    for (const reading of [car(), damage()]) {
      const verdict = judged(evidence(reading, { customerId }), { facts: foreign });
      expect(verdict).toMatchObject({ outcome: 'review', score: 100, reasons: ['POLICY_OF_ANOTHER'] });
    }
  });

  it('names all findings', () => {
    const driven = { ...facts, claim: { ...claim, licenceNumber: someoneElse } };
    expect(judged(evidence(damage({ colour: 'red' })), { facts: driven })).toMatchObject({
      outcome: 'review',
      score: 80,
      reasons: ['DAMAGE_COLOUR_MISMATCH', 'DRIVER_IS_NOT_POLICYHOLDER'],
    });
  });

  it('adds two weak signs up to an adjuster, where one asks nobody', () => {
    const early = { ...facts, claim: { ...claim, lossDate: policy.effectiveFrom } };
    expect(judged(evidence(damage()), { facts: early })).toMatchObject({
      outcome: 'clear',
      score: 20,
      reasons: ['EARLY_LOSS'],
    });
    const losses = ['b', 'c'].map((name) => ({
      claimId: another.replace('c1', `${name}2`),
      lossDate: policy.effectiveFrom,
    }));
    expect(judged(evidence(damage()), { facts: early, surroundings: { ...alone, losses } })).toMatchObject({
      outcome: 'review',
      score: 40,
      reasons: ['EARLY_LOSS', 'THIRD_CLAIM'],
    });
  });

  it('names others who show the same; two such signs ask an adjuster, three an investigator', () => {
    const shared = (['licence', 'ssn', 'vin'] as const).map((trait) => ({ trait, others: [another] }));
    const verdict = judged(evidence(car()), { surroundings: { ...alone, shared } });
    expect(verdict).toMatchObject({ outcome: 'review', score: 100, reasons: ['SAME_LICENCE', 'SAME_SSN', 'SAME_VIN'] });
    expect(verdict!.findings).toContainEqual({ reason: 'SAME_VIN', outcome: 'review', weight: 40, others: [another] });
    expect(judged(evidence(car()), { surroundings: { ...alone, shared: shared.slice(1) } })).toMatchObject({
      score: 80,
    });
  });

  it('asks once for another image if one surely differs, then a person looks', () => {
    const red = evidence(car({ colour: 'red' }));
    expect(judged(red)).toMatchObject({ outcome: 'reject', score: 100 });
    expect(judged(red, { history: { ...emptyHistory, asked: 1 } })).toMatchObject({ outcome: 'review', score: 100 });
  });

  it('asks for another card each time if the card has expired', () => {
    const expired = evidence(licence({ expiresOn: '2020-01-01' }));
    expect(judged(expired, { history: { ...emptyHistory, asked: 5 } })?.findings).toEqual([reject('LICENCE_EXPIRED')]);
  });

  it('clears no image of a document after an earlier one was confirmed as fraud', () => {
    const history = { ...emptyHistory, confirmed: true };
    expect(judged(evidence(licence()), { history })).toMatchObject({
      outcome: 'review',
      reasons: ['CONFIRMED_BEFORE'],
    });
    expect(judged(evidence(car({ colour: 'red' })), { history })).toMatchObject({ outcome: 'review', score: 100 });
  });

  it('never denies a claim, whatever its photo shows and whoever sends it', () => {
    const readings = fc.record({
      colour: fc.constantFrom('red', 'green', undefined),
      colourConfidence: fc.double({ min: 0, max: 1, noNaN: true }),
      noDamage: fc.boolean(),
      takenOn: fc.constantFrom('2020-01-01', '2026-12-31', undefined),
    });
    fc.assert(
      fc.property(readings, fc.constantFrom(customerId, another), fc.nat(3), (so, owner, asked) => {
        const known = { ...facts, policy: { ...policy, customerId: owner } };
        const verdict = judged(evidence(damage(so)), { facts: known, history: { ...emptyHistory, asked } });
        expect(['clear', 'review']).toContain(verdict?.outcome);
      }),
    );
  });
});
