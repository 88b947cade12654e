import type { AnswerOf, QueryOf } from '@claimstream/api-contract';
import type { listNotes as listRoute } from '@claimstream/api-contract/claims/list-notes';
import { deriveId, retryOnConflict } from '@claimstream/lambda-kit';
import type { Note } from '../domain/note.ts';
import type { ClaimFiles } from '../store/claim-files.ts';
import type { Claims } from '../store/claims.ts';
import { claimOfOthers, keyReused } from './claim-of-others.ts';

interface Given {
  text: string;
  by: string;
  at: string;
  idempotencyKey: string;
}

/** A member of staff adds a note to a claim. The same key returns the same note. */
export function addNote(files: Pick<ClaimFiles, 'note' | 'addNote'>, claims: Pick<Claims, 'get'>) {
  return (claimId: string, { text, by, at, idempotencyKey }: Given): Promise<Note> =>
    retryOnConflict(async () => {
      await claimOfOthers(claims, claimId, by);
      const noteId = deriveId(claimId, 'note', by, idempotencyKey);
      const known = await files.note(claimId, noteId);
      if (known && known.text !== text) throw keyReused();
      if (known) return known;
      const note = { noteId, text, by, at };
      await files.addNote(claimId, note);
      return note;
    });
}

/** The notes on another customer's claim, newest first. */
export function listNotes(files: Pick<ClaimFiles, 'notes'>, claims: Pick<Claims, 'get'>) {
  return async (
    claimId: string,
    askedBy: string,
    paging: QueryOf<typeof listRoute>,
  ): Promise<AnswerOf<typeof listRoute>> => {
    await claimOfOthers(claims, claimId, askedBy);
    const { items: notes, next } = await files.notes(claimId, paging);
    return { notes, next };
  };
}
