import * as z from 'zod';
import { route } from '../route.ts';
import { DocumentPath, WhichAttempt } from './document.ts';

export const showImage = route('GET /documents/{documentId}/image', {
  summary: 'Gives the owner, adjusters, supervisors and investigators a link to an image that works for five minutes.',
  path: DocumentPath,
  query: WhichAttempt,
  answer: z.object({ url: z.url(), expiresAt: z.iso.datetime(), attempt: z.int() }),
  examples: {
    path: { documentId: 'e4a7d4c3-9a3b-5d8e-9d67-3d9c3f4c4d04' },
    query: { attempt: '1' },
    answer: {
      url: 'https://s3.example/claimstream-documents/documents/e4a7d4c3-9a3b-5d8e-9d67-3d9c3f4c4d04/1?X-Amz-Signature=…',
      expiresAt: '2026-03-01T12:05:00.000Z',
      attempt: 1,
    },
  },
});
