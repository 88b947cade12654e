import type { ExportRequest } from '@claimstream/lambda-kit/export-part';
import { uploadKey } from '../domain/upload-key.ts';
import type { Documents } from '../store/documents.ts';
import type { Images } from '../store/images.ts';
import type { Readings } from '../store/readings.ts';

/** A customer's documents: each with the readings of its images, and a link to each image that is valid for some minutes. */
export function ownPart(
  documents: Pick<Documents, 'ofCustomer'>,
  readings: Pick<Readings, 'get'>,
  images: Pick<Images, 'link'>,
) {
  return async ({ customerId }: ExportRequest): Promise<Record<string, unknown>> => {
    const found = await documents.ofCustomer(customerId);
    return {
      documents: await Promise.all(
        found.map(async ({ documentId, kind, policyId, claimId, state, requestedAt, confirmed, ...document }) => ({
          ...{ documentId, kind, policyId, claimId, state, requestedAt, confirmed },
          images: await Promise.all(
            document.images.map(async ({ attempt, version }) => ({
              attempt,
              reading: await readings.get(documentId, attempt),
              ...(await images.link(uploadKey(documentId, attempt), version)),
            })),
          ),
        })),
      ),
    };
  };
}
