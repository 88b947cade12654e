import { isTotalLoss, totalLossRuleOf } from '@claimstream/api-contract/claims/total-loss-rules';
import Box from '@cloudscape-design/components/box';
import StatusIndicator from '@cloudscape-design/components/status-indicator';
import { useFormat } from '../../../words/format.ts';
import { useWords } from '../../../words/use-words.ts';
import { estimateIn } from '../../estimate/item-values.ts';
import { valuationWords } from '../../valuation-words/index.ts';
import type { AssessmentValues } from './decision-values.ts';

/** Shows while the adjuster types whether the state's rule makes the loss a total loss. */
export function RulePreview({ values, state }: { values: AssessmentValues; state: string | undefined }) {
  const t = useWords(valuationWords);
  const { money, percent } = useFormat();
  const { severity, estimateCents: repairCents, valuation } = estimateIn(values);
  const { actualCashValueCents: valueCents, salvageBidCents: salvageCents } = valuation ?? {};
  const { rule } = totalLossRuleOf(state);
  const words =
    rule.kind === 'formula' ? t.byFormula : t.byPercentage[rule.reached](percent(rule.basisPoints / 10_000));
  const isComplete = [repairCents, valueCents, salvageCents].every((cents) => Number.isSafeInteger(cents));
  const amounts = { repairCents: repairCents!, valueCents: valueCents!, salvageCents: salvageCents! };
  const isTotal = isComplete && isTotalLoss(rule, amounts);
  return (
    <div role="status">
      <Box color="text-body-secondary">{t.ruleOf(state ?? t.anyState, words)}</Box>
      {isComplete && (
        <StatusIndicator type={isTotal ? 'warning' : 'info'}>
          {t.compared[rule.kind](money(repairCents!), money(salvageCents!), money(valueCents!))}{' '}
          {isTotal ? t.isTotal : t.isRepair}
        </StatusIndicator>
      )}
      {!isComplete && severity === 'total' && repairCents === undefined && (
        <StatusIndicator type="warning">{t.bySeverity}</StatusIndicator>
      )}
    </div>
  );
}
