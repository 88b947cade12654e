import type { GivenBody } from '@claimstream/api-contract';
import type { StaffClaim } from '@claimstream/api-contract/claims/claim-views';
import { correctDecision } from '@claimstream/api-contract/claims/correct-decision';
import { supplementClaim } from '@claimstream/api-contract/claims/supplement-claim';
import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { FormProvider } from 'react-hook-form';
import * as z from 'zod';
import { useSend } from '../../api/use-api.ts';
import { LongTextField } from '../../forms/long-text-field.tsx';
import { RadioField } from '../../forms/radio-field.tsx';
import { showServerFaults } from '../../forms/server-faults.ts';
import { useSchemaForm } from '../../forms/use-schema-form.ts';
import { announce } from '../../layout/announcements.ts';
import { Failure } from '../../layout/failure.tsx';
import { useWords } from '../../words/use-words.ts';
import { type AssessmentValues, approvalOf, asksForValue } from '../claim/decision/decision-values.ts';
import { ValuationFields } from '../claim/decision/valuation-fields.tsx';
import { EstimateField } from '../estimate/estimate-field.tsx';
import { valuationWords } from '../valuation-words/index.ts';
import { deskWords } from '../words/index.ts';
import { deskWayBackWords } from './words/index.ts';

const changed = ['GET /claims/{claimId}', 'GET /claims', 'GET /settlements/{claimId}', 'GET /reviews'];
const severities = ['minor', 'moderate', 'severe', 'total'] as const;
const sent = {
  correct: { route: correctDecision, operation: 'POST /claims/{claimId}/correction' },
  supplement: { route: supplementClaim, operation: 'POST /claims/{claimId}/supplement' },
} as const;

interface Typed extends AssessmentValues {
  reason: string;
}

const bodyOf = ({ reason, ...assessed }: Typed) => approvalOf(assessed, { reason });

interface ReviseFormProps {
  kind: keyof typeof sent;
  claim: StaffClaim;
  onEnd(): void;
}

/** Replaces the present assessment before the payout, or adds to an amount already paid. */
export default function ReviseForm({ kind, claim, onEnd }: ReviseFormProps) {
  const words = useWords(deskWords);
  const t = useWords(deskWayBackWords);
  const valued = useWords(valuationWords);
  const { claimId, claimNumber, version, decision } = claim;
  const { route, operation } = sent[kind];
  const present = decision?.decision === 'approve' ? decision : undefined;
  const judged = z.preprocess((values) => bodyOf(values as Typed), route.body);
  const form = useSchemaForm<Typed>(judged, {
    severity: present?.severity ?? claim.evidence?.severity ?? '',
    reason: '',
  });
  const { mutateAsync: send, error } = useSend<typeof correctDecision>(operation as never, changed);

  async function revise(typed: Typed) {
    try {
      const body = { ...bodyOf(typed), version } as GivenBody<typeof correctDecision>;
      await send({ path: { claimId }, body });
      announce({ id: `revised ${claimId}`, type: 'success', content: t.kinds[kind].done(claimNumber) });
      onEnd();
    } catch (failure) {
      // shown as `error`
      showServerFaults(failure, form, ({ code, problem }) => valued.problems[code as 'x'] ?? problem);
    }
  }

  return (
    <FormProvider {...form}>
      <form onSubmit={form.handleSubmit(revise)} noValidate>
        <SpaceBetween size="m">
          <Box color="text-body-secondary">{t.kinds[kind].means}</Box>
          <RadioField
            name="severity"
            label={words.decision.severity}
            items={severities.map((severity) => ({ value: severity, label: words.severities[severity] }))}
          />
          <EstimateField label={t.estimate} hint={words.decision.estimateNote} onFile={present?.estimateItems} />
          {asksForValue(form.watch(), claim.policy) && <ValuationFields values={form.watch()} claim={claim} />}
          <LongTextField name="reason" label={t.reason} hint={t.reasonNote} rows={3} />
          <Failure error={error} problems={{ ...words.problems, ...valued.problems, ...t.problems }} />
          <SpaceBetween size="xs" direction="horizontal">
            <Button variant="primary" formAction="submit" loading={form.formState.isSubmitting}>
              {t.kinds[kind].submit}
            </Button>
            <Button variant="link" formAction="none" onClick={onEnd}>
              {t.cancel}
            </Button>
          </SpaceBetween>
        </SpaceBetween>
      </form>
    </FormProvider>
  );
}
