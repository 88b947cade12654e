import { Application, applicationExample } from '@claimstream/api-contract/customer/application';
import { en } from '@claimstream/api-contract/words/en';
import { es } from '@claimstream/api-contract/words/es';
import { faultsOf } from '../../../src/web/forms/schema-resolver.ts';

describe('the faults of a form', () => {
  it('are empty where the schema has none', () => {
    expect(faultsOf(Application, applicationExample, en)).toEqual({});
  });

  it('are under the path of their field, in the words of the language', () => {
    const [car] = applicationExample.cars;
    const typed = { ...applicationExample, ssn: '12', cars: [{ ...car, vin: 'IOQ', make: ' ' }] };
    expect(faultsOf(Application, typed, en)).toMatchObject({
      ssn: { message: en.ssn },
      'cars.0.vin': { message: en.vinLength },
      'cars.0.make': { message: en.missing },
    });
    expect(faultsOf(Application, typed, es)['cars.0.make']?.message).toBe(es.missing);
  });

  it('distinguish a missing number from an invalid one', () => {
    const [car] = applicationExample.cars;
    const typedWith = (valueCents: number | undefined) => ({ ...applicationExample, cars: [{ ...car, valueCents }] });
    const message = (value: number | undefined) =>
      faultsOf(Application, typedWith(value), en)['cars.0.valueCents']?.message;
    expect([message(undefined), message(Number.NaN)]).toEqual([en.missing, en.number]);
  });
});
