import { ClaimAccepted } from '@claimstream/events-schema/claims/claim-accepted';
import { CustomerAccepted } from '@claimstream/events-schema/customer/customer-accepted';
import { PolicyIssued } from '@claimstream/events-schema/customer/policy-issued';
import { DocumentProcessed } from '@claimstream/events-schema/documents/document-processed';
import type { ClaimFact, CustomerFact, Evidence, PolicyFact } from '../src/domain/facts.ts';

/** The known facts: a customer of fingerprints `ab…`, their green sedan, and a claim whose driver is the customer. */
export const customer: CustomerFact = CustomerAccepted.samples[0]!;
export const policy: PolicyFact = PolicyIssued.samples[0]!;
export const claim: ClaimFact = ClaimAccepted.samples[0]!;
export const { customerId } = customer;
export const { policyId } = policy;
export const { claimId } = claim;
export const [{ documentId }] = DocumentProcessed.samples as [Evidence];
export const facts = { customer, policy, claim };

export const context = {
  causationId: '7b1f3b1e-2d1f-4a86-8b1c-6d3c8b7f0a03',
  correlationId: '0f1f3b1e-2d1f-4a86-8b1c-6d3c8b7f0a02',
  traceparent: '00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01',
  occurredAt: '2026-03-01T12:00:00.000Z',
};

type Reading<K extends string> = Extract<Evidence['reading'], { kind: K }>;
export const someoneElse = 'cd'.repeat(32);
const sure = { hash: 'ab'.repeat(32), confidence: 0.97 };

/** A card that agrees with the application in everything, unless `so` changes it. */
export const licence = (so: Partial<Reading<'licence'>> = {}): Reading<'licence'> => ({
  kind: 'licence',
  expiresOn: '2031-01-31',
  fingerprints: { givenName: sure, familyName: sure, birthDate: sure, licenceNumber: sure },
  ...so,
});

/** A photo of the insured car. */
export const car = (so: Partial<Reading<'car'>> = {}): Reading<'car'> => ({
  kind: 'car',
  colour: 'green',
  colourConfidence: 0.9,
  vehicleConfidence: 0.9,
  vehicleType: 'car',
  ...so,
});

/** A close-up of the insured car's damage. */
export const damage = (so: Partial<Reading<'damage'>> = {}): Reading<'damage'> => ({
  ...car(),
  kind: 'damage',
  assessment: 'NOT_ASSESSED',
  ...so,
});

/** An image that the documents service read, with the ids for its kind. */
export function evidence(reading: Evidence['reading'], so: Partial<Evidence> = {}): Evidence {
  return {
    documentId,
    customerId,
    attempt: 1,
    imageVersion: 'v1',
    ...(reading.kind === 'licence' ? {} : { policyId }),
    ...(reading.kind === 'damage' ? { claimId } : {}),
    reading,
    ...so,
  };
}
