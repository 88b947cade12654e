import Badge, { type BadgeProps } from '@cloudscape-design/components/badge';
import { PageLink } from '../../layout/page-link.tsx';
import { useFormat } from '../../words/format.ts';
import { useWords } from '../../words/use-words.ts';
import { deadlineWords } from '../deadlines/words/index.ts';
import { useReasonTexts } from '../reason-texts.ts';
import { deskWords } from '../words/index.ts';
import type { QueueKind, QueueRow } from './queue-row.ts';

const colours: Record<QueueKind, BadgeProps['color']> = {
  review: 'blue',
  flag: 'severity-medium',
  case: 'severity-high',
  approval: 'green',
  overdue: 'severity-high',
  exposure: 'severity-medium',
  confirmed: 'severity-critical',
};

export function Subject({ row: { href, claimNumber, documentKind } }: { row: QueueRow }) {
  const { documents, claim } = useWords(deskWords);
  return <PageLink href={href}>{claimNumber ?? (documentKind ? documents[documentKind] : claim(''))}</PageLink>;
}

export function Kind({ row: { kind } }: { row: QueueRow }) {
  const { queue } = useWords(deskWords);
  return <Badge color={colours[kind]}>{queue.kinds[kind]}</Badge>;
}

/** Reasons for the wait. Suspected fraud is shown as one reason; the claim's page lists the findings. */
export function Reasons({ row: { kind, reasons } }: { row: QueueRow }) {
  const text = useReasonTexts();
  const { reasons: own } = useWords(deskWords);
  const shown = ['review', 'overdue', 'exposure'].includes(kind) ? reasons.filter((code) => own[code]) : reasons;
  const labels = (shown.length > 0 ? shown : reasons).map((code) => text(code).label);
  return (
    <>
      {labels.map((label) => (
        <div key={label}>{label}</div>
      ))}
    </>
  );
}

export function Facts({ row: { lossDate, payoutCents, score, documentKind } }: { row: QueueRow }) {
  const { queue: t, documents } = useWords(deskWords);
  const { day, money, number } = useFormat();
  const facts = [
    lossDate && t.lossOn(day(lossDate)),
    payoutCents !== undefined && t.payout(money(payoutCents)),
    score !== undefined && t.score(number(score)),
    documentKind && documents[documentKind],
  ];
  return <span>{facts.filter(Boolean).join(' · ')}</span>;
}

/** The day by which the law demands action on the claim. */
export function Due({ row: { dueOn } }: { row: QueueRow }) {
  const t = useWords(deadlineWords);
  const { day } = useFormat();
  return dueOn ? <div>{t.dueOn(day(dueOn))}</div> : null;
}
