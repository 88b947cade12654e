import type { QueueKind, QueueRow } from '../../src/web/desk/queue/queue-row.ts';

/** A row that began to wait at a minute of one day; rows of the same minute differ by kind and id. */
export const waiting = (kind: QueueKind, minute: number, id = `${kind}-${minute}`): QueueRow => ({
  kind,
  id,
  href: `/${id}`,
  since: new Date(Date.UTC(2026, 2, 1, 0, minute)).toISOString(),
  reasons: [],
});
