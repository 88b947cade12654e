import { FileEntry } from '@claimstream/api-contract/claims/file-entries';
import * as z from 'zod';

/** An entry of the file of a claim as it is stored: without a text, which is kept once, where it was written. */
export const StoredEntry = FileEntry.omit({ why: true }).extend({
  /** Sort key of the note or activity whose text is why. */
  textUnder: z.string().optional(),
});
export type StoredEntry = z.infer<typeof StoredEntry>;

/** An entry that is written with what it tells. */
export interface NewEntry {
  /** Tells entries of the same moment apart. */
  id: string;
  entry: StoredEntry;
}

/** Who did something to a claim, and to which part of it. */
export type Told = Pick<FileEntry, 'who' | 'by' | 'exposure'>;

export const byRules: Told = { who: 'rules' };
export const byCustomer: Told = { who: 'customer' };
/** @param by subject; undefined where another service knows who it was */
export const byStaff = (by?: string): Told => ({ who: 'staff', ...(by && { by }) });
