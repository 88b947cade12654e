import { fields } from '@claimstream/events-schema';
import * as z from 'zod';
import { QuarantinedMessage, quarantinedExample } from './quarantined-message.ts';

export const Dismissing = z.object({
  note: z.string().trim().min(3).max(500).meta({
    title: 'Why the message needs no action, for colleagues',
    example: 'The payment company confirmed by phone that it was a test.',
    pii: 'personal',
  }),
});

/** A dismissed message: who dismissed it, when and why. Its content is gone. */
export const Dismissal = QuarantinedMessage.extend({
  dismissedAt: fields.instant('When it was dismissed'),
  dismissedBy: z.uuid().meta({
    title: 'Subject of the operator who dismissed it',
    example: '2f0e6c1c-52f2-4a52-8d53-7c8d1a7f6b10',
    pii: 'pseudonym',
  }),
  note: Dismissing.shape.note,
});

export const dismissalExample = {
  ...quarantinedExample,
  dismissedAt: '2026-03-03T10:00:00.000Z',
  dismissedBy: '2f0e6c1c-52f2-4a52-8d53-7c8d1a7f6b10',
  note: 'The payment company confirmed by phone that it was a test.',
} as const;
