import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import Cards from '@cloudscape-design/components/cards';
import Pagination from '@cloudscape-design/components/pagination';
import SpaceBetween from '@cloudscape-design/components/space-between';
import Table from '@cloudscape-design/components/table';
import type { ReactNode } from 'react';
import { layoutWords } from '../../layout/words/index.ts';
import { useWords } from '../../words/use-words.ts';
import { Age } from '../age.tsx';
import { useNarrow } from '../narrow.ts';
import { deskWords } from '../words/index.ts';
import { Facts, Kind, Reasons, Subject } from './queue-cells.tsx';
import type { QueueRow } from './queue-row.ts';
import type { PageStart } from './take-page.ts';

interface QueueListProps {
  /** Absent while they are read for the first time. */
  rows: readonly QueueRow[] | undefined;
  /** Another page is on its way. */
  busy: boolean;
  filters: ReactNode;
  filtered: boolean;
  onClear(): void;
  page: number;
  known: number;
  following: PageStart | undefined;
  onPage(page: number, following: PageStart | undefined): void;
}

/** The queue as a table; as cards where there is no room for one. */
export function QueueList({ rows, busy, filters, filtered, onClear, page, known, following, onPage }: QueueListProps) {
  const { queue: t } = useWords(deskWords);
  const { loading } = useWords(layoutWords);
  const narrow = useNarrow();
  const common = {
    items: rows ?? [],
    trackBy: ({ kind, id }: QueueRow) => `${kind} ${id}`,
    loading: !rows || busy,
    loadingText: loading,
    filter: filters,
    empty: <Empty filtered={filtered} onClear={onClear} />,
    pagination: (known > 1 || following) && (
      <Pagination
        currentPageIndex={page}
        pagesCount={known}
        openEnd={page === known && following !== undefined}
        onChange={({ detail }) => onPage(detail.currentPageIndex, following)}
        ariaLabels={{ previousPageLabel: t.previous, nextPageLabel: t.next, pageLabel: t.page }}
      />
    ),
  };
  if (narrow) {
    return (
      <Cards
        {...common}
        ariaLabels={{ itemSelectionLabel: () => '', selectionGroupLabel: '', cardsLabel: t.title }}
        cardDefinition={{
          header: (row) => (
            <div className="desk-apart">
              <Subject row={row} />
              <Kind row={row} />
            </div>
          ),
          sections: [
            { id: 'reason', content: (row) => <Reasons row={row} /> },
            {
              id: 'facts',
              content: (row) => (
                <Box color="text-body-secondary" fontSize="body-s">
                  <div className="desk-apart">
                    <Facts row={row} />
                    <Age since={row.since} />
                  </div>
                </Box>
              ),
            },
          ],
        }}
      />
    );
  }
  return (
    <Table
      {...common}
      variant="container"
      wrapLines
      ariaLabels={{ tableLabel: t.title }}
      columnDefinitions={[
        { id: 'subject', header: t.columns.subject, isRowHeader: true, cell: (row) => <Subject row={row} /> },
        { id: 'kind', header: t.columns.kind, cell: (row) => <Kind row={row} /> },
        { id: 'reason', header: t.columns.reason, cell: (row) => <Reasons row={row} /> },
        { id: 'facts', header: t.columns.facts, cell: (row) => <Facts row={row} /> },
        { id: 'since', header: t.columns.since, cell: ({ since }) => <Age since={since} /> },
      ]}
    />
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
