import { findingTexts } from '@claimstream/api-contract/fraud/finding-texts';
import { aboutOf, thresholds, weights } from '../src/domain/weights.ts';

const entries = Object.entries(weights);

describe('the table of weights', () => {
  it('has every reason that staff can read, and a basis for each number', () => {
    expect(Object.keys(weights).sort()).toEqual(Object.keys(findingTexts.en).sort());
    expect(entries.filter(([, { basis }]) => basis.length < 20)).toEqual([]);
  });

  it('sends an image that could not be read or checked to a person', () => {
    const unread = entries.filter(([reason]) => /_UNREADABLE$|^FACTS_MISSING$/.test(reason));
    expect(unread.length).toBeGreaterThan(7);
    for (const [, { weight, about }] of unread) {
      expect([weight, about]).toEqual([thresholds.adjuster, 'reading']);
    }
  });

  it('lets a loss soon after binding and a third claim ask nobody alone, and both together ask an adjuster', () => {
    const [early, third] = [weights.EARLY_LOSS.weight, weights.THIRD_CLAIM.weight];
    expect(Math.max(early, third)).toBeLessThan(thresholds.adjuster);
    expect(early + third).toBeGreaterThanOrEqual(thresholds.adjuster);
  });

  it('sends a stranger’s policy to an investigator', () => {
    expect(weights.POLICY_OF_ANOTHER.weight).toBe(thresholds.investigator);
  });

  it('leaves a reason from another version to a person', () => {
    expect(aboutOf('NOT_KNOWN_HERE')).toBe('image');
    expect([aboutOf('THIRD_CLAIM'), aboutOf('SAME_PHOTO')]).toEqual(['case', 'case']);
  });
});
