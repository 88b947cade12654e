import * as z from 'zod';
import type { Check } from './check.ts';
import { isInvestigator } from './flag.ts';

/** An investigator's note on a case. It stays in this service, and no event carries it. */
export const CaseNote = z.object({ text: z.string(), by: z.uuid(), at: z.iso.datetime() });
export type CaseNote = z.infer<typeof CaseNote>;

export type NoteRefusal = 'OWN_FLAG' | 'NOT_REFERRED' | 'NOT_INVESTIGATOR' | 'TOO_MANY_NOTES';

/** One item holds all notes with their check, and DynamoDB limits an item to 400 KB. */
export const MOST_NOTES = 100;

/** The check with one more note; unchanged if the same person sent the same note before. */
export function afterNote(check: Check, note: CaseNote, groups: readonly string[]): Check | NoteRefusal {
  if (check.evidence.customerId === note.by) return 'OWN_FLAG';
  if (!isInvestigator(groups)) return 'NOT_INVESTIGATOR';
  if (!check.referral) return 'NOT_REFERRED';
  const last = check.notes.at(-1);
  if (last?.text === note.text && last.by === note.by) return check;
  return check.notes.length >= MOST_NOTES ? 'TOO_MANY_NOTES' : { ...check, notes: [...check.notes, note] };
}
