import type { AnswerOf } from '@claimstream/api-contract';
import type { listNotifications } from '@claimstream/api-contract/notifications/list-notifications';
import { portalPage } from '@claimstream/api-contract/notifications/portal-page';
import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import SpaceBetween from '@cloudscape-design/components/space-between';
import StatusIndicator from '@cloudscape-design/components/status-indicator';
import { useInfiniteQuery } from '@tanstack/react-query';
import { call } from '../../api/call.ts';
import { EmptyPage } from '../../layout/empty-page.tsx';
import { Failure } from '../../layout/failure.tsx';
import { Loading } from '../../layout/loading.tsx';
import { PageLink } from '../../layout/page-link.tsx';
import { useFormat } from '../../words/format.ts';
import { useWords } from '../../words/use-words.ts';
import { sentenceOf, toneOf } from './sentence.ts';
import { notificationWords } from './words/index.ts';

type Page = AnswerOf<typeof listNotifications>;

/** All notifications of the customer, newest first. */
export default function NotificationsPage() {
  const t = useWords(notificationWords);
  const query = useInfiniteQuery({
    queryKey: ['GET /notifications', 'newest'],
    queryFn: ({ pageParam }): Promise<Page> =>
      call<typeof listNotifications>('GET /notifications', {
        query: { order: 'newest', limit: 20, cursor: pageParam },
      }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page: Page) => page.next,
  });
  if (!query.data) {
    return query.error ? <Failure error={query.error} onRetry={() => void query.refetch()} /> : <Loading />;
  }
  const all = query.data.pages.flatMap(({ notifications }) => notifications);
  if (all.length === 0) return <EmptyPage title={t.title} text={t.none} />;
  return (
    <SpaceBetween size="l">
      <Header variant="h1" description={<PageLink href="/preferences">{t.toPreferences}</PageLink>}>
        {t.title}
      </Header>
      <Container>
        <ol className="news">
          {all.map((notification) => (
            <li key={notification.notificationId}>
              <NewsItem notification={notification} />
            </li>
          ))}
        </ol>
        {query.hasNextPage && (
          <Button loading={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
            {t.older}
          </Button>
        )}
      </Container>
    </SpaceBetween>
  );
}

function NewsItem({ notification }: { notification: Page['notifications'][number] }) {
  const t = useWords(notificationWords);
  const format = useFormat();
  const { at, subject } = notification;
  return (
    <>
      <StatusIndicator type={toneOf(notification)} wrapText>
        {sentenceOf(notification, t, format)}
      </StatusIndicator>
      <div className="line">
        <Box variant="small" color="text-body-secondary">
          <time dateTime={at}>{format.time(at)}</time>
        </Box>
        <PageLink href={portalPage(subject)} fontSize="body-s">
          {t.links[subject.kind]}
        </PageLink>
      </div>
    </>
  );
}
