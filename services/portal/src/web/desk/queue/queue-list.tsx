import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import Container from '@cloudscape-design/components/container';
import Pagination from '@cloudscape-design/components/pagination';
import SpaceBetween from '@cloudscape-design/components/space-between';
import type { ReactNode } from 'react';
import { Loading } from '../../layout/loading.tsx';
import { useWords } from '../../words/use-words.ts';
import { deskWords } from '../words/index.ts';
import type { QueueRow } from './queue-row.ts';
import { QueueTable } from './queue-table.tsx';
import type { PageStart } from './take-page.ts';

interface QueueListProps {
  /** Absent during the first reading. */
  rows: readonly QueueRow[] | undefined;
  /** Another page is loading. */
  busy: boolean;
  filters: ReactNode;
  filtered: boolean;
  onClear(): void;
  page: number;
  known: number;
  following: PageStart | undefined;
  onPage(page: number, following: PageStart | undefined): void;
}

/** The queue with its filters and pages. */
export function QueueList({ rows, busy, filters, filtered, onClear, page, known, following, onPage }: QueueListProps) {
  const { queue: t } = useWords(deskWords);
  return (
    <Container>
      <SpaceBetween size="m">
        <div className="desk-apart">
          {filters}
          {(known > 1 || following) && (
            <Pagination
              currentPageIndex={page}
              pagesCount={known}
              openEnd={page === known && following !== undefined}
              onChange={({ detail }) => onPage(detail.currentPageIndex, following)}
              ariaLabels={{ previousPageLabel: t.previous, nextPageLabel: t.next, pageLabel: t.page }}
            />
          )}
        </div>
        {!rows && <Loading />}
        {rows?.length === 0 && !busy && <Empty filtered={filtered} onClear={onClear} />}
        {rows && rows.length > 0 && (
          <div aria-busy={busy} className="desk-busy">
            <QueueTable rows={rows} />
          </div>
        )}
      </SpaceBetween>
    </Container>
  );
}

function Empty({ filtered, onClear }: { filtered: boolean; onClear(): void }) {
  const { queue: t } = useWords(deskWords);
  return (
    <Box textAlign="center" padding="l">
      <SpaceBetween size="xs">
        <Box variant="strong">{filtered ? t.noneFits : t.empty}</Box>
        {filtered ? <Button onClick={onClear}>{t.clear}</Button> : <Box color="text-body-secondary">{t.emptyText}</Box>}
      </SpaceBetween>
    </Box>
  );
}
