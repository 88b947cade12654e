import type { AnswerOf } from '@claimstream/api-contract';
import type { showReading as route } from '@claimstream/api-contract/documents/show-reading';
import { Problem } from '@claimstream/lambda-kit';
import { confirmedAt } from '../domain/document.ts';
import type { Documents } from '../store/documents.ts';
import type { Readings } from '../store/readings.ts';
import { visibleDocument } from './document-of.ts';
import type { Caller } from './staff.ts';

/** Shows the owner and staff the reading of an attempt; the default is the current one. */
export function showReading(documents: Pick<Documents, 'get'>, readings: Pick<Readings, 'get'>) {
  return async (caller: Caller, documentId: string, wanted?: number): Promise<AnswerOf<typeof route>> => {
    const document = await visibleDocument(documents, caller, documentId);
    const attempt = wanted ?? document.attempt;
    const reading = await readings.get(documentId, attempt);
    if (!reading) throw new Problem(404, 'NO_READING', 'Nothing was read from this image, or it is still being read.');
    return { documentId, attempt, reading, confirmedAt: confirmedAt(document, attempt) };
  };
}
