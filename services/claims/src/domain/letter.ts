import { ClaimLetter, letterLanguages } from '@claimstream/api-contract/claims/letters';
import * as z from 'zod';

/** One letter in one language: its title, and its paragraphs. */
export const LetterText = z.object({ title: z.string(), paragraphs: z.array(z.string()) });
export type LetterText = z.infer<typeof LetterText>;

/** A letter as the claim file stores it: with the words that were sent, even if the templates change. */
export const Letter = ClaimLetter.extend({
  claimId: z.uuid(),
  text: z.record(z.enum(letterLanguages), LetterText),
});
export type Letter = z.infer<typeof Letter>;
