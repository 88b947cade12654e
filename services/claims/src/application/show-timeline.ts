import type { AnswerOf, QueryOf } from '@claimstream/api-contract';
import type { FileEntry } from '@claimstream/api-contract/claims/file-entries';
import type { showTimeline as route } from '@claimstream/api-contract/claims/show-timeline';
import { fileEntriesOf } from '../domain/claim.ts';
import { whyOfEntry } from '../domain/why-of-entry.ts';
import type { ClaimFiles } from '../store/claim-files.ts';
import type { Claims } from '../store/claims.ts';
import { claimOfOthers } from './claim-of-others.ts';

/** Reads the history of another customer's claim, newest first, with the reasons in the words of the people who acted. */
export function showTimeline(files: Pick<ClaimFiles, 'entries' | 'texts'>, claims: Pick<Claims, 'get'>) {
  return async (claimId: string, askedBy: string, paging: QueryOf<typeof route>): Promise<AnswerOf<typeof route>> => {
    const claim = await claimOfOthers(claims, claimId, askedBy);
    const { items, next } = await files.entries(claimId, fileEntriesOf(claim), paging);
    const texts = await files.texts(
      claimId,
      items.flatMap(({ textUnder }) => textUnder ?? []),
    );
    const entries = items.map(({ textUnder, ...entry }): FileEntry => {
      const why = textUnder ? texts.get(textUnder) : whyOfEntry(claim, entry);
      return { ...entry, ...(why && { why }) };
    });
    return { entries, next };
  };
}
