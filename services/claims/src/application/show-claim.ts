import type { AnswerOf } from '@claimstream/api-contract';
import type { showClaim as route } from '@claimstream/api-contract/claims/show-claim';
import { type ApiRequest, Problem } from '@claimstream/lambda-kit';
import { customerView, staffView } from '../domain/claim-view.ts';
import { isStaff } from '../domain/staff.ts';
import type { Catastrophes } from '../store/catastrophes.ts';
import type { Claims } from '../store/claims.ts';
import { catastrophesOf } from './catastrophes-of-claims.ts';
import { claimsOfSameLoss } from './claims-of-same-loss.ts';
import { damagePhotosOf } from './damage-photos.ts';

/** Staff see at most this many other claims of the customer with one. */
const OTHERS = 50;

type Records = Pick<Claims, 'get' | 'policy' | 'pageOfCustomer' | 'lossesOf'>;

/** One claim with its timeline, for its customer or for staff. Members of staff see their own claim as any customer does. */
export function showClaim(claims: Records, catastrophes: Pick<Catastrophes, 'of'>, now = () => new Date()) {
  return async (claimId: string, caller: ApiRequest<undefined>['caller']): Promise<AnswerOf<typeof route>> => {
    const claim = (await claims.get(claimId))?.item;
    const isOwn = claim?.customerId === caller.sub;
    if (!claim || !(isStaff(caller) || isOwn)) {
      throw new Problem(404, 'CLAIM_NOT_FOUND', 'You have no such claim. GET /claims lists yours.');
    }
    const documents = damagePhotosOf(claim);
    const weather = catastrophesOf(catastrophes, [claim]);
    if (isOwn) return customerView(claim, documents, (await weather).get(claimId));
    const [policy, sameLoss, ofCustomer, known] = await Promise.all([
      claims.policy(claim.policyId),
      claimsOfSameLoss(claims, claim),
      claims.pageOfCustomer(claim.customerId, { limit: OTHERS + 1 }),
      weather,
    ]);
    const { groups, sub } = caller;
    const catastrophe = known.get(claimId);
    const surroundings = { documents, policy: policy?.item, ofCustomer: ofCustomer.items, sameLoss, catastrophe };
    return staffView(claim, { ...surroundings, groups, sub, now: now() });
  };
}
