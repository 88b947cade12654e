import { fields } from '@claimstream/events-schema';
import * as z from 'zod';
import { route } from '../route.ts';
import { Noted } from './noted.ts';
import { ClaimNote, noteExample } from './notes.ts';

export const addNote = route('POST /claims/{claimId}/notes', {
  summary: 'Adds a note to a claim, for colleagues. Repeating an `Idempotency-Key` adds nothing.',
  groups: ['adjusters', 'supervisors', 'siu'],
  idempotencyKey: 'required',
  path: z.object({ claimId: fields.claimId }),
  body: Noted,
  status: 201,
  answer: ClaimNote,
  examples: {
    path: { claimId: 'd3f6c3b2-8f2a-5c7d-8c56-2c8b2e3b3c03' },
    body: { text: noteExample.text },
    answer: noteExample,
  },
});
