import { type Fault, faultsOf } from '../src/domain/application-faults.ts';
import { application, car } from './example-applications.ts';

const today = '2026-11-29';
const withCars = (...cars: object[]) => application({ cars: cars.map((so) => ({ ...car, ...so })) });
const second = { vin: '4T1BF1FK4CU000002' };

describe('an application', () => {
  it.each<[string, ReturnType<typeof application>, Fault[]]>([
    ['no fault', application(), []],
    ['next model year', withCars({ modelYear: 2027 }), []],
    [
      'a model year after it',
      withCars({ modelYear: 2028 }),
      [{ field: 'cars.0.modelYear', code: 'MODEL_YEAR_IN_FUTURE' }],
    ],
    ['one number twice', withCars({}, { plate: 'CLM4822' }), [{ field: 'cars.1.vin', code: 'DUPLICATE_VEHICLE' }]],
    ['two cars', withCars({}, second), []],
    ['a value as high as the highest limit', withCars({ valueCents: 10_000_000 }), []],
    [
      'a cent more',
      withCars({ valueCents: 10_000_001 }),
      [{ field: 'cars.0.valueSource', code: 'VALUE_NEEDS_SOURCE' }],
    ],
    ['a cent more, with its source', withCars({ valueCents: 10_000_001, valueSource: 'appraisal' }), []],
    ['an applicant of 17 alone, which is a reason to reject', application({ birthDate: '2008-11-30' }), []],
    [
      'everything at once',
      application({
        birthDate: '2010-11-28',
        cars: [{ ...car, vin: '1'.repeat(17), modelYear: 2099, valueCents: 50_000_000 }],
      }),
      [
        { field: 'cars.0.modelYear', code: 'MODEL_YEAR_IN_FUTURE' },
        { field: 'cars.0.valueSource', code: 'VALUE_NEEDS_SOURCE' },
        { field: 'birthDate', code: 'TOO_YOUNG' },
      ],
    ],
  ])('with %s', (_, given, faults) => {
    expect(faultsOf(given, today)).toEqual(faults);
  });

  describe('of a customer with a policy', () => {
    const insured = { person: application(), cars: [{ vin: car.vin, until: '2027-10-31' }] };

    it('may be about another car, from another address, with the same facts in another spelling', () => {
      const moved = { ...withCars(second), address: { ...application().address, city: 'Tempe' } };
      const typed = {
        ...moved,
        givenName: 'WILHELMINA',
        ssn: '219099999',
        licence: { number: 'd48-213 907', state: 'AZ' },
      };
      expect(faultsOf(typed, today, insured)).toEqual([]);
    });

    it('is not about the insured car before its policy ends', () => {
      expect(faultsOf(application(), today, insured)).toEqual([{ field: 'cars.0.vin', code: 'ALREADY_INSURED' }]);
      expect(faultsOf(application(), '2027-10-01', insured)).toEqual([]);
    });

    it.each([
      ['givenName', { givenName: 'Mina' }],
      ['familyName', { familyName: 'Fanshaw' }],
      ['birthDate', { birthDate: '1961-07-18' }],
      ['ssn', { ssn: '219-09-9998' }],
      ['licence.number', { licence: { number: 'D48213908', state: 'AZ' } }],
      ['licence.state', { licence: { number: 'D48213907', state: 'NM' } }],
    ])('must be about the same person: another %s', (field, so) => {
      expect(faultsOf({ ...withCars(second), ...so }, today, insured)).toEqual([{ field, code: 'PERSON_CHANGED' }]);
    });
  });
});
