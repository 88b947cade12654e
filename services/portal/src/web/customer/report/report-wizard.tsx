import type { AnswerOf } from '@claimstream/api-contract';
import type { DraftNotice } from '@claimstream/api-contract/claims/claim-draft';
import type { fileClaim } from '@claimstream/api-contract/claims/file-claim';
import { NoticeOfLoss } from '@claimstream/api-contract/claims/notice-of-loss';
import type { showClaimDraft } from '@claimstream/api-contract/claims/show-claim-draft';
import { useRef, useState } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { useSend } from '../../api/use-api.ts';
import { attemptKeys } from '../../forms/attempt-keys.ts';
import { showServerFaults } from '../../forms/server-faults.ts';
import { StepWizard, type WizardStep } from '../../forms/step-wizard.tsx';
import { useLeaveWarning } from '../../forms/use-leave-warning.ts';
import { useSchemaForm } from '../../forms/use-schema-form.ts';
import { withoutBlanks } from '../../forms/without-blanks.ts';
import { stepOfField } from '../../forms/wizard-steps.ts';
import { useFailureText } from '../../layout/failure.tsx';
import { useWords } from '../../words/use-words.ts';
import type { Customer } from '../use-customer.ts';
import { DraftConflict, DraftState } from './draft-state.tsx';
import { DriverStep } from './driver-step.tsx';
import { formOf, type LossForm, reportSteps, stepNames, stepOfDraft } from './loss-form.ts';
import { OthersStep } from './others-step.tsx';
import { ReportReview } from './report-review.tsx';
import { useDraft } from './use-draft.ts';
import { WhatStep } from './what-step.tsx';
import { WhereStep } from './where-step.tsx';
import { reportWords } from './words/index.ts';

interface ReportWizardProps {
  saved: AnswerOf<typeof showClaimDraft>;
  customer: Customer;
  /** Active policies. */
  policies: Customer['policies'];
  /** Data from a device that detected the crash. */
  crash?: DraftNotice | undefined;
}

export function ReportWizard({ saved: { version, draft }, customer, policies, crash }: ReportWizardProps) {
  const t = useWords(reportWords);
  const go = useNavigate();
  const [query] = useSearchParams();
  const failureText = useFailureText();
  const first = useRef(formOf(draft?.notice ?? begun(customer, policies, query.get('policy'), crash))).current;
  const form = useSchemaForm<LossForm>(NoticeOfLoss, first);
  const [at, setAt] = useState(draft ? stepOfDraft(draft) : 0);
  const kept = useDraft(form, useRef(version).current, at);
  const keyOf = useRef(attemptKeys()).current;
  const send = useSend<typeof fileClaim>('POST /claims', ['GET /claims']);
  useLeaveWarning(kept.saving.is === 'not-saved');

  const contents: Record<keyof typeof reportSteps, WizardStep['content']> = {
    where: <WhereStep policies={policies} />,
    what: <WhatStep />,
    driver: <DriverStep driver={customer.driver} />,
    others: <OthersStep />,
    review: <ReportReview policies={policies} goTo={setAt} />,
  };
  const steps: WizardStep[] = stepNames.map((id) => ({
    id,
    title: t.steps[id].title,
    description: t.steps[id].intro,
    content: contents[id],
    fields: reportSteps[id],
  }));

  function move(step: number) {
    setAt(step);
    void kept.keep(step);
  }

  async function submit() {
    const parsed = NoticeOfLoss.safeParse(withoutBlanks(form.getValues()));
    if (!parsed.success) {
      setAt(stepOfField(steps, parsed.error.issues[0]!.path.join('.')));
      return void form.trigger();
    }
    try {
      await kept.keep(at);
      const idempotencyKey = kept.filingKey() ?? draft?.filingKey ?? keyOf(parsed.data);
      const { claimId } = await send.mutateAsync({ body: parsed.data, idempotencyKey });
      kept.filed();
      go(`/claims/${claimId}`, { replace: true });
    } catch (error) {
      const field = showServerFaults(error, form, ({ code = '', problem }) => t.problems[code] ?? problem);
      if (field) setAt(stepOfField(steps, field));
    }
  }

  return (
    <>
      {kept.saving.is === 'conflict' && <DraftConflict onResolve={kept.resolve} />}
      <StepWizard
        form={form}
        steps={steps}
        at={at}
        onMove={move}
        submit={t.submit}
        sending={send.isPending}
        onSubmit={() => void submit()}
        onCancel={() => void kept.keep(at).finally(() => go('/'))}
        trouble={send.isError ? failureText(send.error, t.problems) : undefined}
        secondary={<DraftState saving={kept.saving} />}
      />
    </>
  );
}

/** Values known before the customer types anything. */
function begun({ driver }: Customer, policies: Customer['policies'], asked: string | null, crash?: DraftNotice) {
  const named = policies.find(({ policyId }) => policyId === asked);
  const only = policies.length === 1 ? policies[0] : undefined;
  return {
    policyId: crash?.policyId ?? (named ?? only)?.policyId,
    loss: { state: driver.licence.state, ...crash?.loss },
  };
}
