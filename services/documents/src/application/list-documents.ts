import type { AnswerOf, QueryOf } from '@claimstream/api-contract';
import { imageLimits } from '@claimstream/api-contract/documents/image-limits';
import type { listDocuments as route } from '@claimstream/api-contract/documents/list-documents';
import { toldOfDocument } from '@claimstream/api-contract/reasons/told-of-document';
import { Problem } from '@claimstream/lambda-kit';
import { confirmedAt, type Document, isRead, MAX_ATTEMPTS } from '../domain/document.ts';
import type { ClaimUploadStore } from '../store/claim-uploads.ts';
import type { Documents } from '../store/documents.ts';
import { documentIdOf } from './expectations.ts';
import { type Caller, isStaff } from './staff.ts';

type Subject = QueryOf<typeof route>;

/**
 * Lists a customer's own documents in the order they were requested, without the findings of checks; for staff, another
 * person's documents with them.
 */
export function listDocuments(
  documents: Pick<Documents, 'get' | 'ofCustomer'>,
  uploads: Pick<ClaimUploadStore, 'closedOf'>,
) {
  return async (caller: Caller, subject: Subject = {}): Promise<AnswerOf<typeof route>> => {
    const named = Object.values(subject).filter(Boolean).length;
    if (named > 0) refuseOthers(caller, named);
    const found = named > 0 ? await ofSubject(documents, subject) : await documents.ofCustomer(caller.sub);
    if (named > 0 && found.some(({ customerId }) => customerId === caller.sub)) {
      throw new Problem(403, 'OWN_DOCUMENTS', 'These documents are yours. A colleague looks at them for the insurer.');
    }
    const orderOf = ({ requestedAt, documentId }: Document) => `${requestedAt} ${documentId}`;
    found.sort((a, b) => orderOf(a).localeCompare(orderOf(b)));
    const closed = await uploads.closedOf(found.flatMap(({ claimId = [] }) => claimId));
    return {
      documents: found.map((document) => shown(document, named > 0, closed.has(document.claimId ?? ''))),
      limits: imageLimits,
    };
  };
}

function refuseOthers(caller: Caller, named: number): void {
  if (!isStaff(caller)) {
    throw new Problem(
      403,
      'NOT_ALLOWED',
      'Only adjusters, supervisors and investigators may list the documents of others.',
    );
  }
  if (named > 1) throw new Problem(400, 'ONE_SUBJECT', 'Name one of customerId, claimId and policyId, and no more.');
}

async function ofSubject(documents: Pick<Documents, 'get' | 'ofCustomer'>, subject: Subject): Promise<Document[]> {
  const { customerId, claimId, policyId } = subject;
  if (customerId) return documents.ofCustomer(customerId);
  const known = await documents.get(claimId ? documentIdOf.damage(claimId) : documentIdOf.car(policyId!));
  if (!known) return [];
  const all = await documents.ofCustomer(known.item.customerId);
  if (!claimId) return all.filter((document) => document.policyId === policyId);
  return all.filter(
    ({ kind, ...document }) =>
      kind === 'licence' ||
      document.claimId === claimId ||
      (kind === 'car' && document.policyId === known.item.policyId),
  );
}

function shown(
  document: Document,
  toStaff: boolean,
  uploadsClosed: boolean,
): AnswerOf<typeof route>['documents'][number] {
  const { documentId, customerId, kind, policyId, claimId, state, reasons, requestedAt, attempts, attempt } = document;
  return {
    ...{ documentId, customerId, kind, policyId, claimId, state },
    reasons: toldOfDocument(state, reasons),
    findings: toStaff ? reasons : undefined,
    ...{ requestedAt, attempts, attempt },
    maxAttempts: MAX_ATTEMPTS,
    ...(uploadsClosed && { uploadsClosed }),
    images: document.images.map((image) => image.attempt),
    read: isRead(document) ? { confirmedAt: confirmedAt(document) } : undefined,
  };
}
