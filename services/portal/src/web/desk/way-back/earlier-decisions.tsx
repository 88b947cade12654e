import type { StaffClaim } from '@claimstream/api-contract/claims/claim-views';
import type { Revision } from '@claimstream/api-contract/claims/revisions';
import Box from '@cloudscape-design/components/box';
import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import { useFormat } from '../../words/format.ts';
import { useWords } from '../../words/use-words.ts';
import { ItemTable, itemsOf } from '../estimate/item-table.tsx';
import { useNameOf } from '../name-of.ts';
import { useReasonTexts } from '../reason-texts.ts';
import { deskWords } from '../words/index.ts';
import { deskWayBackWords } from './words/index.ts';

/** Earlier decisions about the claim, and why they changed; renders nothing in the first round. */
export function EarlierDecisions({ claim: { revisions } }: { claim: StaffClaim }) {
  const { earlier: t } = useWords(deskWayBackWords);
  if (revisions.length === 0) return null;
  return (
    <Container header={<Header variant="h2">{t.title}</Header>}>
      <ol className="desk-rows">
        {revisions.map((revision) => (
          <li key={revision.round}>
            <Earlier revision={revision} />
          </li>
        ))}
      </ol>
    </Container>
  );
}

function Earlier({ revision: { round, what, at, by, reason, decidedBy, note, ...decided } }: { revision: Revision }) {
  const words = useWords(deskWords);
  const { earlier: t } = useWords(deskWayBackWords);
  const { time, number } = useFormat();
  const nameOf = useNameOf();
  return (
    <>
      <Box variant="strong">
        {t.round(number(round))}: <DecisionInWords decision={decided.decision} />{' '}
        {decidedBy ? t.by(nameOf(decidedBy)) : t.nobody}
      </Box>
      <ItemTable items={itemsOf(decided.decision)} />
      {note && <div className="desk-typed">{`${words.decision.note}: ${note}`}</div>}
      <div>
        {t.turns[what]} {by && t.by(nameOf(by))} · <time dateTime={at}>{time(at)}</time>
      </div>
      {reason && <div className="desk-typed">{reason}</div>}
    </>
  );
}

function DecisionInWords({ decision }: Pick<Revision, 'decision'>) {
  const words = useWords(deskWords);
  const { earlier: t } = useWords(deskWayBackWords);
  const { money } = useFormat();
  const reasonText = useReasonTexts();
  if (!decision) return t.decided;
  if (decision.decision === 'deny') return `${words.decision.denied}, ${reasonText(decision.reasonCode).label}`;
  const { severity, estimateCents } = decision;
  const estimate = estimateCents === undefined ? '' : `, ${money(estimateCents)}`;
  return `${words.decision.approved}, ${words.severities[severity]}${estimate}`;
}
