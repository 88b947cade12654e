import type { StaffSettlement } from '@claimstream/api-contract/settlement/settlement-views';
import Alert from '@cloudscape-design/components/alert';
import { useFormat } from '../../words/format.ts';
import { useWords } from '../../words/use-words.ts';
import { useNameOf } from '../name-of.ts';
import { deskWayBackWords } from './words/index.ts';

/** The supervisor who declined a payout, and the reason; renders nothing if nobody did. */
export function Declined({ settlement: { declined } }: { settlement: StaffSettlement }) {
  const { decline: t, earlier } = useWords(deskWayBackWords);
  const { time } = useFormat();
  const nameOf = useNameOf();
  if (!declined) return null;
  return (
    <Alert type="warning" header={`${t.was} ${declined.by ? earlier.by(nameOf(declined.by)) : ''}`.trim()}>
      <span className="desk-typed">{declined.reason ?? t.byNobody}</span> <time>{time(declined.at)}</time>
    </Alert>
  );
}
