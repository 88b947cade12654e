import type { listQuarantine } from '@claimstream/api-contract/partners/list-quarantine';
import type { redriveMessage } from '@claimstream/api-contract/partners/redrive-message';
import Alert from '@cloudscape-design/components/alert';
import Button from '@cloudscape-design/components/button';
import Header from '@cloudscape-design/components/header';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useState } from 'react';
import { useRead, useSend } from '../api/use-api.ts';
import { Failure } from '../layout/failure.tsx';
import { Loading } from '../layout/loading.tsx';
import { useWords } from '../words/use-words.ts';
import { DismissDialog } from './dismiss-dialog.tsx';
import { DismissedList } from './dismissed-list.tsx';
import { type Message, WaitingTable } from './waiting-table.tsx';
import { quarantineWords } from './words/index.ts';

const listed = 'GET /quarantine';

/** Partner messages that could not be processed: operators retry or dismiss them. */
export default function QuarantinePage() {
  const t = useWords(quarantineWords);
  const [cursor, setCursor] = useState<string>();
  const [dismissing, setDismissing] = useState<Message>();
  const [dismissed, setDismissed] = useState(false);
  const { data, error, refetch } = useRead<typeof listQuarantine>(
    listed,
    { query: { limit: 50, cursor } },
    { refetchInterval: 10_000 },
  );
  const again = useSend<typeof redriveMessage>('POST /quarantine/{quarantineId}/redrive', [listed]);
  const tried = again.data;
  return (
    <SpaceBetween size="l">
      <Header variant="h1" description={t.intro}>
        {t.title}
      </Header>
      <Failure error={error} onRetry={() => void refetch()} />
      <Failure error={again.error} problems={t.problems} />
      {tried && (
        <Alert type={tried.outcome === 'accepted' ? 'success' : 'warning'}>
          {tried.reason ? t.refusedAgain(t.reasons[tried.reason]) : t.accepted}
        </Alert>
      )}
      {dismissed && <Alert type="success">{t.done}</Alert>}
      {!data && !error && <Loading />}
      {data && (
        <WaitingTable
          messages={data.messages}
          busy={again.isPending ? again.variables.path.quarantineId : undefined}
          onTry={({ quarantineId }) => again.mutate({ path: { quarantineId } })}
          onDismiss={setDismissing}
        />
      )}
      <SpaceBetween size="s" direction="horizontal">
        {cursor && <Button onClick={() => setCursor(undefined)}>{t.first}</Button>}
        {data?.next && <Button onClick={() => setCursor(data.next)}>{t.more}</Button>}
      </SpaceBetween>
      <DismissedList />
      {dismissing && (
        <DismissDialog
          message={dismissing}
          onCancel={() => setDismissing(undefined)}
          onDone={() => {
            setDismissing(undefined);
            setDismissed(true);
            again.reset();
          }}
        />
      )}
    </SpaceBetween>
  );
}
