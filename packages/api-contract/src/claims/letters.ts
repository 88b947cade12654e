import { fields } from '@claimstream/events-schema';
import * as z from 'zod';

export const letterLanguages = ['en', 'es'] as const;
export type LetterLanguage = (typeof letterLanguages)[number];

/** A letter in the claim file. */
export const ClaimLetter = z.object({
  letterId: fields.letterId,
  kind: fields.letterKind,
  at: fields.instant('When it was written'),
});
export type ClaimLetter = z.infer<typeof ClaimLetter>;
