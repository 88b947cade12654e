import Alert from '@cloudscape-design/components/alert';
import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import SpaceBetween from '@cloudscape-design/components/space-between';
import StatusIndicator, { type StatusIndicatorProps } from '@cloudscape-design/components/status-indicator';
import { useEffect, useState } from 'react';
import { forget } from '../../api/use-api.ts';
import { useWords } from '../../words/use-words.ts';
import { ReasonList } from '../reason-list.tsx';
import type { Customer } from '../use-customer.ts';
import { customerWords } from '../words/index.ts';
import { PictureChooser } from './picture-chooser.tsx';
import { ReadingPanel } from './reading-panel.tsx';
import { SampleButton } from './sample-button.tsx';
import type { Limits } from './shrink-plan.ts';
import { UploadProgress } from './upload-progress.tsx';
import { isUnderWay } from './upload-state.ts';
import { UploadedPicture } from './uploaded-picture.tsx';
import { type Document, isReceived } from './use-documents.ts';
import { useUpload } from './use-upload.ts';
import { documentWords } from './words/index.ts';

const looks: Record<Document['state'] | 'received', StatusIndicatorProps.Type> = {
  received: 'success',
  requested: 'pending',
  processing: 'in-progress',
  processed: 'in-progress',
  rejected: 'error',
  refused: 'error',
  cleared: 'success',
  review: 'info',
};

interface DocumentCardProps {
  document: Document;
  limits: Limits;
  customer: Customer;
}

/** One document: its picture, status and reading, and how to upload another. */
export function DocumentCard({ document, limits, customer }: DocumentCardProps) {
  const t = useWords(documentWords);
  const words = useWords(customerWords);
  const { documentId, kind, policyId, attempt, attempts, maxAttempts, reasons } = document;
  const { upload, preview, pick, again } = useUpload(documentId, limits);
  const [another, setAnother] = useState(false);
  // Shows an uploaded picture as received before the service knows of it.
  const awaited = upload.is === 'arrived' && attempt < upload.attempt;
  const state = awaited ? 'processing' : isReceived(document) ? 'received' : document.state;
  const car = customer.policies.find((policy) => policy.policyId === policyId)?.car;

  useEffect(() => {
    if (!awaited) return;
    setAnother(false);
    const asking = setInterval(() => void forget('GET /documents'), 1_500);
    return () => clearInterval(asking);
  }, [awaited]);

  const closed = document.uploadsClosed === true;
  const asks = !closed && (state === 'requested' || state === 'rejected' || state === 'refused' || another);
  const left = maxAttempts - attempts;
  return (
    <Container
      header={
        <Header
          variant="h2"
          description={car ? `${car.make} ${car.model}${car.plate ? ` · ${car.plate}` : ''}` : undefined}
          actions={<StatusIndicator type={looks[state]}>{words.documentState[state]}</StatusIndicator>}
        >
          {words.kinds[kind]}
        </Header>
      }
    >
      <div className="document-card">
        {(preview || document.images.length > 0) && (
          <UploadedPicture documentId={documentId} attempt={attempt} preview={preview} alt={words.kinds[kind]} />
        )}
        <SpaceBetween size="m">
          {reasons.length > 0 && !awaited && !isUnderWay(upload) && (
            <Alert type="warning" header={t.refused[kind]}>
              <ReasonList reasons={reasons} />
            </Alert>
          )}
          <UploadProgress upload={upload} onRetry={again} />
          {asks && !isUnderWay(upload) && left > 0 && (
            <PictureChooser kind={kind} limits={limits} onPick={pick}>
              <SampleButton kind={kind} customer={customer} car={car} onPick={pick} />
            </PictureChooser>
          )}
          {asks && left <= 0 && <Alert type="error">{t.noAttemptsLeft}</Alert>}
          {closed && state !== 'cleared' && <div>{t.claimEnded}</div>}
          {!closed && state in t.states && <div>{t.states[state as keyof typeof t.states]}</div>}
          {document.read && !awaited && (
            <ReadingPanel
              document={document}
              driver={customer.driver}
              colour={car?.colour}
              onAnother={closed || state === 'cleared' || asks ? undefined : () => setAnother(true)}
            />
          )}
        </SpaceBetween>
      </div>
    </Container>
  );
}
