import type { listDismissed } from '@claimstream/api-contract/partners/list-dismissed';
import Button from '@cloudscape-design/components/button';
import { useState } from 'react';
import { useRead } from '../api/use-api.ts';
import { Failure } from '../layout/failure.tsx';
import { PlainTable } from '../layout/plain-table.tsx';
import { useFormat } from '../words/format.ts';
import { useWords } from '../words/use-words.ts';
import { quarantineWords } from './words/index.ts';

/** Dismissed messages, newest first. */
export function DismissedList() {
  const t = useWords(quarantineWords);
  const { time } = useFormat();
  const [cursor, setCursor] = useState<string>();
  const { data, error, refetch } = useRead<typeof listDismissed>('GET /quarantine/dismissed', {
    query: { limit: 25, cursor },
  });
  if (!data) return <Failure error={error} onRetry={() => void refetch()} />;
  if (data.dismissals.length === 0) return null;
  const { message, dismissed, note } = t.dismissedColumns;
  return (
    <>
      <PlainTable
        title={t.dismissed}
        columns={[message, dismissed, note]}
        rows={data.dismissals.map((one) => ({
          key: one.quarantineId,
          cells: [`${t.partners[one.partner]}. ${t.reasons[one.reason]}`, time(one.dismissedAt), one.note],
        }))}
      />
      {data.next && <Button onClick={() => setCursor(data.next)}>{t.more}</Button>}
    </>
  );
}
