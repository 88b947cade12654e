import Alert from '@cloudscape-design/components/alert';
import Button from '@cloudscape-design/components/button';
import ProgressBar from '@cloudscape-design/components/progress-bar';
import StatusIndicator from '@cloudscape-design/components/status-indicator';
import { useFailureText } from '../../layout/failure.tsx';
import { layoutWords } from '../../layout/words/index.ts';
import { useWords } from '../../words/use-words.ts';
import type { Upload } from './upload-state.ts';
import { documentWords } from './words/index.ts';

/** An upload's progress, or why it stopped and what can be done. */
export function UploadProgress({ upload, onRetry }: { upload: Upload; onRetry(): void }) {
  const t = useWords(documentWords);
  const { tryAgain } = useWords(layoutWords);
  const failureText = useFailureText();
  switch (upload.is) {
    case 'idle':
    case 'arrived':
      return null;
    case 'preparing':
      return <StatusIndicator type="in-progress">{t.upload.preparing}</StatusIndicator>;
    case 'sending':
      return <ProgressBar value={Math.round(upload.share * 100)} label={t.upload.sending} />;
    case 'cut':
      return (
        <Alert type="warning" header={t.upload.cut} action={<Button onClick={onRetry}>{tryAgain}</Button>}>
          {t.upload.cutText}
        </Alert>
      );
    case 'unusable': {
      const { problem, nextStep } = t.faults[upload.fault];
      return (
        <Alert type="error" header={problem}>
          {nextStep}
        </Alert>
      );
    }
    case 'refused':
      return (
        <Alert type="error" header={t.upload.failed} action={<Button onClick={onRetry}>{tryAgain}</Button>}>
          {failureText(upload.error, t.problems)}
        </Alert>
      );
  }
}
