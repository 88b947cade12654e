import { deriveId } from '@claimstream/lambda-kit';
import type { Expectation } from '../domain/document.ts';

/** The id of a document follows from its subject: a customer's licence, a policy's car, a claim's damage. */
export const documentIdOf = {
  licence: (customerId: string) => deriveId(customerId, 'document', 'licence'),
  car: (policyId: string) => deriveId(policyId, 'document', 'car'),
  damage: (claimId: string) => deriveId(claimId, 'document', 'damage'),
};

/** The documents that customers are asked for. */
export const expectations = {
  licence: (customerId: string): Expectation => ({
    documentId: documentIdOf.licence(customerId),
    customerId,
    kind: 'licence',
  }),
  car: (customerId: string, policyId: string): Expectation => ({
    documentId: documentIdOf.car(policyId),
    customerId,
    kind: 'car',
    policyId,
  }),
  damage: (customerId: string, policyId: string, claimId: string): Expectation => ({
    documentId: documentIdOf.damage(claimId),
    customerId,
    kind: 'damage',
    policyId,
    claimId,
  }),
};
