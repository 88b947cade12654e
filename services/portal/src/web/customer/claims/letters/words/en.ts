import type { ClaimLetter } from '@claimstream/api-contract/claims/letters';

export const en = {
  title: 'Letters',
  none: 'There are no letters yet.',
  kinds: {
    acknowledgement: 'We received your claim',
    status: 'Why it takes longer',
    payment: 'What we pay, and how it adds up',
    denial: 'Why we do not pay',
  } satisfies Record<ClaimLetter['kind'], string>,
  open: (kind: string, day: string) => `${kind}, ${day} (PDF)`,
  answerBy: (day: string) => `You will have our answer, or our next letter, by ${day}.`,
  keptUntil: (day: string) => `We keep these letters at least until ${day}.`,
  problems: {
    CLAIM_NOT_FOUND: 'The letters of this claim cannot be found. Reload the page in a minute.',
    LETTER_NOT_FOUND: 'This letter cannot be found. Reload the page, and open it from the list.',
  } as Record<string, string>,
};
export type LetterWords = typeof en;
