import type { AnswerOf, QueryOf } from '@claimstream/api-contract';
import type { Activity as ActivityView } from '@claimstream/api-contract/claims/activities';
import { claimNumberOf } from '@claimstream/api-contract/claims/claim-number';
import type { listActivities as listRoute } from '@claimstream/api-contract/claims/list-activities';
import type { listDueActivities as dueRoute } from '@claimstream/api-contract/claims/list-due-activities';
import { deriveId, Problem, retryOnConflict } from '@claimstream/lambda-kit';
import { type Activity, faultOfDay } from '../domain/activity.ts';
import type { ClaimFiles } from '../store/claim-files.ts';
import type { Claims } from '../store/claims.ts';
import { claimOfOthers, keyReused } from './claim-of-others.ts';

interface Given {
  subject: string;
  dueOn: string;
  by: string;
  at: string;
  idempotencyKey: string;
}

/** A member of staff plans an activity on a claim, with its due day. The same key returns the same activity. */
export function addActivity(files: Pick<ClaimFiles, 'activity' | 'addActivity'>, claims: Pick<Claims, 'get'>) {
  return (claimId: string, { subject, dueOn, by, at, idempotencyKey }: Given): Promise<ActivityView> =>
    retryOnConflict(async () => {
      await claimOfOthers(claims, claimId, by);
      const activityId = deriveId(claimId, 'activity', by, idempotencyKey);
      const known = (await files.activity(claimId, activityId))?.item;
      if (known && (known.subject !== subject || known.dueOn !== dueOn)) throw keyReused();
      if (known) return viewOf(known);
      const fault = faultOfDay(dueOn, new Date(at));
      if (fault) throw impossibleDay(fault);
      const activity = { activityId, claimId, subject, dueOn, by, at };
      await files.addActivity(activity);
      return viewOf(activity);
    });
}

/** Completes an activity. Completing it again changes nothing: the first person stays on record. */
export function completeActivity(
  files: Pick<ClaimFiles, 'activity' | 'completeActivity'>,
  claims: Pick<Claims, 'get'>,
) {
  return (claimId: string, activityId: string, doneBy: string, doneAt: string): Promise<ActivityView> =>
    retryOnConflict(async () => {
      await claimOfOthers(claims, claimId, doneBy);
      const found = await files.activity(claimId, activityId);
      if (!found) throw noSuchActivity();
      const { item, version } = found;
      if (item.doneAt) return viewOf(item);
      const done = { ...item, doneAt, doneBy };
      await files.completeActivity(done, version);
      return viewOf(done);
    });
}

/** All activities on another customer's claim, by due day. */
export function listActivities(files: Pick<ClaimFiles, 'activities'>, claims: Pick<Claims, 'get'>) {
  return async (
    claimId: string,
    askedBy: string,
    paging: QueryOf<typeof listRoute>,
  ): Promise<AnswerOf<typeof listRoute>> => {
    await claimOfOthers(claims, claimId, askedBy);
    const { items, next } = await files.activities(claimId, paging);
    return { activities: items.map(viewOf), next };
  };
}

/** The open activities of the asker on all claims, by due day. */
export function listDueActivities(files: Pick<ClaimFiles, 'due'>) {
  return async (askedBy: string, paging: QueryOf<typeof dueRoute>): Promise<AnswerOf<typeof dueRoute>> => {
    const { items, next } = await files.due(askedBy, paging);
    return { activities: items.map(viewOf), next };
  };
}

const viewOf = (activity: Activity): ActivityView => ({ ...activity, claimNumber: claimNumberOf(activity.claimId) });

const problems = {
  DUE_IN_PAST: 'This day is over. Give today or a later day.',
  DUE_TOO_LATE: 'This is more than five years ahead. Give an earlier day.',
};
const impossibleDay = (code: keyof typeof problems) =>
  new Problem(422, code, 'Nothing can be done by that day. Correct it and send the activity again.', {
    errors: [{ field: 'dueOn', code, problem: problems[code] }],
  });
const noSuchActivity = () =>
  new Problem(
    404,
    'ACTIVITY_NOT_FOUND',
    'The claim has no such activity. GET /claims/{claimId}/activities lists them.',
  );
