import { fields } from '@claimstream/events-schema';
import * as z from 'zod';
import { route } from '../route.ts';
import { DocumentPath, WhichAttempt } from './document.ts';
import { Reading } from './reading.ts';

export const showReading = route('GET /documents/{documentId}/reading', {
  summary:
    'Shows the owner, adjusters, supervisors and investigators what was read from an image, and with what confidence.',
  path: DocumentPath,
  query: WhichAttempt,
  answer: z.object({
    documentId: fields.documentId,
    attempt: z.int(),
    reading: Reading,
    /** When the customer confirmed the reading. */
    confirmedAt: z.iso.datetime().optional(),
  }),
  examples: {
    path: { documentId: 'e4a7d4c3-9a3b-5d8e-9d67-3d9c3f4c4d04' },
    query: { attempt: '1' },
    answer: {
      documentId: 'e4a7d4c3-9a3b-5d8e-9d67-3d9c3f4c4d04',
      attempt: 1,
      reading: {
        kind: 'licence',
        givenName: { value: 'WILHELMINA', confidence: 0.97 },
        familyName: { value: 'FEATHERSTONEHAUGH', confidence: 0.93 },
        birthDate: { value: '1961-07-19', confidence: 0.98 },
        licenceNumber: { value: 'D48213907', confidence: 0.99 },
        licenceClass: { value: 'D', confidence: 0.9 },
        expiresOn: { value: '2039-01-01', confidence: 0.98 },
      },
      confirmedAt: '2026-03-01T12:05:00.000Z',
    },
  },
});
