import { Application, applicationExample } from '../src/customer/application.ts';
import { en } from '../src/words/en.ts';
import { problemWords } from '../src/words/problem-words.ts';

const car = applicationExample.cars[0]!;
const withCar = (so: object) => ({ ...applicationExample, cars: [{ ...car, ...so }] });
const faults = (application: unknown) => {
  const { error } = Application.safeParse(application, { reportInput: true });
  return Object.fromEntries(error?.issues.map((issue) => [issue.path.join('.'), problemWords(en)(issue)]) ?? []);
};

describe('an application', () => {
  it('takes a VIN and a plate as they are typed, in capitals without spaces around them', () => {
    const { cars } = Application.parse(withCar({ vin: ' 4t1bf1fk2cu000001 ', plate: 'clm4821 ' }));
    expect(cars[0]).toMatchObject({ vin: '4T1BF1FK2CU000001', plate: 'CLM4821' });
  });

  it.each(['219-09-9999', '219 09 9999', '219–09–9999 '])('takes a social security number typed as %s', (ssn) => {
    expect(Application.parse({ ...applicationExample, ssn }).ssn).toBe('219-09-9999');
  });

  it('takes a shorter number for cars before 1981, and for none after', () => {
    expect(faults(withCar({ vin: '8r01s100001', modelYear: 1965 }))).toEqual({});
    expect(faults(withCar({ vin: '8r01s100001' }))).toEqual({ 'cars.0.vin': en.vinLength });
  });

  it('names the fault of a vehicle number beside the other faults, once', () => {
    expect(faults(withCar({ vin: '4T1BF1FK5CU000001', make: '' }))).toEqual({
      'cars.0.vin': en.vinCheckDigit,
      'cars.0.make': en.missing,
    });
    expect(faults(withCar({ vin: '', modelYear: undefined }))).toEqual({
      'cars.0.vin': en.missing,
      'cars.0.modelYear': en.missing,
    });
    expect(Object.keys(faults({ ...applicationExample, cars: ['no car'] }))).toEqual(['cars.0']);
  });

  it('defaults to the cover that was sold before there was a choice', () => {
    const { limitCents: _limit, deductibleCents: _deductible, ...plain } = car;
    expect(Application.parse({ ...applicationExample, cars: [plain] }).cars[0]).toMatchObject({
      limitCents: 5_000_000,
      deductibleCents: 50_000,
    });
  });

  it('says in words what is wrong with each field', () => {
    const { address, licence } = applicationExample;
    expect(
      faults({
        ...withCar({ vin: '4T1BF1FK2CU00000O', limitCents: 3_000_000, plate: '' }),
        ssn: '12345',
        phone: '602 555 0123',
        address: { ...address, zip: '8500', state: 'Arizona' },
        licence: { ...licence, state: '' },
      }),
    ).toEqual({
      'cars.0.vin': en.vinLetters,
      'cars.0.limitCents': en.choose,
      'cars.0.plate': 'Enter at least 2 characters.',
      ssn: en.ssn,
      phone: en.phone,
      'address.zip': en.zip,
      'address.state': en.state,
      'licence.state': en.state,
    });
  });
});
