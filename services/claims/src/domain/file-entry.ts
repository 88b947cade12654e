import { FileEntry } from '@claimstream/api-contract/claims/file-entries';
import * as z from 'zod';

/** An entry of a claim's file as it is stored: without its text, which is stored once, with the note or activity. */
export const StoredEntry = FileEntry.omit({ why: true }).extend({
  /** Sort key of the note or activity whose text gives the reason. */
  textUnder: z.string().optional(),
});
export type StoredEntry = z.infer<typeof StoredEntry>;

/** An entry to write. */
export interface NewEntry {
  /** Tells entries of the same moment apart. */
  id: string;
  entry: StoredEntry;
}

/** The person who acted on a claim, and the part of it. */
export type Told = Pick<FileEntry, 'who' | 'by' | 'exposure'>;

export const byRules: Told = { who: 'rules' };
export const byCustomer: Told = { who: 'customer' };
/** @param by subject; undefined if another service knows the person */
export const byStaff = (by?: string): Told => ({ who: 'staff', ...(by && { by }) });
