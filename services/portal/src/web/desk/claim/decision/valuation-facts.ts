import type { StaffClaim } from '@claimstream/api-contract/claims/claim-views';
import { useFormat } from '../../../words/format.ts';
import { useWords } from '../../../words/use-words.ts';
import { valuationWords } from '../../valuation-words/index.ts';
import { deskWords } from '../../words/index.ts';

type Approval = Extract<NonNullable<StaffClaim['decision']>, { decision: 'approve' }>;

/** The decided value of a car, line by line; empty for a repair without a valuation. */
export function useValuationFacts(): (approval: Approval) => [string, string][] {
  const { steps, sources } = useWords(valuationWords);
  const { yes } = useWords(deskWords);
  const { money } = useFormat();
  return ({ valuation, lienholder }) => [
    ...(valuation
      ? ([
          [steps.value, money(valuation.actualCashValueCents)],
          [steps.source, [sources[valuation.source], valuation.reference].filter(Boolean).join(', ')],
          [steps.wreck, money(valuation.salvageBidCents)],
        ] as [string, string][])
      : []),
    ...(valuation?.ownerRetainsSalvage ? ([[steps.kept, yes]] as [string, string][]) : []),
    ...(lienholder
      ? ([[steps.owed, [money(lienholder.owedCents), lienholder.name].filter(Boolean).join(', ')]] as [
          string,
          string,
        ][])
      : []),
  ];
}
