import { letterLanguages } from '@claimstream/api-contract/claims/letters';
import { createEvent, type EventContext } from '@claimstream/events-schema';
import { ClaimLetterIssued } from '@claimstream/events-schema/claims/claim-letter-issued';
import { deriveId } from '@claimstream/lambda-kit';
import type { ClockFile } from '../domain/clock-file.ts';
import type { Letter } from '../domain/letter.ts';
import { type LetterFacts, letterText } from '../domain/letter-templates.ts';
import type { NewLetter } from '../store/clock-files.ts';

/** A letter in every language with its event. The same cause writes the same letter again, perhaps in other words. */
export function writeLetter(file: ClockFile, facts: LetterFacts, context: EventContext): NewLetter {
  const { claimId, customerId, policyId } = file;
  const { kind } = facts;
  const letterId = deriveId(claimId, 'letter', kind, context.causationId);
  const texts = letterLanguages.map((language) => [language, letterText(facts, file, language)] as const);
  const text = Object.fromEntries(texts) as Letter['text'];
  const answerBy = 'answerBy' in facts ? facts.answerBy : undefined;
  const event = createEvent(ClaimLetterIssued, { letterId, claimId, customerId, policyId, kind, answerBy }, context);
  return { letter: { letterId, claimId, kind, at: context.occurredAt, text }, event };
}
