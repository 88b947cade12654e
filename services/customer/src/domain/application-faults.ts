import { type KeptApplication, VALUE_NEEDS_SOURCE_ABOVE } from '@claimstream/api-contract/customer/application';
import { isTooYoung } from './application-checks.ts';
import { type InsuredCar, isInsuredFor } from './insured-car.ts';

/** A field of an application that cannot stay as it is, and why. */
export interface Fault {
  field: string;
  code: FaultCode;
}
export type FaultCode =
  | 'MODEL_YEAR_IN_FUTURE'
  | 'DUPLICATE_VEHICLE'
  | 'VALUE_NEEDS_SOURCE'
  | 'ALREADY_INSURED'
  | 'PERSON_CHANGED'
  | 'TOO_YOUNG';

/** A policyholder's statements about themselves, and the cars of their policies. */
export interface Insured {
  person: KeptApplication;
  cars: readonly InsuredCar[];
}

/**
 * Faults of an application that its schema cannot see: they depend on the day, on other cars, on earlier policies.
 * @param today ISO date in the customer's time zone
 */
export function faultsOf(application: KeptApplication, today: string, insured?: Insured): Fault[] {
  const faults: Fault[] = [
    ...application.cars.flatMap((_, index) => faultsOfCar(application.cars, index, today, insured?.cars ?? [])),
    ...(insured ? changesOf(application, insured.person) : []),
  ];
  // Alone it is a reason for a rejection; beside a fault it is reported now, so that the customer sees all faults at
  // once.
  if (faults.length > 0 && isTooYoung(application.birthDate, today)) {
    faults.push({ field: 'birthDate', code: 'TOO_YOUNG' });
  }
  return faults;
}

function faultsOfCar(
  cars: KeptApplication['cars'],
  index: number,
  today: string,
  insured: readonly InsuredCar[],
): Fault[] {
  const { vin, modelYear, valueCents, valueSource } = cars[index]!;
  const faults: Fault[] = [];
  const at = (field: string, code: FaultCode) => faults.push({ field: `cars.${index}.${field}`, code });
  // 40 CFR 85.2304: the production of a model year begins on January 2 of the year before at the earliest.
  if (modelYear > Number(today.slice(0, 4)) + 1) at('modelYear', 'MODEL_YEAR_IN_FUTURE');
  if (cars.slice(0, index).some((other) => other.vin === vin)) at('vin', 'DUPLICATE_VEHICLE');
  else if (isInsuredFor(vin, today, insured)) at('vin', 'ALREADY_INSURED');
  if (valueCents > VALUE_NEEDS_SOURCE_ABOVE && !valueSource) at('valueSource', 'VALUE_NEEDS_SOURCE');
  return faults;
}

/** The cleared licence is this person's: another person, or another licence, would be insured unseen. */
function changesOf(next: KeptApplication, before: KeptApplication): Fault[] {
  const facts = {
    givenName: (of: KeptApplication) => of.givenName,
    familyName: (of: KeptApplication) => of.familyName,
    birthDate: (of: KeptApplication) => of.birthDate,
    ssn: (of: KeptApplication) => of.ssn.replaceAll('-', ''),
    'licence.number': (of: KeptApplication) => of.licence.number.replace(/[\s-]/g, ''),
    'licence.state': (of: KeptApplication) => of.licence.state,
  };
  return Object.entries(facts)
    .filter(([, fact]) => alike(fact(next)) !== alike(fact(before)))
    .map(([field]) => ({ field, code: 'PERSON_CHANGED' as const }));
}

const alike = (value: string) => value.normalize('NFC').replace(/\s+/g, ' ').toLowerCase();
