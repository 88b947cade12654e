import type { StaffClaim } from '@claimstream/api-contract/claims/claim-views';
import Box from '@cloudscape-design/components/box';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { CheckField } from '../../../forms/check-field.tsx';
import { MoneyField } from '../../../forms/number-field.tsx';
import { RadioField } from '../../../forms/radio-field.tsx';
import { TextField } from '../../../forms/text-field.tsx';
import { useWords } from '../../../words/use-words.ts';
import { valuationWords } from '../../valuation-words/index.ts';
import type { AssessmentValues } from './decision-values.ts';
import { RulePreview } from './rule-preview.tsx';

/** Fields for the car's value and its source, the salvage and the lienholder, with the result of the state's rule. */
export function ValuationFields({ values, claim }: { values: AssessmentValues; claim: StaffClaim }) {
  const t = useWords(valuationWords);
  const sources = Object.entries(t.sources).map(([value, label]) => ({ value, label }));
  return (
    <section aria-label={t.title}>
      <SpaceBetween size="m">
        <div>
          <Box variant="h3">{t.title}</Box>
          <Box color="text-body-secondary">{t.intro}</Box>
        </div>
        <MoneyField name="valuation.actualCashValueCents" label={t.value} hint={t.valueNote} />
        <RadioField name="valuation.source" label={t.source} items={sources} />
        <TextField name="valuation.reference" label={t.reference} hint={t.referenceNote} optional />
        <MoneyField name="valuation.salvageBidCents" label={t.salvageBid} hint={t.salvageBidNote} />
        <CheckField name="valuation.ownerRetainsSalvage" label={t.ownerKeeps} hint={t.ownerKeepsNote} />
        <MoneyField name="valuation.salesTaxCents" label={t.salesTax} optional />
        <MoneyField name="valuation.feesCents" label={t.fees} optional />
        <RulePreview values={values} state={claim.policy?.state} />
        <MoneyField name="lienholder.owedCents" label={t.owed} hint={t.owedNote} optional />
        <TextField name="lienholder.name" label={t.lienholderName} optional />
        <TextField name="lienholder.payee" label={t.lienholderPayee} hint={t.lienholderPayeeNote} optional />
      </SpaceBetween>
    </section>
  );
}
