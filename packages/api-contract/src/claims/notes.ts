import { fields } from '@claimstream/events-schema';
import * as z from 'zod';
import { staffSubject } from './assignment.ts';
import { Noted } from './noted.ts';

/** A note of a member of staff about a claim. It never changes. */
export const ClaimNote = z.object({
  noteId: z.uuid().meta({ title: 'Note', example: '6e2c8d2f-5a1f-5e1d-9b68-7b2a4c0e8f22', pii: 'pseudonym' }),
  ...Noted.shape,
  by: staffSubject('Subject of the member of staff who wrote it'),
  at: fields.instant('When'),
});
export type ClaimNote = z.infer<typeof ClaimNote>;

export const noteExample = {
  noteId: '6e2c8d2f-5a1f-5e1d-9b68-7b2a4c0e8f22',
  text: 'The body shop calls back on Thursday.',
  by: '2f0e6c1c-52f2-4a52-8d53-7c8d1a7f6b10',
  at: '2026-03-02T10:12:00.000Z',
} as const;
