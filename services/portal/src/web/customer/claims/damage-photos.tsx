import { Failure } from '../../layout/failure.tsx';
import { DocumentCard } from '../documents/document-card.tsx';
import { useDocuments } from '../documents/use-documents.ts';
import type { Customer } from '../use-customer.ts';

interface DamagePhotosProps {
  claim: { documents: readonly string[]; claimId: string; policyId: string };
  customer: Customer;
}

/** The photos of a claim's damage, with their upload. */
export function DamagePhotos({ claim, customer }: DamagePhotosProps) {
  const { data, error, refetch } = useDocuments();
  if (!data) return <Failure error={error} onRetry={() => void refetch()} />;
  const own = data.documents.filter(({ claimId }) => claimId === claim.claimId);
  return own.map((document) => (
    <DocumentCard
      key={document.documentId}
      document={{ ...document, policyId: document.policyId ?? claim.policyId }}
      limits={data.limits}
      customer={customer}
    />
  ));
}
