import type { Calculation } from '@claimstream/api-contract/settlement/calculation';
import Box from '@cloudscape-design/components/box';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useFormat } from '../../words/format.ts';
import { useWords } from '../../words/use-words.ts';
import { valuationWords } from '../valuation-words/index.ts';
import { deskWords } from '../words/index.ts';

/** The calculation of a payout: steps that sum to it, and their basis. */
export function CalculationSteps({ calculation }: { calculation: Calculation }) {
  const { settlement: t, severities } = useWords(deskWords);
  const v = useWords(valuationWords);
  const { money } = useFormat();
  const { steps, payoutCents, totalLoss, estimateBy, severity, cashValueCents, valuedBy, shares = [] } = calculation;
  const lost =
    cashValueCents !== undefined && valuedBy
      ? v.totalLoss(money(cashValueCents), v.sources[valuedBy])
      : v.totalLossUnvalued;
  return (
    <SpaceBetween size="s">
      <Box variant="p">{totalLoss ? lost : t.repair(severities[severity].toLowerCase(), t.estimateBy[estimateBy])}</Box>
      <table className="desk-sum">
        <caption className="desk-hidden">{t.calculation}</caption>
        <tbody>
          {steps.map(({ what, cents }) => (
            <tr key={what}>
              <th scope="row">{t.steps[what]}</th>
              <td>{money(cents)}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr className="desk-total">
            <th scope="row">{t.payout}</th>
            <td>{money(payoutCents)}</td>
          </tr>
          {shares.map(({ payee, cents }) => (
            <tr key={payee}>
              <th scope="row">{v.shares[payee]}</th>
              <td>{money(cents)}</td>
            </tr>
          ))}
        </tfoot>
      </table>
      <Box color="text-body-secondary" fontSize="body-s">
        {t.limit(money(calculation.limitCents))}
      </Box>
    </SpaceBetween>
  );
}
