import { createEvent, type DataOf, type EventContext } from '@claimstream/events-schema';
import { ClaimAccepted } from '@claimstream/events-schema/claims/claim-accepted';
import { CustomerAccepted } from '@claimstream/events-schema/customer/customer-accepted';
import { PolicyIssued } from '@claimstream/events-schema/customer/policy-issued';
import { DocumentRequested } from '@claimstream/events-schema/documents/document-requested';
import { deriveId, eventHandler, on, WriteConflict } from '@claimstream/lambda-kit';
import { type Documents, documentStore } from '../store/documents.ts';

type Expectation = DataOf<typeof DocumentRequested>;

/** Expects a document: the record and its event are one write. A document that is expected already stays as it is. */
export function expectDocument(documents: Pick<Documents, 'write'>) {
  return async (expectation: Expectation, context: EventContext): Promise<void> => {
    const { correlationId, traceparent, occurredAt: requestedAt } = context;
    const document = {
      ...expectation,
      state: 'requested' as const,
      reasons: [],
      attempts: 0,
      attempt: 0,
      images: [],
      requestedAt,
      journey: { correlationId, traceparent },
    };
    try {
      await documents.write(document, 'absent', { events: [createEvent(DocumentRequested, expectation, context)] });
    } catch (error) {
      if (!(error instanceof WriteConflict)) throw error;
    }
  };
}

/** What is asked of the customer, each under an id that its subject determines. */
export const expected = {
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

const expect = expectDocument(documentStore());

export const handler = eventHandler([
  on(CustomerAccepted, ({ data }, context) => expect(expected.licence(data.customerId), context)),
  on(PolicyIssued, ({ data }, context) => expect(expected.car(data.customerId, data.policyId), context)),
  on(ClaimAccepted, async ({ data: { customerId, policyId, claimId, evidence } }, context) => {
    // A claim's licence and car are those of sign-up: they are expected and cleared before a claim is accepted.
    if (evidence.includes('damage')) await expect(expected.damage(customerId, policyId, claimId), context);
  }),
]);
