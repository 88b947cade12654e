import * as z from 'zod';
import { route } from '../route.ts';
import { batchId, ObservedEvent, observedEventExample } from './observed-event.ts';

export const listEvents = route('GET /insights/events', {
  summary: 'Lists events of the last seven days: the newest, those after a batch, or those of one journey.',
  groups: ['operators'],
  query: z.object({
    /** The last batch that the caller has, to fill the gap of a broken connection. */
    after: batchId.optional(),
    /** Every event of this journey, in the order in which they occurred; ignores `after`. */
    correlationId: z.uuid().optional(),
  }),
  answer: z.object({
    events: z.array(ObservedEvent),
    /** The last batch of this answer. */
    batch: batchId.optional(),
    /** With `after`: there are later ones; ask again with `after` = `batch`. Otherwise: there are earlier ones. */
    more: z.boolean(),
  }),
  examples: {
    query: { after: '1772366400123' },
    answer: { events: [observedEventExample], batch: '1772366400124', more: false },
  },
});
