import { fields } from '@claimstream/events-schema';
import * as z from 'zod';
import { route } from '../route.ts';
import { DocumentPath } from './document.ts';

export const confirmReading = route('POST /documents/{documentId}/reading/confirmation', {
  summary:
    "Records the owner's confirmation that an image was read right; an owner who disagrees uploads another image.",
  path: DocumentPath,
  body: z.object({
    attempt: z.int().min(1).max(999).meta({ pii: 'none' }),
    right: z.literal(true).meta({ pii: 'none' }),
  }),
  answer: z.object({ documentId: fields.documentId, attempt: z.int(), confirmedAt: z.iso.datetime() }),
  examples: {
    path: { documentId: 'e4a7d4c3-9a3b-5d8e-9d67-3d9c3f4c4d04' },
    body: { attempt: 1, right: true },
    answer: {
      documentId: 'e4a7d4c3-9a3b-5d8e-9d67-3d9c3f4c4d04',
      attempt: 1,
      confirmedAt: '2026-03-01T12:05:00.000Z',
    },
  },
});
