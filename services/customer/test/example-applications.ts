import { Application } from '@claimstream/api-contract/customer/application';
import type { DocumentStatus } from '../src/domain/document-status.ts';

export const customerId = 'b1d4a1f0-6d0e-4a5b-8a34-0a6f0c1f1a01';
export const car = {
  make: 'Toyota',
  model: 'Camry',
  modelYear: 2022,
  colour: 'red' as const,
  vehicleClass: 'sedan' as const,
  valueCents: 2_000_000,
  vin: '4T1BF1FK2CU000001',
  plate: 'CLM4821',
  limitCents: 5_000_000 as const,
  deductibleCents: 50_000 as const,
};

/** One that passes every check, unless `so` changes it. */
export const application = (so: Partial<Application> = {}): Application =>
  Application.parse({
    givenName: 'Wilhelmina',
    familyName: 'Featherstonehaugh',
    birthDate: '1961-07-19',
    ssn: '219-09-9999',
    phone: '+16025550123',
    address: { street: '123 Main St', city: 'Phoenix', state: 'AZ', zip: '85007' },
    licence: { number: 'D48213907', state: 'AZ' },
    cars: [car],
    ...so,
  });

const ids = { licence: 'e4a7d4c3-9a3b-5d8e-9d67-3d9c3f4c4d04', car: 'e4a7d4c3-9a3b-5d8e-9d67-3d9c3f4c4d05' };

/** The status of a document; the car's belongs to `policyId`. */
export const documentStatus = (
  kind: 'licence' | 'car',
  status: DocumentStatus['status'],
  so: Partial<DocumentStatus> = {},
): DocumentStatus => ({ documentId: ids[kind], kind, attempt: 1, status, reasons: [], ...so });
