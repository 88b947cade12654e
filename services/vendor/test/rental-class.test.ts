import { fields } from '@claimstream/events-schema';
import fc from 'fast-check';
import { chooseRentalClass, dayRates } from '../src/domain/rental-class.ts';

describe('the class of a rental car', () => {
  it.each([
    ['hatchback', 3_000, 'compact'],
    ['sedan', 3_000, 'compact'],
    ['sedan', 5_000, 'midsize'],
    ['suv', 5_000, 'suv'],
    ['van', 5_000, 'suv'],
    ['van', 1_000, 'economy'],
  ] as const)('of a %s with cover of %i cents a day is %s', (vehicleClass, perDayCents, rentalClass) => {
    expect(chooseRentalClass(vehicleClass, perDayCents)).toBe(rentalClass);
  });

  it('never costs more than the cover, unless even the smallest does; more cover never books a smaller car', () => {
    const cents = fc.integer({ min: 0, max: 10_000 });
    fc.assert(
      fc.property(fc.constantFrom(...fields.vehicleClasses), cents, cents, (vehicleClass, one, more) => {
        const chosen = chooseRentalClass(vehicleClass, one);
        expect(dayRates[chosen]).toBeLessThanOrEqual(Math.max(one, dayRates.economy));
        expect(dayRates[chooseRentalClass(vehicleClass, one + more)]).toBeGreaterThanOrEqual(dayRates[chosen]);
      }),
    );
  });
});
