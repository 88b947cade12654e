import { longestKept } from '@claimstream/api-contract/customer/longest-kept';
import { createEvent } from '@claimstream/events-schema';
import type { ClaimFileErased } from '@claimstream/events-schema/claims/claim-file-erased';
import type { CustomerErasureRequested } from '@claimstream/events-schema/customer/customer-erasure-requested';
import { CustomerDataErasedByDocuments } from '@claimstream/events-schema/documents/customer-data-erased-by-documents';
import type { Erasures, Handle } from '@claimstream/lambda-kit';
import type { ClaimUploadStore } from '../store/claim-uploads.ts';
import type { Documents } from '../store/documents.ts';
import type { Images } from '../store/images.ts';
import { documentIdOf } from './expectations.ts';

type Store = Pick<Documents, 'erase'>;
type Bucket = Pick<Images, 'eraseAll'>;

/** Erases a document, its readings, and every picture of it; the document first, because later pictures are then removed when they arrive. */
async function erase(documents: Store, images: Bucket, documentId: string): Promise<void> {
  await documents.erase(documentId);
  await images.eraseAll(documentId);
}

/** Erases the documents without a claim, with every version of their pictures. Photos of claims belong to files that are kept. */
export function eraseCustomer(
  erasures: Pick<Erasures, 'begin' | 'answer'>,
  documents: Store,
  images: Bucket,
): Handle<typeof CustomerErasureRequested> {
  return async (event, context) => {
    const { customerId, policyIds, claims } = event.data;
    const begun = await erasures.begin(event);
    if (!begun) return;
    // Their ids derive from their subjects, so this does not depend on an index, which may lag.
    for (const documentId of [documentIdOf.licence(customerId), ...policyIds.map(documentIdOf.car)]) {
      await erase(documents, images, documentId);
    }
    const kept = longestKept(claims.map(({ until, why }) => ({ what: 'claim-photos' as const, until, why })));
    const answer = { customerId, service: 'documents' as const, erased: ['documents' as const], kept };
    await erasures.answer(begun, createEvent(CustomerDataErasedByDocuments, answer, context));
  };
}

/** Erases the photos of a claim with its file. */
export function eraseClaim(
  documents: Store,
  images: Bucket,
  uploads: Pick<ClaimUploadStore, 'remove'>,
): Handle<typeof ClaimFileErased> {
  return async ({ data: { claimId } }) => {
    await erase(documents, images, documentIdOf.damage(claimId));
    await uploads.remove(claimId);
  };
}
