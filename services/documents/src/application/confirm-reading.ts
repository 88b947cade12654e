import type { AnswerOf } from '@claimstream/api-contract';
import type { confirmReading as route } from '@claimstream/api-contract/documents/confirm-reading';
import { Problem, retryOnConflict } from '@claimstream/lambda-kit';
import { confirmedAt } from '../domain/document.ts';
import type { Documents } from '../store/documents.ts';
import type { Readings } from '../store/readings.ts';
import { ownDocument } from './document-of.ts';

/** Records when the owner confirmed the reading of an image. Repeating it changes nothing. */
export function confirmReading(documents: Pick<Documents, 'get' | 'write'>, readings: Pick<Readings, 'get'>) {
  return (customerId: string, documentId: string, attempt: number, at: string): Promise<AnswerOf<typeof route>> =>
    retryOnConflict(async () => {
      const { item, version } = await ownDocument(documents, customerId, documentId);
      const known = confirmedAt(item, attempt);
      if (known) return { documentId, attempt, confirmedAt: known };
      if (attempt !== item.attempt) {
        throw new Problem(
          409,
          'ATTEMPT_REPLACED',
          'Another image of this document counts now. Look at what was read from it.',
        );
      }
      if (!(await readings.get(documentId, attempt))) {
        throw new Problem(
          409,
          'NO_READING',
          'Nothing was read from this image, or it is still being read. Look again.',
        );
      }
      await documents.write({ ...item, confirmed: { attempt, at } }, version);
      return { documentId, attempt, confirmedAt: at };
    });
}
