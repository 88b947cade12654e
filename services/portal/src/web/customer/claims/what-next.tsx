import type { AnswerOf } from '@claimstream/api-contract';
import { type DenialText, denialTexts } from '@claimstream/api-contract/claims/denial-texts';
import type { showClaim } from '@claimstream/api-contract/claims/show-claim';
import Alert from '@cloudscape-design/components/alert';
import Button from '@cloudscape-design/components/button';
import { useNavigate } from 'react-router';
import { useFormat } from '../../words/format.ts';
import { useLanguage } from '../../words/language.ts';
import { useWords } from '../../words/use-words.ts';
import { useDocuments } from '../documents/use-documents.ts';
import { ReasonList } from '../reason-list.tsx';
import { nextOf } from './next-of-claim.ts';
import { claimWords } from './words/index.ts';

/** The next step of a claim, or why it ended without a payment and what the customer can do. */
export function WhatNext({ claim }: { claim: AnswerOf<typeof showClaim> }) {
  const t = useWords(claimWords);
  const denials: Readonly<Record<string, DenialText | undefined>> = denialTexts[useLanguage()];
  const format = useFormat();
  const go = useNavigate();
  const documents = useDocuments();
  const photos = (documents.data?.documents ?? []).filter(({ claimId }) => claimId === claim.claimId);
  const next = nextOf(claim, photos);
  const { title, text } = t.next[next];
  const refused = next === 'rejected' || next === 'denied';
  const paid = claim.paidCents ?? claim.payoutCents;
  return (
    <Alert
      type={refused || next === 'payment-returned' ? 'warning' : next === 'paid' ? 'success' : 'info'}
      header={title}
      action={next === 'rejected' && <Button onClick={() => go('/report')}>{t.reportAgain}</Button>}
    >
      {text(paid === undefined ? '' : format.money(paid))}
      {refused && <ReasonList reasons={claim.reasons.map((code) => ({ code, ...denials[code] }))} />}
    </Alert>
  );
}
