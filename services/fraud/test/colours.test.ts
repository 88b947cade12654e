import { fields } from '@claimstream/events-schema';
import fc from 'fast-check';
import { compareColours } from '../src/domain/colours.ts';

const colour = fc.constantFrom(...fields.colours);

describe('two colours', () => {
  it.each([
    ['white', 'silver', 'same'],
    ['silver', 'grey', 'same'],
    ['white', 'grey', 'same'],
    ['grey', 'black', 'alike'],
    ['silver', 'black', 'different'],
    ['red', 'orange', 'alike'],
    ['blue', 'purple', 'alike'],
    ['red', 'blue', 'different'],
    ['green', 'blue', 'different'],
    ['white', 'black', 'different'],
  ] as const)('%s and %s are %s', (one, other, match) => {
    expect(compareColours(one, other)).toBe(match);
  });

  it('compare the same in both directions, and each is the same as itself', () => {
    fc.assert(
      fc.property(colour, colour, (one, other) => {
        expect(compareColours(one, other)).toBe(compareColours(other, one));
        expect(compareColours(one, one)).toBe('same');
      }),
    );
  });
});
