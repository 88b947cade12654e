import type { AnswerOf } from '@claimstream/api-contract';
import type { eraseCustomer as route } from '@claimstream/api-contract/customer/erase-customer';
import { createEvent, type EventContext } from '@claimstream/events-schema';
import { CustomerErasureRequested } from '@claimstream/events-schema/customer/customer-erasure-requested';
import { type ApiRequest, Problem, retryOnConflict } from '@claimstream/lambda-kit';
import type { ErasureCase } from '../domain/erasure-case.ts';
import type { ErasureCases } from '../store/erasure-cases.ts';
import { planErasure } from './plan-erasure.ts';
import { shownErasure } from './show-erasure.ts';

type Caller = Pick<ApiRequest<undefined>['caller'], 'sub' | 'groups'>;

/**
 * Requests the erasure of a customer's data, if nothing of theirs is in progress: the case, the end of cover and the event are one write.
 * Repeating the request returns the progress.
 */
export function requestErasure(cases: ErasureCases, keepers: () => Promise<string[]>) {
  return (
    { sub: customerId, groups }: Caller,
    endCover: boolean,
    context: EventContext,
  ): Promise<AnswerOf<typeof route>> =>
    retryOnConflict(async () => {
      if (groups.length > 0) throw staffAccount();
      const known = await cases.find(customerId);
      if (known) return shownErasure(known.item);
      const held = await cases.held(customerId);
      const plan = planErasure(held, new Date(context.occurredAt));
      refuse(plan.obstacles, endCover, plan.kept);
      const awaited = await keepers();
      const erasure: ErasureCase = {
        customerId,
        state: 'requested',
        requestedAt: context.occurredAt,
        awaited,
        answers: [],
        kept: plan.kept,
      };
      const policyIds = held.policies.map(({ policyId }) => policyId);
      const data = { customerId, policyIds, claims: plan.claims };
      await cases.open(erasure, held, plan, [createEvent(CustomerErasureRequested, data, context)]);
      return shownErasure(erasure);
    });
}

/** Without their sign-in a member of staff could not work. */
const staffAccount = () =>
  new Problem(
    409,
    'STAFF_ACCOUNT',
    'You also work with this account. Have the administrator take it out of its groups, then ask again.',
  );

function refuse(obstacles: readonly string[], endCover: boolean, kept: unknown): void {
  if (obstacles.includes('CLAIMS_OPEN')) {
    throw new Problem(
      409,
      'CLAIMS_OPEN',
      'A claim of yours is open. Wait until it is closed, or withdraw it; then ask again.',
      { kept },
    );
  }
  if (obstacles.includes('APPLICATION_PENDING')) {
    throw new Problem(409, 'APPLICATION_PENDING', 'Your application is being decided. Ask again in a minute.', {
      kept,
    });
  }
  if (obstacles.includes('POLICIES_IN_FORCE') && !endCover) {
    throw new Problem(
      409,
      'POLICIES_IN_FORCE',
      'You have cover that is in force. Repeat with `endCover=true` to end it at once, or ask again when it has run out.',
      { kept },
    );
  }
}
