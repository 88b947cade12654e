import type { Change } from '@claimstream/lambda-kit';
import { byRules, type NewEntry } from '../domain/file-entry.ts';
import type { Letter } from '../domain/letter.ts';

export const TIMELINE = 'TIMELINE#';
export const LETTER = 'LETTER#';

/** Sort key of an entry, which orders it in its file. */
export const entrySk = ({ id, entry }: NewEntry): string => `${TIMELINE}${entry.at}#${id}`;

/** Writes an entry into the file of a claim, where nothing overwrites it. */
export const entryChange = (claimId: string, told: NewEntry): Change => ({
  key: { pk: `CLAIM#${claimId}`, sk: entrySk(told) },
  item: told.entry,
  expect: 'absent',
});

/** The entry about a letter. It is not stored: the letter has all its facts. */
export function entryOfLetter({ letterId, at, kind }: Letter) {
  const entry = { at, what: 'letter' as const, ...byRules, letter: kind };
  return { ...entry, sk: entrySk({ id: letterId, entry }) };
}
