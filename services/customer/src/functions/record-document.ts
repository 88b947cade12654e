import { createEvent, type EventContext } from '@claimstream/events-schema';
import { CustomerDocumentUpdated } from '@claimstream/events-schema/customer/customer-document-updated';
import { PolicyActivated } from '@claimstream/events-schema/customer/policy-activated';
import { DocumentRejected } from '@claimstream/events-schema/documents/document-rejected';
import { FraudDetected } from '@claimstream/events-schema/fraud/fraud-detected';
import { FraudNotDetected } from '@claimstream/events-schema/fraud/fraud-not-detected';
import { eventHandler, on, retryOnConflict } from '@claimstream/lambda-kit';
import { clearedPolicies, type DocumentStanding, supersedes } from '../domain/documents.ts';
import { type Customers, customerStore } from '../store/customers.ts';

/** Notes what became of a sign-up document, and activates the policies whose documents are all cleared. */
export function recordDocument(customers: Omit<Customers, 'overview' | 'application' | 'applicationChange'>) {
  return async (customerId: string, news: DocumentStanding, context: EventContext): Promise<void> => {
    await retryOnConflict(() => noteStanding(customers, customerId, news, context));
    await retryOnConflict(() => activateCleared(customers, customerId, context));
  };
}

type Records = Omit<Customers, 'overview' | 'application' | 'applicationChange'>;

async function noteStanding(
  customers: Records,
  customerId: string,
  news: DocumentStanding,
  context: EventContext,
): Promise<void> {
  const known = await customers.document(customerId, news.documentId);
  if (!supersedes(news, known?.item)) return;
  const { attempt: _attempt, ...data } = news;
  const event = createEvent(CustomerDocumentUpdated, { ...data, customerId }, context);
  await customers.write(customers.documentChange(customerId, news, known?.version ?? 'absent', [event]));
}

/** Runs on every piece of news, so that a crash before it is repaired by the redelivery. */
async function activateCleared(customers: Records, customerId: string, context: EventContext): Promise<void> {
  const cleared = clearedPolicies((await customers.documents(customerId)).map(({ item }) => item));
  for (const policyId of cleared) {
    const policy = await customers.policy(customerId, policyId);
    if (!policy) throw new Error(`Policy ${policyId} is not here yet`);
    if (policy.item.state === 'active') continue;
    const activatedAt = context.occurredAt;
    const event = createEvent(PolicyActivated, { policyId, customerId, activatedAt }, context);
    await customers.write(
      customers.policyChange({ ...policy.item, state: 'active', activatedAt }, policy.version, [event]),
    );
  }
}

const record = recordDocument(customerStore());

/** Claims' documents and subjects are the claims service's business. */
const isSignUp = (kind: string | undefined): kind is 'licence' | 'car' => kind === 'licence' || kind === 'car';

export const handler = eventHandler([
  on(DocumentRejected, async ({ data }, context) => {
    const { documentId, customerId, kind, policyId, attempt, reasonCode } = data;
    if (!isSignUp(kind)) return;
    await record(
      customerId,
      { documentId, kind, policyId, attempt, status: 'refused', reasons: [reasonCode] },
      context,
    );
  }),
  on(FraudDetected, async ({ data }, context) => {
    const { subjectId, customerId, documentKind, policyId, attempt, outcome, reasons } = data;
    if (!isSignUp(documentKind)) return;
    const status = outcome === 'reject' ? 'refused' : 'review';
    await record(
      customerId,
      { documentId: subjectId, kind: documentKind, policyId, attempt, status, reasons },
      context,
    );
  }),
  on(FraudNotDetected, async ({ data }, context) => {
    const { subjectId, customerId, documentKind, policyId, attempt, reasons } = data;
    if (!isSignUp(documentKind)) return;
    await record(
      customerId,
      { documentId: subjectId, kind: documentKind, policyId, attempt, status: 'cleared', reasons },
      context,
    );
  }),
]);
