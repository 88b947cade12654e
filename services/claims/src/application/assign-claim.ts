import type { AnswerOf } from '@claimstream/api-contract';
import type { assignClaim as route } from '@claimstream/api-contract/claims/assign-claim';
import type { Colleague } from '@claimstream/api-contract/claims/list-colleagues';
import { Problem, retryOnConflict } from '@claimstream/lambda-kit';
import { assignmentView, type Handover, type HandoverRefusal, handedOver } from '../domain/assignment.ts';
import type { Claim } from '../domain/claim.ts';
import { byStaff } from '../domain/file-entry.ts';
import type { Claims } from '../store/claims.ts';
import { entryChange } from '../store/file-entries.ts';
import { claimNotFound, ownClaim } from './change-refusals.ts';

/**
 * A member of staff takes a claim, gives it to a colleague, or gives it back. Of two who do so at once, the second learns who has it. Repeating
 * the request changes nothing.
 * @param colleagues who can have a claim
 */
export function assignClaim(claims: Pick<Claims, 'get' | 'update'>, colleagues: () => Promise<Colleague[]>) {
  return async (claimId: string, handover: Handover): Promise<AnswerOf<typeof route>> => {
    const { to, by } = handover;
    if (to && to !== by && !(await colleagues()).some(({ sub }) => sub === to)) throw notStaff();
    return retryOnConflict(async () => {
      const found = await claims.get(claimId);
      if (!found) throw claimNotFound();
      const { item, version } = found;
      const assignment = handedOver(item, handover);
      if (typeof assignment === 'string') throw refusals[assignment](item);
      if (assignment && assignment !== item.assignment) {
        const { at } = handover;
        const what = to ? ('assigned' as const) : ('given-back' as const);
        const entry = { at, what, ...byStaff(by), ...(to && { to }) };
        const told = entryChange(claimId, { id: `assignment-${String(assignment.version).padStart(6, '0')}`, entry });
        await claims.update({ ...item, assignment }, version, [], [told]);
      }
      return assignmentView({ assignment });
    });
  };
}

const refusals: Record<HandoverRefusal, (claim: Claim) => Problem> = {
  OWN_CLAIM: ownClaim,
  CLAIM_OF_RECIPIENT: () =>
    fault('CLAIM_OF_RECIPIENT', 'This claim is theirs as a customer. Give it to somebody else.'),
  ASSIGNMENT_CHANGED: (claim) =>
    new Problem(
      409,
      'ASSIGNMENT_CHANGED',
      'The claim changed hands since you read it. See who has it, then ask again with its new `version`.',
      { ...assignmentView(claim) },
    ),
  COLLEAGUE_HAS_IT: () =>
    new Problem(403, 'COLLEAGUE_HAS_IT', 'A colleague has this claim. Ask them or a supervisor to hand it on.'),
};

const notStaff = () =>
  fault('NOT_STAFF', 'Nobody of the desk has this id. GET /desk/colleagues lists who can have a claim.');

function fault(code: string, problem: string): Problem {
  return new Problem(422, code, problem, { errors: [{ field: 'to', code, problem }] });
}
