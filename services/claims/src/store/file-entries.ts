import type { Change } from '@claimstream/lambda-kit';
import type { NewEntry } from '../domain/file-entry.ts';

export const TIMELINE = 'TIMELINE#';

/** Writes an entry into the file of a claim, where nothing overwrites it. */
export const entryChange = (claimId: string, { id, entry }: NewEntry): Change => ({
  key: { pk: `CLAIM#${claimId}`, sk: `${TIMELINE}${entry.at}#${id}` },
  item: entry,
  expect: 'absent',
});
