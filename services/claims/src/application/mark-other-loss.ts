import type { AnswerOf, BodyOf } from '@claimstream/api-contract';
import type { markOtherLoss as route } from '@claimstream/api-contract/claims/mark-other-loss';
import { Problem, retryOnConflict } from '@claimstream/lambda-kit';
import { withEntry } from '../domain/claim.ts';
import { byStaff } from '../domain/file-entry.ts';
import type { Claims } from '../store/claims.ts';
import { claimsOfSameLoss } from './claims-of-same-loss.ts';

/** One claim's item holds all of them, and DynamoDB limits an item to 400 KB. */
const MOST_MARKS = 100;

/** An adjuster says that two claims about one car are about two losses. Repeating the same reason changes nothing. */
export function markOtherLoss(claims: Pick<Claims, 'get' | 'update' | 'lossesOf'>) {
  return (reviewId: string, given: BodyOf<typeof route>, by: string, at: string): Promise<AnswerOf<typeof route>> =>
    retryOnConflict(async () => {
      const { claimId, reason } = given;
      const found = await claims.get(reviewId);
      if (!found) throw notFound();
      const { item, version } = found;
      if (item.customerId === by) throw ownClaim();
      const { otherLosses = [] } = item;
      const last = otherLosses.findLast((mark) => mark.claimId === claimId);
      if (last && last.reason === reason && last.by === by) return { reviewId, claimId, at: last.at };
      if (item.state !== 'review') throw notOpen();
      const other = (await claimsOfSameLoss(claims, item)).find((one) => one.claimId === claimId);
      if (!other) throw notSameLoss();
      if (other.customerId === by) throw ownClaim();
      if (otherLosses.length >= MOST_MARKS) throw tooMany();
      const marked = { ...item, otherLosses: [...otherLosses, { claimId, reason, by, at }] };
      await claims.update(withEntry(marked, at, 'other-loss', [], byStaff(by)), version);
      return { reviewId, claimId, at };
    });
}

const notFound = () =>
  new Problem(404, 'REVIEW_NOT_FOUND', 'There is no such review. GET /reviews lists the open ones.');
const ownClaim = () =>
  new Problem(403, 'OWN_CLAIM', 'One of the two claims is yours. Another adjuster must compare them.');
const notOpen = () =>
  new Problem(409, 'REVIEW_NOT_OPEN', 'The claim does not wait for a decision. GET /reviews lists those that do.');
const notSameLoss = () =>
  new Problem(
    422,
    'NOT_SAME_LOSS',
    'That claim has no loss of the same car within a day. `sameLoss` of GET /claims/{claimId} lists those that have.',
    { errors: [{ field: 'claimId', code: 'NOT_SAME_LOSS', problem: 'Name a claim of the list.' }] },
  );
const tooMany = () =>
  new Problem(409, 'TOO_MANY_MARKS', 'The claim takes no more reasons. Decide it, or go on in the file.');
