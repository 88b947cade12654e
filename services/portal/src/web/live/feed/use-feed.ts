import type { issueTicket } from '@claimstream/api-contract/insights/issue-ticket';
import type { listEvents } from '@claimstream/api-contract/insights/list-events';
import { useEffect, useState } from 'react';
import { call } from '../../api/call.ts';
import { type ConnectionState, FeedConnection } from './connection.ts';
import { emptyFeed, type Feed } from './feed.ts';

/** The live feed of all events while a page is open. */
export function useFeed(): { feed: Feed; state: ConnectionState } {
  const [now, setNow] = useState<{ feed: Feed; state: ConnectionState }>({ feed: emptyFeed, state: 'connecting' });
  useEffect(() => {
    const connection = new FeedConnection({
      async address() {
        const { ticket, url } = await call<typeof issueTicket>('POST /insights/ticket');
        return `${url}?ticket=${encodeURIComponent(ticket)}`;
      },
      list: (after) => call<typeof listEvents>('GET /insights/events', { query: { after } }),
      open: (address) => new WebSocket(address),
      onChange: (feed, state) => setNow({ feed, state }),
    });
    const wake = () => connection.wake();
    const lost = () => connection.lost();
    addEventListener('online', wake);
    addEventListener('offline', lost);
    connection.start();
    return () => {
      removeEventListener('online', wake);
      removeEventListener('offline', lost);
      connection.end();
    };
  }, []);
  return now;
}
