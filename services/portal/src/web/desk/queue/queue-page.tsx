import Alert from '@cloudscape-design/components/alert';
import Header from '@cloudscape-design/components/header';
import SpaceBetween from '@cloudscape-design/components/space-between';
import StatusIndicator from '@cloudscape-design/components/status-indicator';
import { useSearchParams } from 'react-router';
import '../desk.css';
import { Failure } from '../../layout/failure.tsx';
import { layoutWords } from '../../layout/words/index.ts';
import { useSession } from '../../session/session.ts';
import { useWords } from '../../words/use-words.ts';
import { deskWords } from '../words/index.ts';
import { filterOf, type QueueFilter, queryOf } from './queue-filter.ts';
import { QueueFilters } from './queue-filters.tsx';
import { QueueList } from './queue-list.tsx';
import { useQueue } from './use-queue.ts';
import { useQueuePages } from './use-queue-pages.ts';

/** The signed-in user's queue. */
export default function QueuePage() {
  const { queue: t } = useWords(deskWords);
  const { live } = useWords(layoutWords);
  const session = useSession();
  const groups = session.state === 'signed-out' ? [] : session.groups;
  const [query, setQuery] = useSearchParams();
  const filter = filterOf(query);
  const pages = useQueuePages(filter);
  const { data, error, isPlaceholderData, refetch } = useQueue(groups, filter, pages.start);
  const choose = (next: QueueFilter) => setQuery(queryOf(next), { replace: true });

  return (
    <SpaceBetween size="l">
      <Header
        variant="h1"
        description={t.intro}
        actions={
          error && data ? (
            <StatusIndicator type="warning">{live.offline}</StatusIndicator>
          ) : (
            data && <StatusIndicator>{live.online}</StatusIndicator>
          )
        }
      >
        {t.title}
      </Header>
      {error && !data && <Failure error={error} onRetry={() => void refetch()} />}
      {data && data.failed.length > 0 && (
        <Alert type="warning">{t.partly(data.failed.map((kind) => t.kinds[kind]).join(', '))}</Alert>
      )}
      {(data || !error) && (
        <QueueList
          rows={data?.rows}
          busy={isPlaceholderData}
          filters={<QueueFilters groups={groups} filter={filter} onChange={choose} />}
          filtered={Object.keys(filter).length > 0}
          onClear={() => choose({})}
          page={pages.page}
          known={pages.known}
          following={data?.following}
          onPage={pages.turn}
        />
      )}
    </SpaceBetween>
  );
}
