import type { AnswerOf } from '@claimstream/api-contract';
import { claimNumberOf } from '@claimstream/api-contract/claims/claim-number';
import type { LetterLanguage } from '@claimstream/api-contract/claims/letters';
import type { listLetters as route } from '@claimstream/api-contract/claims/list-letters';
import { claimFileKept } from '@claimstream/api-contract/claims/retention';
import { type ApiRequest, Problem } from '@claimstream/lambda-kit';
import { dayIn } from '@claimstream/lambda-kit/local-day';
import type { ClockFile } from '../domain/clock-file.ts';
import { answeredBy } from '../domain/due-actions.ts';
import type { Letter } from '../domain/letter.ts';
import { isStaff } from '../domain/staff.ts';
import type { Claims } from '../store/claims.ts';
import type { ClockFiles } from '../store/clock-files.ts';

type Caller = ApiRequest<undefined>['caller'];
type Files = Pick<ClockFiles, 'get' | 'letters'>;
/** Typesets a letter: its words under the lines of its head. */
type Typeset = (text: Letter['text'][LetterLanguage], head: readonly string[], language: string) => Promise<Uint8Array>;

/** The letters of a claim, newest first, and how long they are kept. None while the events of the claim are still on their way. */
export function listLetters(files: Files, claims: Pick<Claims, 'get'>) {
  return async (claimId: string, caller: Caller): Promise<AnswerOf<typeof route>> => {
    const claim = (await claims.get(claimId))?.item;
    if (!claim || !maySee(caller, claim)) throw noSuchClaim();
    const file = (await files.get(claimId))?.item;
    const letters = file ? (await files.letters(claimId)).reverse() : [];
    const closed = file?.milestones.closed;
    return {
      claimNumber: claimNumberOf(claimId),
      letters: letters.map(({ letterId, kind, at }) => ({ letterId, kind, at })),
      ...(file && closed ? { keptUntil: claimFileKept(file.state, dayOf(file, closed)).until } : {}),
      ...(file && !closed ? { answerBy: answeredBy(file) } : {}),
    };
  };
}

/** One letter as a document. */
export function showLetter(files: Files, typeset: Typeset) {
  return async (claimId: string, letterId: string, language: LetterLanguage, caller: Caller): Promise<Uint8Array> => {
    const file = await shownTo(caller, files, claimId);
    const letter = (await files.letters(claimId)).find((one) => one.letterId === letterId);
    if (!letter) {
      throw new Problem(
        404,
        'LETTER_NOT_FOUND',
        'The claim has no such letter. GET /claims/{claimId}/letters lists them.',
      );
    }
    const head = ['Claimstream', dayOf(file, letter.at), claimNumberOf(claimId)];
    return typeset(letter.text[language], head, language);
  };
}

const dayOf = ({ timeZone = 'UTC' }: ClockFile, at: string): string => dayIn(timeZone, new Date(at));

/** The file of a claim, for its customer and for staff. @throws Problem 404 for everybody else */
async function shownTo(caller: Caller, files: Files, claimId: string): Promise<ClockFile> {
  const file = (await files.get(claimId))?.item;
  if (file && maySee(caller, file)) return file;
  throw noSuchClaim();
}

const maySee = (caller: Caller, { customerId }: { customerId: string }): boolean =>
  customerId === caller.sub || isStaff(caller);

const noSuchClaim = () => new Problem(404, 'CLAIM_NOT_FOUND', 'You have no such claim. GET /claims lists yours.');
