import type { Activity } from '@claimstream/api-contract/claims/activities';
import type { completeActivity } from '@claimstream/api-contract/claims/complete-activity';
import Button from '@cloudscape-design/components/button';
import { useSend } from '../../api/use-api.ts';
import { Failure } from '../../layout/failure.tsx';
import { useWords } from '../../words/use-words.ts';
import { fileWords } from './words/index.ts';

/** Marks a planned activity as done. */
export function DoneButton({ activity: { claimId, activityId, subject } }: { activity: Activity }) {
  const { activities: t, problems } = useWords(fileWords);
  const {
    mutate: send,
    error,
    isPending,
  } = useSend<typeof completeActivity>('POST /claims/{claimId}/activities/{activityId}/completion', [
    'GET /claims/{claimId}/activities',
    'GET /claims/{claimId}/timeline',
    'GET /desk/activities',
  ]);
  return (
    <>
      <Button
        ariaLabel={t.doneOf(subject)}
        loading={isPending}
        onClick={() => send({ path: { claimId, activityId }, body: {} })}
      >
        {t.done}
      </Button>
      <Failure error={error} problems={problems} />
    </>
  );
}
