import StatusIndicator from '@cloudscape-design/components/status-indicator';
import { useEffect, useState } from 'react';
import { forget, queryClient } from '../api/use-api.ts';
import { isAnnounced } from '../customer/notifications/sentence.ts';
import { useTellNotification } from '../customer/notifications/use-tell-notification.ts';
import { announce } from '../layout/announcements.ts';
import { layoutWords } from '../layout/words/index.ts';
import { useWords } from '../words/use-words.ts';
import { concerned } from './concerned.ts';
import { followNotifications } from './customer-feed.ts';
import type { FeedState } from './feed.ts';
import { refreshing } from './refresh.ts';

const looks = { connecting: 'in-progress', online: 'success', offline: 'warning' } as const;
/** News older than this does not reload a page; long enough for a browser's clock that is slightly off. */
const RECENT_MS = 60 * 60_000;

/** Follows the signed-in user's notifications: announces them, refreshes pages, and shows whether it is connected. */
export default function LiveFeed() {
  const { live } = useWords(layoutWords);
  const [state, setState] = useState<FeedState>('connecting');
  const tellNotification = useTellNotification();

  useEffect(() => {
    const refresh = refreshing((operations) => void forget(...operations));
    const end = followNotifications(setState, {
      begin(newest) {
        if (newest && Date.now() - Date.parse(newest.at) < RECENT_MS) void queryClient.invalidateQueries();
      },
      receive(notifications) {
        refresh.news(concerned(notifications));
        for (const one of notifications.filter(isAnnounced)) announce(tellNotification.current(one));
      },
    });
    return () => {
      refresh.end();
      end();
    };
  }, [tellNotification]);

  return (
    <span role="status">
      <StatusIndicator type={looks[state]}>{live[state]}</StatusIndicator>
    </span>
  );
}
