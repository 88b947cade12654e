import type { Change } from '@claimstream/lambda-kit';
import { byRules, type NewEntry } from '../domain/file-entry.ts';
import type { Letter } from '../domain/letter.ts';

export const TIMELINE = 'TIMELINE#';
export const LETTER = 'LETTER#';
const skOf = ({ id, entry }: NewEntry) => `${TIMELINE}${entry.at}#${id}`;

/** Writes an entry into the file of a claim, where nothing overwrites it. */
export const entryChange = (claimId: string, told: NewEntry): Change => ({
  key: { pk: `CLAIM#${claimId}`, sk: skOf(told) },
  item: told.entry,
  expect: 'absent',
});

/** The entry about a letter, which nobody writes: the letter says it all. */
export function entryOfLetter({ letterId, at, kind }: Letter) {
  const entry = { at, what: 'letter' as const, ...byRules, letter: kind };
  return { ...entry, sk: skOf({ id: letterId, entry }) };
}
