import type { StaffClaim } from '@claimstream/api-contract/claims/claim-views';
import { denialReasonCodes } from '@claimstream/api-contract/claims/denial-reasons';
import { denialTexts } from '@claimstream/api-contract/claims/denial-texts';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { LongTextField } from '../../../forms/long-text-field.tsx';
import { RadioField } from '../../../forms/radio-field.tsx';
import { useLanguage } from '../../../words/language.ts';
import { useWords } from '../../../words/use-words.ts';
import { EstimateField } from '../../estimate/estimate-field.tsx';
import { deskWords } from '../../words/index.ts';
import { asksForValue, type DecisionValues } from './decision-values.ts';
import { DenialPreviewBox } from './denial-preview-box.tsx';
import { ValuationFields } from './valuation-fields.tsx';

const severities = ['minor', 'moderate', 'severe', 'total'] as const;

/** Approval with a severity and perhaps an estimate, or denial with a reason; both with a note for colleagues. */
export function DecisionFields({ values, claim }: { values: DecisionValues; claim: StaffClaim }) {
  const words = useWords(deskWords);
  const { decision: t } = words;
  const { decision, reasonCode } = values;
  const language = useLanguage();
  const reasons = denialReasonCodes.map((code) => ({ value: code, label: denialTexts[language][code].label }));
  const degrees = severities.map((severity) => ({ value: severity, label: words.severities[severity] }));
  const approve = {
    value: 'approve',
    label: t.approve,
    description: claim.may.approve || !claim.may.decide ? t.approveMeans : t.why[claim.may.why ?? 'FRAUD_CONFIRMED'],
    disabled: !claim.may.approve,
  };
  return (
    <SpaceBetween size="m">
      <RadioField
        name="decision"
        label={t.what}
        items={[approve, { value: 'deny', label: t.deny, description: t.denyMeans }]}
      />
      {decision === 'approve' && <RadioField name="severity" label={t.severity} items={degrees} />}
      {decision === 'approve' && <EstimateField label={t.estimate} hint={t.estimateNote} />}
      {decision === 'approve' && asksForValue(values, claim.policy) && (
        <ValuationFields values={values} claim={claim} />
      )}
      {decision === 'deny' && <RadioField name="reasonCode" label={t.reason} hint={t.reasonNote} items={reasons} />}
      {decision === 'deny' && reasonCode && <DenialPreviewBox reasonCode={reasonCode} />}
      <LongTextField name="note" label={t.note} hint={t.noteNote} rows={3} optional />
    </SpaceBetween>
  );
}
