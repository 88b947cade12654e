import { fields } from '@claimstream/events-schema';
import fc from 'fast-check';
import { checkCar, checkDamage } from '../src/domain/vehicle-rules.ts';
import { car, claim, customer, damage, policy, someoneElse } from './example-evidence.ts';

const colour = fc.constantFrom(...fields.colours);
const review = (reason: string) => [{ reason, outcome: 'review', weight: 40 }];

describe('a car photo', () => {
  it('of the insured car raises nothing', () => {
    expect(checkCar(car(), policy)).toEqual([]);
  });

  it('of another colour refuses only if most of the paint says so', () => {
    const red = (colourConfidence?: number) => checkCar(car({ colour: 'red', colourConfidence }), policy);
    expect(red(0.6)).toEqual([{ reason: 'COLOUR_MISMATCH', outcome: 'reject', weight: 100 }]);
    expect(red(0.59)).toEqual(review('COLOUR_MISMATCH'));
    expect(red()).toEqual(review('COLOUR_MISMATCH'));
  });

  it('of a colour that light makes of the insured one goes to a person, however sure the reading', () => {
    expect(checkCar(car({ colour: 'purple', colourConfidence: 1 }), { ...policy, colour: 'blue' })).toEqual(
      review('COLOUR_UNCERTAIN'),
    );
  });

  it.each([
    ['black', 'blue'],
    ['grey', 'red'],
    ['black', 'white'],
  ] as const)('that looks %s and is insured as %s may show dusk: a person looks', (colour, insured) => {
    const seen = checkCar(car({ colour, colourConfidence: 1 }), { ...policy, colour: insured });
    expect(seen).toEqual(review('COLOUR_MISMATCH'));
  });

  it.each([
    ['blue', 'silver', 'open shade'],
    ['blue', 'black', 'open shade'],
    ['brown', 'white', 'a lamp'],
    ['orange', 'grey', 'a low sun'],
  ] as const)('that looks doubtfully %s and is insured as %s is likely tinted by %s', (colour, insured, _light) => {
    const check = (colourConfidence: number) =>
      checkCar(car({ colour, colourConfidence }), { ...policy, colour: insured });
    expect(check(0.59)).toEqual(review('COLOUR_UNCERTAIN'));
    expect(check(0.6)).toEqual([{ reason: 'COLOUR_MISMATCH', outcome: 'reject', weight: 100 }]);
  });

  it.each([
    ['red', 'green'],
    ['green', 'silver'],
    ['green', 'black'],
    ['white', 'red'],
    ['blue', 'red'],
    ['red', 'white'],
  ] as const)('that is surely %s with an insured car in %s is refused in any light', (colour, insured) => {
    const seen = checkCar(car({ colour, colourConfidence: 1 }), { ...policy, colour: insured });
    expect(seen).toEqual([{ reason: 'COLOUR_MISMATCH', outcome: 'reject', weight: 100 }]);
  });

  it('without a colour, or without a kind of vehicle, goes to a person', () => {
    expect(checkCar(car({ colour: undefined }), policy)).toEqual(review('COLOUR_UNREADABLE'));
    expect(checkCar(car({ vehicleType: undefined }), policy)).toEqual(review('VEHICLE_TYPE_UNREADABLE'));
  });

  it.each(['motorcycle', 'bus'] as const)('of a %s is no car of any class', (vehicleType) => {
    for (const vehicleClass of fields.vehicleClasses) {
      expect(checkCar(car({ vehicleType }), { ...policy, vehicleClass })).toEqual(review('VEHICLE_TYPE_MISMATCH'));
    }
  });

  it('of a truck may be a pickup, a van or an SUV, and is doubtful for any lower car', () => {
    const doubted = fields.vehicleClasses.filter(
      (vehicleClass) => checkCar(car({ vehicleType: 'truck' }), { ...policy, vehicleClass }).length > 0,
    );
    expect(doubted).toEqual(['sedan', 'hatchback', 'coupe', 'convertible', 'wagon']);
  });

  it('is refused for its colour alone, and only when the reading is sure', () => {
    const readings = fc.record(
      {
        colour,
        colourConfidence: fc.double({ min: 0, max: 1, noNaN: true }),
        vehicleType: fc.constantFrom('car', 'truck', 'motorcycle', 'bus'),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(readings, colour, (reading, insured) => {
        const refused = checkCar({ kind: 'car', vehicleConfidence: 0.9, ...reading }, { ...policy, colour: insured })
          .filter(({ outcome }) => outcome === 'reject')
          .map(({ reason }) => reason);
        expect(refused.length === 0 || (reading.colourConfidence ?? 0) >= 0.6).toBe(true);
        expect(refused.filter((reason) => reason !== 'COLOUR_MISMATCH')).toEqual([]);
      }),
    );
  });
});

describe('a damage photo', () => {
  const check = (so: Parameters<typeof damage>[0], driver = claim) => checkDamage(damage(so), policy, driver, customer);

  it('of the insured car, driven by the customer, raises nothing', () => {
    expect(check({})).toEqual([]);
  });

  it('of surely another colour goes to a person, and so does one that cannot be compared', () => {
    expect(check({ colour: 'red', colourConfidence: 0.6 })).toEqual(review('DAMAGE_COLOUR_MISMATCH'));
    const unread = [
      { colour: 'red', colourConfidence: 0.59 },
      { colour: undefined, colourConfidence: undefined },
    ] as const;
    for (const so of unread) {
      expect(check({ ...so, assessment: 'ASSESSED' })).toEqual(review('DAMAGE_COLOUR_UNREADABLE'));
    }
    expect(check({ colour: 'red', colourConfidence: 0.6, assessment: 'ASSESSED' })).toEqual(
      review('DAMAGE_COLOUR_MISMATCH'),
    );
    expect(check({ colour: 'green', colourConfidence: 0.1 })).toEqual([]);
  });

  it('whose colour cannot be compared asks nobody a second time if a person decides by it anyway', () => {
    expect(check({ colour: 'red', colourConfidence: 0.59 })).toEqual([]);
    expect(check({ colour: undefined, colourConfidence: undefined })).toEqual([]);
  });

  it("of a claim with another driver's licence goes to a person; a claim without one does not", () => {
    expect(check({}, { ...claim, licenceNumber: someoneElse })).toEqual(review('DRIVER_IS_NOT_POLICYHOLDER'));
    expect(check({}, { ...claim, licenceNumber: undefined })).toEqual([]);
  });

  it('never refuses a claim by itself', () => {
    fc.assert(
      fc.property(colour, fc.double({ min: 0, max: 1, noNaN: true }), fc.boolean(), (seen, colourConfidence, other) => {
        const driver = other ? { ...claim, licenceNumber: someoneElse } : claim;
        const findings = check({ colour: seen, colourConfidence }, driver);
        expect(findings.every(({ outcome }) => outcome === 'review')).toBe(true);
      }),
    );
  });
});
