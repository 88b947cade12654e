import type { StaffClaim } from '@claimstream/api-contract/claims/claim-views';
import type { EstimateItem } from '@claimstream/api-contract/claims/estimate-items';
import { useFormat } from '../../words/format.ts';
import { useWords } from '../../words/use-words.ts';
import { comparedItems } from './compared-items.ts';
import { sumTyped } from './item-values.ts';
import { estimateWords } from './words/index.ts';

/** The lines of a decision's estimate; undefined if it has none. */
export const itemsOf = (decision: StaffClaim['decision']): EstimateItem[] | undefined =>
  decision?.decision === 'approve' ? decision.estimateItems : undefined;

interface ItemTableProps {
  items: readonly EstimateItem[] | undefined;
  /** The lines of the previous round. */
  before?: readonly EstimateItem[];
}

/** The lines of an estimate on file with their sum, and the changes since the previous one; renders nothing without lines. */
export function ItemTable({ items, before }: ItemTableProps) {
  const t = useWords(estimateWords);
  const { money } = useFormat();
  if (!items) return null;
  return (
    <table className="desk-sum">
      <caption>{t.title}</caption>
      <tbody>
        {comparedItems(items, before).map(({ item: { kind, description, cents }, change }, index) => {
          const Amount = change === 'removed' ? 'del' : 'span';
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: lines on file never move
            <tr key={index}>
              <th scope="row">
                {[t.kinds[kind], description].filter(Boolean).join(', ')} {change && <i>– {t.changes[change]}</i>}
              </th>
              <td>
                <Amount>{money(cents)}</Amount>
              </td>
            </tr>
          );
        })}
      </tbody>
      <tfoot>
        <tr className="desk-total">
          <th scope="row">{t.sum}</th>
          <td>{money(sumTyped(items))}</td>
        </tr>
      </tfoot>
    </table>
  );
}
