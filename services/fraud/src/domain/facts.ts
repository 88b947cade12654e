import { ClaimAccepted } from '@claimstream/events-schema/claims/claim-accepted';
import { CustomerAccepted } from '@claimstream/events-schema/customer/customer-accepted';
import { PolicyIssued } from '@claimstream/events-schema/customer/policy-issued';
import { DocumentProcessed } from '@claimstream/events-schema/documents/document-processed';
import * as z from 'zod';

const policy = PolicyIssued.data.shape;

/** What this service keeps of others' events, to check evidence against. */
export const CustomerFact = CustomerAccepted.data;
export const PolicyFact = z.object({
  policyId: policy.policyId,
  customerId: policy.customerId,
  colour: policy.colour,
  vehicleClass: policy.vehicleClass,
});
export const ClaimFact = ClaimAccepted.data.pick({
  claimId: true,
  customerId: true,
  policyId: true,
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

/** Names of the facts that a check of this evidence cannot do without. */
export function neededFacts({ reading }: Evidence): (keyof Facts)[] {
  if (reading.kind === 'licence') return ['customer'];
  return reading.kind === 'car' ? ['policy'] : ['customer', 'policy', 'claim'];
}
