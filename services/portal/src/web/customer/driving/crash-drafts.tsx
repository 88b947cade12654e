import type { CrashDraft } from '@claimstream/api-contract/claims/crash-draft';
import type { discardCrashDraft } from '@claimstream/api-contract/claims/discard-crash-draft';
import type { listCrashDrafts } from '@claimstream/api-contract/claims/list-crash-drafts';
import Alert from '@cloudscape-design/components/alert';
import Button from '@cloudscape-design/components/button';
import SpaceBetween from '@cloudscape-design/components/space-between';
import type { ReactNode } from 'react';
import { useNavigate } from 'react-router';
import { useRead, useSend } from '../../api/use-api.ts';
import { Failure } from '../../layout/failure.tsx';
import { useFormat } from '../../words/format.ts';
import { useWords } from '../../words/use-words.ts';
import { drivingWords } from './words/index.ts';

export const useCrashDrafts = (enabled = true) =>
  useRead<typeof listCrashDrafts>('GET /crash-drafts', undefined, { enabled });

/** Asks about a crash that a device detected, and leads to its report. */
export function CrashToReport({ draft }: { draft: CrashDraft }) {
  const t = useWords(drivingWords);
  const go = useNavigate();
  return (
    <CrashQuestion draft={draft}>
      <Button variant="primary" onClick={() => go(`/report?crash=${draft.crashId}`)}>
        {t.crash.report}
      </Button>
    </CrashQuestion>
  );
}

interface CrashQuestionProps {
  draft: CrashDraft;
  children?: ReactNode;
  onDiscarded?: () => void;
}

export function CrashQuestion({ draft: { crashId, at }, children, onDiscarded }: CrashQuestionProps) {
  const t = useWords(drivingWords);
  const format = useFormat();
  const discard = useSend<typeof discardCrashDraft>('DELETE /crash-drafts/{crashId}', ['GET /crash-drafts']);
  return (
    <Alert type="warning" header={t.crash.title(format.time(at))}>
      <SpaceBetween size="s">
        <div>{t.crash.text}</div>
        <Failure error={discard.error} />
        <SpaceBetween size="xs" direction="horizontal">
          {children}
          <Button
            loading={discard.isPending}
            onClick={() => void discard.mutateAsync({ path: { crashId } }).then(onDiscarded)}
          >
            {t.crash.none}
          </Button>
        </SpaceBetween>
      </SpaceBetween>
    </Alert>
  );
}
