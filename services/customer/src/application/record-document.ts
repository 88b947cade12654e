import { createEvent, type EventContext } from '@claimstream/events-schema';
import { CustomerDocumentUpdated } from '@claimstream/events-schema/customer/customer-document-updated';
import { PolicyActivated } from '@claimstream/events-schema/customer/policy-activated';
import { retryOnConflict } from '@claimstream/lambda-kit';
import { clearedPolicies, type DocumentStatus, supersedes } from '../domain/document-status.ts';
import type { Customers } from '../store/customers.ts';

/** Records the status of a sign-up document, and activates the policies whose documents are all cleared. */
export function recordDocument(customers: Omit<Customers, 'overview' | 'application' | 'applicationChange'>) {
  return async (customerId: string, status: DocumentStatus, context: EventContext): Promise<void> => {
    await retryOnConflict(() => updateStatus(customers, customerId, status, context));
    await retryOnConflict(() => activateCleared(customers, customerId, context));
  };
}

type Records = Omit<Customers, 'overview' | 'application' | 'applicationChange'>;

async function updateStatus(
  customers: Records,
  customerId: string,
  status: DocumentStatus,
  context: EventContext,
): Promise<void> {
  const known = await customers.document(customerId, status.documentId);
  if (!supersedes(status, known?.item)) return;
  const { attempt: _attempt, ...data } = status;
  const event = createEvent(CustomerDocumentUpdated, { ...data, customerId }, context);
  await customers.write(customers.documentChange(customerId, status, known?.version ?? 'absent', [event]));
}

/** Runs for every status event, so that a redelivery repairs an earlier crash. */
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
