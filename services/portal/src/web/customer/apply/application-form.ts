import type { Application, Car } from '@claimstream/api-contract/customer/application';
import type { Customer } from '../use-customer.ts';

/** A car as far as its fields have been filled in. */
export interface CarForm {
  make: string;
  model: string;
  modelYear?: number;
  colour?: Car['colour'];
  vehicleClass?: Car['vehicleClass'];
  valueCents?: number;
  valueSource?: Car['valueSource'];
  vin: string;
  plate: string;
  limitCents: number;
  deductibleCents: number;
  rentalPerDayCents?: number;
}

export type ApplicationForm = Omit<Application, 'cars'> & { cars: CarForm[] };

/** A new car, with the default cover. */
export const emptyCar = (): CarForm => ({
  make: '',
  model: '',
  vin: '',
  plate: '',
  limitCents: 5_000_000,
  deductibleCents: 50_000,
  rentalPerDayCents: 0,
});

export const emptyApplication = (): ApplicationForm => ({
  givenName: '',
  familyName: '',
  birthDate: '',
  ssn: '',
  phone: '',
  address: { street: '', city: '', state: '', zip: '' },
  addressConfirmed: false,
  licence: { number: '', state: '' },
  cars: [emptyCar()],
});

/** The form with the values sent before. No API returns the social security number, so it must be typed again. */
export function applicationToCorrect({
  ssnLastDigits: _,
  ...sent
}: NonNullable<Customer['application']>): ApplicationForm {
  return { ...sent, ssn: '' };
}

/** The form for a customer's next car. Their personal data, already compared with their licence, need not be typed again. */
export const anotherApplication = (driver: Customer['driver']): ApplicationForm => ({
  ...emptyApplication(),
  ...driver,
});

/** Reasons that ask the customer to confirm or correct an address. */
const askingBack = ['ZIP_NOT_IN_STATE', 'HOUSE_NUMBER_MISSING'];
export const asksToConfirm = (reasons: readonly { code: string }[]): boolean =>
  reasons.some(({ code }) => askingBack.includes(code));

/** The field that each reason against an application is about, so that the form opens there. */
export const fieldOfReason: Readonly<Record<string, string>> = {
  STATE_NOT_SERVED: 'address.state',
  ZIP_NOT_IN_STATE: 'address.zip',
  POST_OFFICE_BOX: 'address.street',
  HOUSE_NUMBER_MISSING: 'address.street',
  TOO_YOUNG: 'birthDate',
  BIRTH_DATE_IMPLAUSIBLE: 'birthDate',
  SSN_INVALID: 'ssn',
  LICENCE_STATE_UNKNOWN: 'licence.state',
  LICENCE_NUMBER_INVALID: 'licence.number',
};

/** The paths of each step's fields. */
export const applicationSteps = {
  you: ['givenName', 'familyName', 'birthDate', 'ssn', 'phone'],
  address: ['address', 'addressConfirmed'],
  licence: ['licence'],
  cars: ['cars'],
  review: [],
} as const;
