import type { StaffClaim } from '@claimstream/api-contract/claims/claim-views';
import Box from '@cloudscape-design/components/box';
import { useFormat } from '../../../words/format.ts';
import { useWords } from '../../../words/use-words.ts';
import { Age } from '../../age.tsx';
import { ItemTable, itemsOf } from '../../estimate/item-table.tsx';
import { Facts } from '../../facts.tsx';
import { useNameOf } from '../../name-of.ts';
import { useReasonTexts } from '../../reason-texts.ts';
import { deskWords } from '../../words/index.ts';
import { useValuationFacts } from './valuation-facts.ts';

/** The decision about a claim, its author, and the note for colleagues. */
export function DecisionMade({ claim }: { claim: StaffClaim }) {
  const words = useWords(deskWords);
  const { decision: t } = words;
  const { money } = useFormat();
  const reasonText = useReasonTexts();
  const nameOf = useNameOf();
  const valued = useValuationFacts();
  const { decision, decidedBy, decidedAt, note } = claim;
  if (!decision) return claim.state === 'review' ? null : <Box color="text-body-secondary">{t.none[claim.state]}</Box>;
  return (
    <>
      <Facts
        facts={[
          [t.title, decision.decision === 'approve' ? t.approved : t.denied],
          [
            t.who,
            <span key="who">
              {decidedBy ? nameOf(decidedBy) : words.model}
              {decidedAt && (
                <>
                  , <Age since={decidedAt} />
                </>
              )}
            </span>,
          ],
          decision.decision === 'approve' && [t.severity, words.severities[decision.severity]],
          decision.decision === 'approve' &&
            decision.estimateCents !== undefined && [t.estimate, money(decision.estimateCents)],
          ...(decision.decision === 'approve' ? valued(decision) : []),
          decision.decision === 'deny' && [t.reason, reasonText(decision.reasonCode).label],
          note && [
            t.note,
            <span key="note" className="desk-typed">
              {note}
            </span>,
          ],
        ]}
      />
      <ItemTable items={itemsOf(decision)} before={itemsOf(claim.revisions.at(-1)?.decision)} />
    </>
  );
}
