import type { EstimateItem } from '@claimstream/api-contract/claims/estimate-items';
import { isNotTheSum, itemisedCents } from '../src/domain/estimate.ts';

const items: EstimateItem[] = [
  { kind: 'parts', description: 'Front bumper', cents: 84_000 },
  { kind: 'labour', cents: 90_500 },
  { kind: 'tax', cents: 5_501 },
];

describe('an itemised estimate', () => {
  it('is the sum of its lines, to the cent', () => {
    expect(itemisedCents({ estimateItems: items })).toBe(180_001);
    expect(itemisedCents({ estimateCents: 1, estimateItems: items.slice(1) })).toBe(96_001);
  });

  it('does not exist if only a total was given', () => {
    expect(itemisedCents({ estimateCents: 180_001 })).toBeUndefined();
    expect(isNotTheSum({ estimateCents: 180_001 })).toBe(false);
  });

  it.each([
    [180_001, false],
    [180_000, true],
    [180_002, true],
    [0, true],
    [undefined, false],
  ])('with a total of %p is not the sum of its lines: %p', (estimateCents, isNot) => {
    expect(isNotTheSum({ estimateCents, estimateItems: items })).toBe(isNot);
  });
});
