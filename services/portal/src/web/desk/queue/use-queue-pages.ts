import { useState } from 'react';
import { type QueueFilter, queryOf } from './queue-filter.ts';
import { firstPage, type PageStart } from './take-page.ts';

interface Turned {
  filter: string;
  starts: readonly PageStart[];
  page: number;
}

/** The user's last position in the queue, restored when they come back from a claim. */
let left: Turned | undefined;

/** The shown page of the queue, and the beginning of each page visited so far. A new filter begins at the first. */
export function useQueuePages(filter: QueueFilter) {
  const name = JSON.stringify(queryOf(filter));
  const [stored, setStored] = useState(left);
  const turned = stored?.filter === name ? stored : { filter: name, starts: [firstPage], page: 1 };
  return {
    page: turned.page,
    known: turned.starts.length,
    start: turned.starts[turned.page - 1]!,
    turn(page: number, following: PageStart | undefined): void {
      const starts = page > turned.starts.length && following ? [...turned.starts, following] : turned.starts;
      if (!starts[page - 1]) return;
      left = { filter: name, starts, page };
      setStored(left);
    },
  };
}
