import { Problem } from '@claimstream/lambda-kit';
import type { AgainstChange } from '../domain/way-back.ts';

const refusals: Record<AgainstChange, string> = {
  NOT_ASSESSED:
    'The claim is not assessed, so there is nothing to correct. GET /claims/{claimId} says where it stands.',
  ALREADY_PAID:
    'The claim is paid, or its payment came back and is ordered again. An adjuster can have more paid: POST /claims/{claimId}/supplement.',
  NOT_PAID:
    'Only a claim that was paid and closed takes a supplement. Correct its assessment before that: POST /claims/{claimId}/correction.',
  NOT_ENDED: 'The claim has not ended, so it cannot be opened again. GET /claims/{claimId} says where it stands.',
  NOT_DENIED: 'The claim is neither denied nor refused, so there is nothing to object to.',
  CLAIM_ENDED: 'The claim has ended, so it cannot be taken back.',
  FRAUD_CONFIRMED:
    'A person confirmed this claim as fraud. An investigator who did not confirm it must release the flag first: POST /flags/{flagId}/decision with "release" and a reason.',
  FRAUD_REFERRED:
    'Investigators look at this claim. One of them must clear the flag first: POST /flags/{flagId}/decision with "clear" and a reason.',
};

/** Refuses a change with the code that gives the reason. The flag of a claim has the claim's id. */
export function changeRefused(code: AgainstChange, claimId: string): Problem {
  const flag = code === 'FRAUD_CONFIRMED' || code === 'FRAUD_REFERRED' ? { flagId: claimId } : {};
  return new Problem(409, code, refusals[code], flag);
}

export const ownClaim = () => new Problem(403, 'OWN_CLAIM', 'This claim is yours. A colleague must handle it.');
export const claimNotFound = () =>
  new Problem(404, 'CLAIM_NOT_FOUND', 'You have no such claim. GET /claims lists yours.');
