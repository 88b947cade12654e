import type { decideApproval } from '@claimstream/api-contract/settlement/decide-approval';
import type { StaffSettlement } from '@claimstream/api-contract/settlement/settlement-views';
import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { Suspense, useState } from 'react';
import { forget, useSend } from '../../api/use-api.ts';
import { announce } from '../../layout/announcements.ts';
import { Failure } from '../../layout/failure.tsx';
import { Demanded, onDemand } from '../../layout/on-demand.tsx';
import { useFormat } from '../../words/format.ts';
import { useWords } from '../../words/use-words.ts';
import { Age } from '../age.tsx';
import { useNameOf } from '../name-of.ts';
import { useReasonTexts } from '../reason-texts.ts';
import type DeclineForm from '../way-back/decline-form.tsx';
import { Declined } from '../way-back/declined.tsx';
import { deskWayBackWords } from '../way-back/words/index.ts';
import { deskWords } from '../words/index.ts';
import { ConfirmApproval } from './confirm-approval.tsx';
import { approvalWords } from './words/index.ts';

const declineForm = onDemand<Parameters<typeof DeclineForm>[0]>(() => import('../way-back/decline-form.tsx'));
const changed = ['GET /settlements/{claimId}', 'GET /approvals', 'GET /reviews'];

/** Approval of a payout by a supervisor: amount and reason, then a dialog for confirmation. */
export function ApprovalPanel({ settlement }: { settlement: StaffSettlement }) {
  const words = useWords(deskWords);
  const t = useWords(approvalWords);
  const wayBack = useWords(deskWayBackWords);
  const { money } = useFormat();
  const reasonText = useReasonTexts();
  const [asking, ask] = useState(false);
  const {
    mutateAsync: send,
    error,
    isPending,
  } = useSend<typeof decideApproval>('POST /approvals/{approvalId}/decision', changed);
  const { settlementId, claimNumber, payoutCents, approvalReason, may, paidBeforeCents } = settlement;
  const amount = money(payoutCents);

  async function approve() {
    try {
      await send({ path: { approvalId: settlementId }, body: { decision: 'approve' } });
      announce({ id: `approved ${settlementId}`, type: 'success', content: t.done(amount, claimNumber) });
    } catch {
      await forget(...changed); // shown as `error`; the page reads what changed
    } finally {
      ask(false);
    }
  }

  return (
    <Container header={<Header variant="h2">{t.decide}</Header>}>
      <SpaceBetween size="m">
        <div>
          <Box variant="awsui-key-label">{words.settlement.payout}</Box>
          <Box fontSize="display-l" fontWeight="bold">
            {amount}
          </Box>
        </div>
        {approvalReason && <div>{reasonText(approvalReason).text}</div>}
        {paidBeforeCents > 0 && <div>{wayBack.paidBefore(money(paidBeforeCents))}</div>}
        <Declined settlement={settlement} />
        <Approvals settlement={settlement} />
        <Failure error={error} problems={words.problems} />
        {may.approve && (
          <Button variant="primary" fullWidth onClick={() => ask(true)}>
            {t.approve(amount)}
          </Button>
        )}
        {may.decline && (
          <Suspense fallback={null}>
            <Demanded of={declineForm} settlement={settlement} />
          </Suspense>
        )}
        {!may.approve && may.why && settlement.approvals.length === 0 && (
          <Box color="text-body-secondary">{t.why[may.why]}</Box>
        )}
        {asking && (
          <ConfirmApproval
            claimNumber={claimNumber}
            amount={amount}
            busy={isPending}
            onApprove={() => void approve()}
            onClose={() => ask(false)}
          />
        )}
      </SpaceBetween>
    </Container>
  );
}

function Approvals({ settlement: { approvals } }: { settlement: StaffSettlement }) {
  const t = useWords(approvalWords);
  const nameOf = useNameOf();
  return (
    <>
      {approvals.map(({ by, at }) => (
        <div key={at}>
          {t.approvedBy(nameOf(by))} <Age since={at} />
        </div>
      ))}
    </>
  );
}
