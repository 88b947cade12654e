import type { Change } from '@claimstream/lambda-kit';
import type { NewEntry } from '../domain/file-entry.ts';

export const TIMELINE = 'TIMELINE#';

/** Where an entry stands among the others of its file. */
export const entrySk = ({ id, entry }: NewEntry): string => `${TIMELINE}${entry.at}#${id}`;

/** Writes an entry into the file of a claim, where nothing overwrites it. */
export const entryChange = (claimId: string, entry: NewEntry): Change => ({
  key: { pk: `CLAIM#${claimId}`, sk: entrySk(entry) },
  item: entry.entry,
  expect: 'absent',
});
