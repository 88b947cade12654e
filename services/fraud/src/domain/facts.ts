import { ClaimAccepted } from '@claimstream/events-schema/claims/claim-accepted';
import { CustomerAccepted } from '@claimstream/events-schema/customer/customer-accepted';
import { PolicyIssued } from '@claimstream/events-schema/customer/policy-issued';
import { DocumentProcessed } from '@claimstream/events-schema/documents/document-processed';
import * as z from 'zod';
import type { Trait } from './traits.ts';

const policy = PolicyIssued.data.shape;

/** This service's copies of other services' events, to check evidence against. */
export const CustomerFact = CustomerAccepted.data;
export const PolicyFact = z.object({
  policyId: policy.policyId,
  customerId: policy.customerId,
  effectiveFrom: policy.effectiveFrom,
  colour: policy.colour,
  vehicleClass: policy.vehicleClass,
  fingerprints: policy.fingerprints,
});
export const ClaimFact = ClaimAccepted.data.pick({
  claimId: true,
  customerId: true,
  policyId: true,
  lossDate: true,
  licenceNumber: true,
});

export type CustomerFact = z.infer<typeof CustomerFact>;
export type PolicyFact = z.infer<typeof PolicyFact>;
export type ClaimFact = z.infer<typeof ClaimFact>;

/** The evidence: one uploaded image as the documents service read it. */
export const Evidence = DocumentProcessed.data;
export type Evidence = z.infer<typeof Evidence>;

export interface Facts {
  customer?: CustomerFact;
  policy?: PolicyFact;
  claim?: ClaimFact;
}

/** A loss of the customer that was accepted as a claim. */
export const KnownLoss = z.object({ claimId: z.uuid(), lossDate: z.iso.date() });
export type KnownLoss = z.infer<typeof KnownLoss>;

/** Other knowledge, beside the facts of the subject itself. */
export interface Surroundings {
  /** All claims of the customer, including this one. */
  losses: readonly KnownLoss[];
  /** Other customers (for a photo: other claims) that show the same value. */
  shared: readonly { trait: Trait; others: string[] }[];
}

/** Names of the facts that a check of this evidence needs. */
export function neededFacts({ reading }: Evidence): (keyof Facts)[] {
  if (reading.kind === 'licence') return ['customer'];
  return reading.kind === 'car' ? ['policy'] : ['customer', 'policy', 'claim'];
}

/** Whether every fact is here that judging the evidence needs. */
export const areHere = (evidence: Evidence, facts: Facts): boolean =>
  neededFacts(evidence).every((name) => facts[name] !== undefined);
