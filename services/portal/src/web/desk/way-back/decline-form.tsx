import { decideApproval } from '@claimstream/api-contract/settlement/decide-approval';
import type { StaffSettlement } from '@claimstream/api-contract/settlement/settlement-views';
import Button from '@cloudscape-design/components/button';
import { useState } from 'react';
import { useSend } from '../../api/use-api.ts';
import { announce } from '../../layout/announcements.ts';
import { useWords } from '../../words/use-words.ts';
import { deskWords } from '../words/index.ts';
import { ReasonForm } from './reason-form.tsx';
import { deskWayBackWords } from './words/index.ts';

const changed = ['GET /settlements/{claimId}', 'GET /approvals', 'GET /reviews', 'GET /claims/{claimId}'];

/** Form in which a supervisor declines a payout, with a reason for the adjuster who assesses the claim again. */
export default function DeclineForm({ settlement: { settlementId, claimNumber } }: { settlement: StaffSettlement }) {
  const { problems } = useWords(deskWords);
  const { decline: t, ...words } = useWords(deskWayBackWords);
  const [open, setOpen] = useState(false);
  const { mutateAsync: send, error } = useSend<typeof decideApproval>('POST /approvals/{approvalId}/decision', changed);
  if (!open) {
    return (
      <Button fullWidth onClick={() => setOpen(true)}>
        {t.open}
      </Button>
    );
  }
  return (
    <ReasonForm
      schema={decideApproval.body}
      besides={{ decision: 'decline' }}
      words={{ ...t, reasonNote: words.reasonNote }}
      error={error}
      problems={problems}
      onEnd={() => setOpen(false)}
      onSend={async (reason) => {
        await send({ path: { approvalId: settlementId }, body: { decision: 'decline', reason } });
        announce({ id: `declined ${settlementId}`, type: 'success', content: t.done(claimNumber) });
      }}
    />
  );
}
