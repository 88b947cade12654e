import type { StaffClaim } from '@claimstream/api-contract/claims/claim-views';
import type { listDocuments } from '@claimstream/api-contract/documents/list-documents';
import Box from '@cloudscape-design/components/box';
import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import { useRead } from '../../api/use-api.ts';
import { Failure } from '../../layout/failure.tsx';
import { Loading } from '../../layout/loading.tsx';
import { useWords } from '../../words/use-words.ts';
import { PhotoCard } from '../photos/photo-card.tsx';
import { deskWords } from '../words/index.ts';

const order = ['licence', 'car', 'damage'];

/** Licence, car and damage side by side, each with its reading. */
export function PhotosSection({ claim: { claimId } }: { claim: StaffClaim }) {
  const { photos: t } = useWords(deskWords);
  const { data, error, refetch } = useRead<typeof listDocuments>(
    'GET /documents',
    { query: { claimId } },
    { refetchInterval: 10_000 },
  );
  const documents = data?.documents.toSorted((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind));
  return (
    <Container header={<Header variant="h2">{t.title}</Header>}>
      {!documents && (error ? <Failure error={error} onRetry={() => void refetch()} /> : <Loading />)}
      {documents?.length === 0 && <Box color="text-body-secondary">{t.noneYet}</Box>}
      {documents && documents.length > 0 && (
        <div className="desk-photos">
          {documents.map((document) => (
            <PhotoCard key={document.documentId} document={document} />
          ))}
        </div>
      )}
    </Container>
  );
}
