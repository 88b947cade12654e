import type { listDocuments } from '@claimstream/api-contract/documents/list-documents';
import type { Flag } from '@claimstream/api-contract/fraud/flag';
import type { showFlag } from '@claimstream/api-contract/fraud/show-flag';
import Box from '@cloudscape-design/components/box';
import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useParams } from 'react-router';
import '../desk.css';
import { useRead } from '../../api/use-api.ts';
import { Failure } from '../../layout/failure.tsx';
import { Loading } from '../../layout/loading.tsx';
import { PageLink } from '../../layout/page-link.tsx';
import { useWords } from '../../words/use-words.ts';
import { Age } from '../age.tsx';
import { Columns } from '../columns.tsx';
import { PhotoCard } from '../photos/photo-card.tsx';
import { deskWords } from '../words/index.ts';
import { CaseSection } from './case-section.tsx';
import { Findings } from './findings.tsx';
import { FlagDecisionPanel } from './flag-decision-panel.tsx';
import { FlagDecisions } from './flag-decisions.tsx';
import { FlagState } from './flag-state.tsx';
import { flagWords } from './words/index.ts';

/** The check of one document or claim: its pictures, its findings, earlier decisions, and the form for a new one. */
export default function FlagPage() {
  const { flagId } = useParams() as { flagId: string };
  const words = useWords(deskWords);
  const t = useWords(flagWords);
  const {
    data: flag,
    error,
    refetch,
  } = useRead<typeof showFlag>('GET /flags/{flagId}', { path: { flagId } }, { refetchInterval: 4_000 });
  if (!flag) {
    return error ? <Failure error={error} problems={words.problems} onRetry={() => void refetch()} /> : <Loading />;
  }
  return (
    <SpaceBetween size="l">
      <SpaceBetween size="xs">
        <PageLink href="/desk">{words.back}</PageLink>
        <Header
          variant="h1"
          info={<FlagState state={flag.state} />}
          description={
            <>
              {t.raised} <Age since={flag.raisedAt} />
              {flag.claimId && (
                <>
                  {' · '}
                  <PageLink href={`/desk/claims/${flag.claimId}`}>{t.toClaim}</PageLink>
                </>
              )}
            </>
          }
        >
          {flag.claimNumber ? t.ofClaim(flag.claimNumber) : t.ofDocument(words.documents[flag.documentKind])}
        </Header>
      </SpaceBetween>
      <Columns
        beside={
          <>
            <FlagDecisionPanel flag={flag} />
            <CaseSection flag={flag} />
            <Container header={<Header variant="h2">{t.decisions}</Header>}>
              <FlagDecisions flag={flag} />
            </Container>
          </>
        }
      >
        <Container header={<Header variant="h2">{t.findings}</Header>}>
          <Findings flag={flag} />
        </Container>
        <Evidence flag={flag} />
      </Columns>
    </SpaceBetween>
  );
}

/** The checked picture, and those that it was compared with. */
function Evidence({ flag: { documentId, claimId, customerId, attempt } }: { flag: Flag }) {
  const t = useWords(flagWords);
  const { photos } = useWords(deskWords);
  const { data } = useRead<typeof listDocuments>(
    'GET /documents',
    { query: claimId ? { claimId } : { customerId } },
    { refetchInterval: 10_000 },
  );
  const documents = data?.documents.toSorted(
    (a, b) => Number(b.documentId === documentId) - Number(a.documentId === documentId),
  );
  return (
    <Container header={<Header variant="h2">{t.evidence}</Header>}>
      {!documents && <Loading />}
      {documents?.length === 0 && <Box color="text-body-secondary">{photos.noneYet}</Box>}
      {documents && documents.length > 0 && (
        <div className="desk-photos">
          {documents.map((document) => (
            <PhotoCard
              key={document.documentId}
              document={document}
              first={document.documentId === documentId ? attempt : undefined}
            />
          ))}
        </div>
      )}
    </Container>
  );
}
