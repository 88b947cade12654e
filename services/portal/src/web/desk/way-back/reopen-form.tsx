import type { StaffClaim } from '@claimstream/api-contract/claims/claim-views';
import { reopenClaim } from '@claimstream/api-contract/claims/reopen-claim';
import { useSend } from '../../api/use-api.ts';
import { announce } from '../../layout/announcements.ts';
import { useWords } from '../../words/use-words.ts';
import { deskWords } from '../words/index.ts';
import { ReasonForm } from './reason-form.tsx';
import { deskWayBackWords } from './words/index.ts';

const changed = ['GET /claims/{claimId}', 'GET /claims', 'GET /reviews', 'GET /reviews/counts'];

/** Reopens a claim that had ended, with a reason for colleagues. */
export default function ReopenForm({ claim, onEnd }: { claim: StaffClaim; onEnd(): void }) {
  const { problems } = useWords(deskWords);
  const t = useWords(deskWayBackWords);
  const { claimId, claimNumber, version } = claim;
  const { mutateAsync: send, error } = useSend<typeof reopenClaim>('POST /claims/{claimId}/reopening', changed);
  return (
    <ReasonForm
      schema={reopenClaim.body}
      words={{ ...t.kinds.reopen, cancel: t.cancel, reason: t.reason, reasonNote: t.reasonNote }}
      error={error}
      problems={{ ...problems, ...t.problems }}
      onEnd={onEnd}
      onSend={async (reason) => {
        await send({ path: { claimId }, body: { reason, version } });
        announce({ id: `reopened ${claimId}`, type: 'success', content: t.kinds.reopen.done(claimNumber) });
      }}
    />
  );
}
