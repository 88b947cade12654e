import * as z from 'zod';
import { route } from '../route.ts';
import { DocumentPath } from './document.ts';
import { ImageLimits, imageLimits, imageTypes } from './image-limits.ts';

export const issueUpload = route('POST /documents/{documentId}/upload', {
  summary:
    'Issues a form that accepts one image for five minutes; the browser posts it with the file as the last field.',
  path: DocumentPath,
  body: z.object({ contentType: z.enum(imageTypes).meta({ pii: 'none' }) }),
  status: 201,
  answer: z.object({
    url: z.url(),
    /** Fields of the multipart form, before the one named `file`. */
    fields: z.record(z.string(), z.string()),
    expiresAt: z.iso.datetime(),
    attempt: z.int(),
    limits: ImageLimits,
  }),
  examples: {
    path: { documentId: 'e4a7d4c3-9a3b-5d8e-9d67-3d9c3f4c4d04' },
    body: { contentType: 'image/jpeg' },
    answer: {
      url: 'https://s3.example/claimstream-documents',
      fields: { key: 'documents/e4a7d4c3-9a3b-5d8e-9d67-3d9c3f4c4d04/1', 'Content-Type': 'image/jpeg', Policy: 'eyJ…' },
      expiresAt: '2026-03-01T12:05:00.000Z',
      attempt: 1,
      limits: imageLimits,
    },
  },
});
