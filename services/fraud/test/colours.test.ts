import { fields } from '@claimstream/events-schema';
import fc from 'fast-check';
import { compareColours, mayBeDusk, mayBeTint } from '../src/domain/colours.ts';

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
    ['red', 'pink', 'alike'],
    ['red', 'brown', 'alike'],
    ['orange', 'yellow', 'alike'],
    ['orange', 'brown', 'alike'],
    ['yellow', 'brown', 'alike'],
    ['purple', 'pink', 'alike'],
    ['orange', 'pink', 'different'],
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

  it('of a photo at dusk are black or grey, whatever the paint', () => {
    expect(fields.colours.filter(mayBeDusk)).toEqual(['black', 'grey']);
  });

  it('of paint without a hue may come from the light, and of paint with one may not', () => {
    expect(fields.colours.filter((seen) => mayBeTint(seen, 'silver'))).toEqual(['orange', 'yellow', 'blue', 'brown']);
    expect(fields.colours.filter((insured) => mayBeTint('blue', insured))).toEqual([
      'black',
      'grey',
      'silver',
      'white',
    ]);
  });
});
