import { Problem, type Stored } from '@claimstream/lambda-kit';
import type { Document } from '../domain/document.ts';
import type { Documents } from '../store/documents.ts';
import { type Caller, isStaff } from './staff.ts';

type Store = Pick<Documents, 'get'>;

/** A document for its owner. @throws Problem where the caller has none of this id */
export async function ownDocument(documents: Store, customerId: string, documentId: string): Promise<Stored<Document>> {
  const found = await documents.get(documentId);
  if (found?.item.customerId === customerId) return found;
  throw new Problem(404, 'DOCUMENT_NOT_FOUND', 'You have no such document. GET /documents lists yours.');
}

/** A document for its owner and for staff. @throws Problem if there is none that the caller may see */
export async function visibleDocument(documents: Store, caller: Caller, documentId: string): Promise<Document> {
  const document = (await documents.get(documentId))?.item;
  if (document && (document.customerId === caller.sub || isStaff(caller))) return document;
  throw new Problem(404, 'DOCUMENT_NOT_FOUND', 'There is no such document.');
}
