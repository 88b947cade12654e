import { markOtherLoss } from '@claimstream/api-contract/claims/mark-other-loss';
import type { SameLossClaim } from '@claimstream/api-contract/claims/same-loss';
import { useSend } from '../../api/use-api.ts';
import { useWords } from '../../words/use-words.ts';
import { NoteForm } from '../note-form.tsx';
import { deskWords } from '../words/index.ts';

/** Form for the adjuster's reason why another claim is about another loss. */
export function OtherLossForm({
  reviewId,
  other: { claimId, claimNumber },
}: {
  reviewId: string;
  other: SameLossClaim;
}) {
  const { sameLoss: t } = useWords(deskWords).claimPage;
  const { mutateAsync: send, error } = useSend<typeof markOtherLoss>('POST /reviews/{reviewId}/other-losses', [
    'GET /claims/{claimId}',
  ]);
  return (
    <NoteForm
      name={`other loss ${reviewId} ${claimId}`}
      field="reason"
      schema={markOtherLoss.body.pick({ reason: true })}
      label={t.why(claimNumber)}
      hint={t.whyHint}
      submit={t.submit}
      error={error}
      send={(reason) => send({ path: { reviewId }, body: { claimId, reason } })}
    />
  );
}
