import { claimNumberOf } from '@claimstream/api-contract/claims/claim-number';
import type { listClaims } from '@claimstream/api-contract/claims/list-claims';
import { useRead } from '../../api/use-api.ts';
import { PageLink } from '../../layout/page-link.tsx';
import { useWords } from '../../words/use-words.ts';
import { deskWords } from '../words/index.ts';

/** Others that show the same value: for a photo other claims, otherwise other customers, identified here by their claims. */
export function OtherHolders({ reason, others }: { reason: string; others: readonly string[] }) {
  const { findings: t } = useWords(deskWords);
  const isPhoto = reason === 'SAME_PHOTO' || reason === 'SIMILAR_PHOTO';
  return (
    <div>
      <div>{isPhoto ? t.otherPhoto : t.others}</div>
      <ul className="desk-rows">
        {others.map((id) => (isPhoto ? <ClaimLink key={id} claimId={id} /> : <ClaimsOf key={id} customerId={id} />))}
      </ul>
    </div>
  );
}

const ClaimLink = ({ claimId }: { claimId: string }) => (
  <li>
    <PageLink href={`/desk/claims/${claimId}`}>{claimNumberOf(claimId)}</PageLink>
  </li>
);

function ClaimsOf({ customerId }: { customerId: string }) {
  const { findings: t } = useWords(deskWords);
  const { data } = useRead<typeof listClaims>('GET /claims', { query: { customerId, limit: 10 } });
  if (data?.claims.length === 0) return <li>{t.withoutClaims}</li>;
  return data?.claims.map(({ claimId }) => <ClaimLink key={claimId} claimId={claimId} />);
}
