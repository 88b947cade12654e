import type { AnswerOf } from '@claimstream/api-contract';
import type { issueTicket } from '@claimstream/api-contract/notifications/issue-ticket';
import type { listNotifications } from '@claimstream/api-contract/notifications/list-notifications';
import { call } from '../api/call.ts';
import { Feed, type FeedState, type FeedWorld } from './feed.ts';

type Page = AnswerOf<typeof listNotifications>;

/** As many as the list of notifications shows at first. */
const PAGE = 20;

const newest = (cursor?: string): Promise<Page> =>
  call<typeof listNotifications>('GET /notifications', { query: { order: 'newest', limit: PAGE, cursor } });

const open: FeedWorld['open'] = async ({ onOpen, onMessage, onClose }) => {
  const { url, ticket } = await call<typeof issueTicket>('POST /notifications/ticket');
  const socket = new WebSocket(`${url}?ticket=${encodeURIComponent(ticket)}`);
  socket.onopen = onOpen;
  socket.onmessage = ({ data }) => onMessage(String(data));
  socket.onclose = onClose;
  return { close: () => socket.close() };
};

/** Keeps the signed-in user's live feed running. @returns a function that ends it */
export function followNotifications(
  tell: (state: FeedState) => void,
  { begin, receive }: Pick<FeedWorld, 'begin' | 'receive'>,
): () => void {
  const feed = new Feed({
    open,
    newest,
    isOnline: () => navigator.onLine,
    later: (act, ms) => {
      const timer = setTimeout(act, ms);
      return () => clearTimeout(timer);
    },
    random: Math.random,
    tell,
    begin,
    receive,
  });
  const changed = () => feed.networkChanged();
  addEventListener('online', changed);
  addEventListener('offline', changed);
  feed.start();
  return () => {
    removeEventListener('online', changed);
    removeEventListener('offline', changed);
    feed.end();
  };
}
