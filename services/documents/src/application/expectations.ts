import { deriveId } from '@claimstream/lambda-kit';
import type { Expectation } from '../domain/document.ts';

/** The documents that customers are asked for, each under an id that its subject determines. */
export const expectations = {
  licence: (customerId: string): Expectation => ({
    documentId: deriveId(customerId, 'document', 'licence'),
    customerId,
    kind: 'licence',
  }),
  car: (customerId: string, policyId: string): Expectation => ({
    documentId: deriveId(policyId, 'document', 'car'),
    customerId,
    kind: 'car',
    policyId,
  }),
  damage: (customerId: string, policyId: string, claimId: string): Expectation => ({
    documentId: deriveId(claimId, 'document', 'damage'),
    customerId,
    kind: 'damage',
    policyId,
    claimId,
  }),
};
