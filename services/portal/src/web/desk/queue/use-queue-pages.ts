import { useState } from 'react';
import { type QueueFilter, queryOf } from './queue-filter.ts';
import { firstPage, type PageStart } from './take-page.ts';

interface Turned {
  filter: string;
  starts: readonly PageStart[];
  page: number;
}

/** Where somebody was in the queue, so that they are there again when they come back from a claim. */
let left: Turned | undefined;

/** Which page of the queue is shown, and where each page that was seen begins. Another filter begins at the first. */
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
