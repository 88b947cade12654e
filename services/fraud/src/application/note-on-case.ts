import { Problem, retryOnConflict } from '@claimstream/lambda-kit';
import { afterNote, type CaseNote, MOST_NOTES, type NoteRefusal } from '../domain/case-note.ts';
import type { Check } from '../domain/check.ts';
import type { Checks } from '../store/checks.ts';

const refusals: Record<NoteRefusal, [status: 403 | 409, detail: string]> = {
  OWN_FLAG: [403, 'This flag is about you. A colleague must work on it.'],
  NOT_INVESTIGATOR: [403, 'Investigators (group siu) note on a case. Give the reason of a decision with the decision.'],
  NOT_REFERRED: [409, 'This flag is no case of the investigators. GET /flags?state=referred lists those.'],
  TOO_MANY_NOTES: [409, `A case takes ${MOST_NOTES} notes. Go on in the file to which the last one refers.`],
};

/** An investigator adds a note to a case. The same note again changes nothing. */
export function noteOnCase(checks: Pick<Checks, 'get' | 'write'>) {
  return (flagId: string, note: CaseNote, groups: readonly string[]): Promise<Check> =>
    retryOnConflict(async () => {
      const found = await checks.get(flagId);
      if (!found) throw new Problem(404, 'FLAG_NOT_FOUND', 'There is no such flag. GET /flags lists the open ones.');
      const noted = afterNote(found.item, note, groups);
      if (typeof noted === 'string') throw new Problem(refusals[noted][0], noted, refusals[noted][1]);
      if (noted !== found.item) await checks.write(noted, found.version);
      return noted;
    });
}
